import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Source } from "./source.js";

/** Reads a file, or standard input for `-`. Stops the run when there is nothing to read. */
export async function readSource(input: string, sink: DiagnosticSink): Promise<Source> {
  if (input === "-") return { file: "<stdin>", uri: pathToFileURL(resolve("stdin")).href, text: await text(process.stdin) };
  try {
    return { file: input, uri: pathToFileURL(resolve(input)).href, text: decode(await readFile(input)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return sink.fail("input-not-found", { input });
    const reason = code === "EISDIR" ? "it is a folder" : message;
    return sink.fail("input-unreadable", { input, reason });
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so (YAML 1.2.2, section 5.2). */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
