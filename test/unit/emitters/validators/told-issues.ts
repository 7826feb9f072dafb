import type { JsonType } from "../../../../templates/runtime/validation/keywords.js";
import type { ToldIssue } from "./keyword-tests.js";

type Path = readonly (string | number)[];

const words: Readonly<Record<JsonType, string>> = {
  null: "null",
  boolean: "a boolean",
  integer: "an integer",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
};

/** What is told of a part that is of another type. */
export function otherType(path: Path, expected: JsonType, received: string): ToldIssue {
  return { path, keyword: "type", message: `must be ${words[expected]}`, expected, received };
}

/** What is told of a required member that is missing. */
export function missing(...path: Path): ToldIssue {
  return { path, keyword: "required", message: "is required", received: "nothing" };
}

/** What is told of a part that a keyword does not allow, whatever it is. */
export function unwanted(path: Path, keyword: string, received: string): ToldIssue {
  return { path, keyword, message: "is not allowed", received };
}
