import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { member } from "../../../code/layout/member.js";
import { and, binary, not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** The lengths of all texts of a format. */
const formatLengths: ReadonlyMap<string, Lengths> = new Map([
  ["date", { least: 10, most: 10 }],
  ["date-time", { least: 20, most: Infinity }],
  ["ipv4", { least: 7, most: 15 }],
  ["uuid", { least: 36, most: 36 }],
]);

/** The lengths that the formats of a string leave. */
function lengthsOf({ formats = [] }: Schema): Lengths {
  const lengths = formats.flatMap((name) => formatLengths.get(name) ?? []);
  return { least: Math.max(0, ...lengths.map(({ least }) => least)), most: Math.min(...lengths.map(({ most }) => most)) };
}

// A code point takes one code unit or two: the length in units decides about most strings.
export const minLength: Keyword = {
  keyword: "minLength",
  type: "string",
  verdict: (schema) => openIf((schema.minLength ?? 0) > lengthsOf(schema).least),
  steps({ minLength: limit = 0 }, value, { runtime }) {
    const length = member(value, code`length`);
    if (limit === 1) return [failIf(binary(length, "<", numberLiteral(limit)))];
    const hasEnough = call(runtime("validation/string-length", "hasAtLeastCodePoints"), [value, numberLiteral(limit)]);
    return [failIf(and([binary(length, "<", numberLiteral(2 * limit)), not(hasEnough)]))];
  },
  data: ({ minLength: limit = 0 }) => (limit === 0 ? [] : [{ key: code`minLength`, value: numberLiteral(limit) }]),
};

export const maxLength: Keyword = {
  keyword: "maxLength",
  type: "string",
  verdict: (schema) => openIf((schema.maxLength ?? Infinity) < lengthsOf(schema).most),
  steps({ maxLength: limit = 0 }, value, { runtime }) {
    const fits = call(runtime("validation/string-length", "hasAtMostCodePoints"), [value, numberLiteral(limit)]);
    return [failIf(and([binary(member(value, code`length`), ">", numberLiteral(limit)), not(fits)]))];
  },
  data: ({ maxLength: limit }) => (limit === undefined ? [] : [{ key: code`maxLength`, value: numberLiteral(limit) }]),
};
