import { code } from "../../../code/code.js";
import { booleanLiteral } from "../../../code/literal.js";
import type { Keyword } from "./keyword.js";

/** Values of the format `password` are secrets: issues do not show them (OpenAPI 3.1, section 4.4). */
export const secret: Keyword = {
  keyword: "format",
  tells: ({ formats = [] }) => formats.includes("password"),
  verdict: () => "always",
  steps: () => [],
  data: ({ formats = [] }) => (formats.includes("password") ? [{ key: code`secret`, value: booleanLiteral(true) }] : []),
};
