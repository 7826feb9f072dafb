import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

/** The judge from outside: ajv on a document as its publisher wrote it. Gives a predicate for the schema at a pointer. */
export function originalJudge(path: string): (pointer: string) => (value: unknown) => boolean {
  const document = parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")) as object;
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema(document, "document");
  return (pointer) => {
    const validate = ajv.compile({ $ref: `document${pointer}` });
    return (value) => validate(value);
  };
}
