import { Option, type Command } from "commander";
import { exitCodes } from "./exit-codes.js";
import type { LoadOptions } from "./load-inputs.js";

/** What the options of the command line say about reading the inputs. */
export interface GivenLoadOptions {
  readonly overlay?: readonly string[];
  readonly allowRef?: readonly string[];
  readonly header?: readonly string[];
}

/** Adds the options that every command has that reads a document. */
export function addLoadOptions(command: Command): Command {
  return command
    .addOption(repeatable("--overlay <file>", "OpenAPI Overlay to apply to the document (repeatable)"))
    .addOption(repeatable("--allow-ref <prefix>", "folder or URL prefix that references may lead to (repeatable)"))
    .addOption(repeatable("--header <name: value>", "header to send when the input is a URL (repeatable)"));
}

/** The options of the command line as those of the library. Ends the command where a header is none. */
export function loadOptions({ overlay = [], allowRef = [], header = [] }: GivenLoadOptions, command: Command): Omit<LoadOptions, "input"> {
  const headers = Object.fromEntries(header.map((text) => parseHeader(text, command)));
  return { overlays: overlay, allowReferences: allowRef, headers };
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

/** The text is not part of the message: most often it is a credential. */
function parseHeader(text: string, command: Command): readonly [name: string, value: string] {
  const [, name, value] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([^\r\n]*)$/u.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    return command.error("error: --header wants a name and a value, as in Authorization: Bearer abc", { exitCode: exitCodes.usage });
  }
  return [name, value];
}
