import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DiagnosticError } from "../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { loadText } from "../../../generator/load/load-document.js";
import { readSource } from "../../../generator/load/read-source.js";
import { temporaryFolder } from "../../support/folder.js";

const folder = temporaryFolder();
const text = 'openapi: 3.1.0\ninfo: { title: "Füße 🐾", version: "1" }\n';

function bigEndian(value: string): Buffer {
  return Buffer.from(value, "utf16le").swap16();
}

const encodings: Readonly<Record<string, Buffer>> = {
  "utf-8": Buffer.from(text, "utf8"),
  "utf-8 with a byte order mark": Buffer.from(`\ufeff${text}`, "utf8"),
  "utf-16le": Buffer.from(`\ufeff${text}`, "utf16le"),
  "utf-16be": bigEndian(`\ufeff${text}`),
};

async function refusal(path: string): Promise<string> {
  try {
    await readSource(path, new DiagnosticSink());
  } catch (error) {
    if (error instanceof DiagnosticError) return error.message.replaceAll(folder, "<folder>");
    throw error;
  }
  throw new Error("it was read");
}

describe("reading a file", () => {
  it.each(Object.keys(encodings))("%s", async (name) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, encodings[name] ?? "");
    const source = await readSource(path, new DiagnosticSink());
    expect(source).toMatchObject({ file: path, text });
    expect(loadText(source, new DiagnosticSink()).document["info"]).toEqual({ title: "Füße 🐾", version: "1" });
  });

  it("JSON after a byte order mark", async () => {
    const path = join(folder, "bom.json");
    writeFileSync(path, '\ufeff{"openapi":"3.1.0"}');
    expect(loadText(await readSource(path, new DiagnosticSink()), new DiagnosticSink()).document).toEqual({ openapi: "3.1.0" });
  });

  it("no such file", async () => {
    expect(await refusal(join(folder, "nothing.yaml"))).toBe("input-not-found: there is no file <folder>/nothing.yaml");
  });

  it("a folder", async () => {
    mkdirSync(join(folder, "sub"));
    expect(await refusal(join(folder, "sub"))).toBe("input-unreadable: <folder>/sub cannot be read: it is a folder");
  });

  it("bytes that are no text", async () => {
    const path = join(folder, "latin1.yaml");
    writeFileSync(path, Buffer.from("title: Füße", "latin1"));
    expect(await refusal(path)).toMatch(/^input-unreadable: <folder>\/latin1\.yaml cannot be read: /u);
  });

  it("an empty file is an empty text", async () => {
    const path = join(folder, "empty.yaml");
    writeFileSync(path, "");
    expect(await readSource(path, new DiagnosticSink())).toMatchObject({ file: path, text: "" });
  });
});
