import { InvalidArgumentError, Option, type Command } from "commander";
import type { LoadOptions } from "./load-inputs.js";

/** What the options of the command line say about reading the inputs. */
export interface GivenLoadOptions {
  readonly overlay?: readonly string[];
  readonly allowRef?: readonly string[];
  readonly header?: Readonly<Record<string, string>>;
}

/** Adds the options that every command has that reads a document. */
export function addLoadOptions(command: Command): Command {
  return command
    .addOption(repeatable("--overlay <file>", "OpenAPI Overlay to apply to the document (repeatable)"))
    .addOption(repeatable("--allow-ref <prefix>", "folder or URL prefix that references may lead to (repeatable)"))
    .addOption(
      new Option("--header <name: value>", "header to send when the input is a URL (repeatable)").argParser(
        (text: string, before: Readonly<Record<string, string>> | undefined) => ({ ...before, ...parseHeader(text) }),
      ),
    );
}

/** The options of the command line as those of the library. */
export function loadOptions({ overlay = [], allowRef = [], header = {} }: GivenLoadOptions): Omit<LoadOptions, "input"> {
  return { overlays: overlay, allowReferences: allowRef, headers: header };
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

/** The value is not part of any message: it is a credential, most often. */
function parseHeader(text: string): Record<string, string> {
  const [, name, value] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([^\r\n]*)$/u.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("A header looks like: Authorization: Bearer abc");
  return { [name]: value };
}
