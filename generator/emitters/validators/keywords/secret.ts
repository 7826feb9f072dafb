import { code } from "../../../code/code.js";
import { booleanLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import type { Keyword } from "./keyword.js";

/** Whether the values of a schema are secrets. */
export function isSecret({ formats = [], annotatedFormats = [] }: Schema): boolean {
  return formats.includes("password") || annotatedFormats.includes("password");
}

/** Values of the format `password` are secrets: issues do not show them (OpenAPI 3.1, section 4.4). */
export const secret: Keyword = {
  keyword: "format",
  tells: isSecret,
  verdict: () => "always",
  steps: () => [],
  data: (schema) => (isSecret(schema) ? [{ key: code`secret`, value: booleanLiteral(true) }] : []),
};
