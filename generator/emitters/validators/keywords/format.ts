import { call } from "../../../code/layout/call.js";
import { code, type Code } from "../../../code/code.js";
import { objectLiteral, type ObjectEntry } from "../../../code/layout/collections.js";
import { not } from "../../../code/layout/operators.js";
import { objectKey } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { failIf } from "../step.js";
import { openIf, type Keyword, type ModuleParts } from "./keyword.js";

type FormatCheck = (parts: ModuleParts) => Code;

/** The formats of strings that are checked (JSON Schema 2020-12, validation, section 7.3, and the OpenAPI Format Registry). */
const stringFormats: ReadonlyMap<string, FormatCheck> = new Map<string, FormatCheck>([
  ["date-time", ({ runtime }) => runtime("formats/date-time", "isDateTime")],
  ["date", ({ runtime }) => runtime("formats/date", "isDate")],
  ["time", ({ runtime }) => runtime("formats/time", "isTime")],
  ["duration", ({ runtime }) => runtime("formats/duration", "isDuration")],
  ["email", ({ runtime }) => runtime("formats/email", "isEmail")],
  ["idn-email", ({ runtime }) => runtime("formats/idn-email", "isIdnEmail")],
  ["hostname", ({ runtime }) => runtime("formats/hostname", "isHostname")],
  ["idn-hostname", ({ runtime }) => runtime("formats/idn-hostname", "isIdnHostname")],
  ["ipv4", ({ runtime }) => runtime("formats/ipv4", "isIpv4")],
  ["ipv6", ({ runtime }) => runtime("formats/ipv6", "isIpv6")],
  ["uri", ({ runtime }) => runtime("formats/uri", "isUri")],
  ["uri-reference", ({ runtime }) => runtime("formats/uri-reference", "isUriReference")],
  ["iri", ({ runtime }) => runtime("formats/iri", "isIri")],
  ["iri-reference", ({ runtime }) => runtime("formats/iri-reference", "isIriReference")],
  ["uri-template", ({ runtime }) => runtime("formats/uri-template", "isUriTemplate")],
  ["uuid", ({ runtime }) => runtime("formats/uuid", "isUuid")],
  ["json-pointer", ({ runtime }) => runtime("formats/json-pointer", "isJsonPointer")],
  ["relative-json-pointer", ({ runtime }) => runtime("formats/relative-json-pointer", "isRelativeJsonPointer")],
  ["regex", ({ runtime }) => runtime("formats/regex", "isRegex")],
  ["byte", ({ runtime }) => runtime("formats/byte", "isByte")],
  ["base64url", ({ runtime }) => runtime("formats/base64url", "isBase64url")],
]);

/** The formats of numbers that are checked. */
const numberFormats: ReadonlyMap<string, FormatCheck> = new Map<string, FormatCheck>([
  ["int32", ({ runtime }) => runtime("formats/numbers", "isInt32")],
  ["int64", ({ runtime }) => runtime("formats/numbers", "isInt64")],
  ["float", ({ runtime }) => runtime("formats/numbers", "isFloat")],
]);

/** Whether a format refuses anything. Those that are not listed are annotations. */
export function isCheckedFormat(name: string): boolean {
  return stringFormats.has(name) || numberFormats.has(name);
}

const integerRanges: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ["int32", [-(2 ** 31), 2 ** 31 - 1]],
  // The largest number below 2^63.
  ["int64", [-(2 ** 63), 2 ** 63 - 1024]],
]);

/** The formats that are checked and that the bounds of an integer leave something to. */
function openFormats(
  schema: Schema,
  checks: ReadonlyMap<string, FormatCheck>,
): readonly { readonly name: string; readonly check: FormatCheck }[] {
  return (schema.formats ?? []).flatMap((name) => {
    const check = checks.get(name);
    return check === undefined || isBounded(schema, integerRanges.get(name)) ? [] : [{ name, check }];
  });
}

/** Whether a format that is checked refuses numbers that are not of the type: fractions, or what is not finite. */
export function isImpliedByFormat(type: "integer" | "number", schema: Schema): boolean {
  return openFormats(schema, numberFormats).some(({ name }) => type === "number" || integerRanges.has(name));
}

function isBounded(
  { types, minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Schema,
  range: readonly [number, number] | undefined,
): boolean {
  if (range === undefined || types === undefined || types.includes("number")) return false;
  const [least, most] = range;
  return (
    Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity) >= least &&
    Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity) <= most
  );
}

function format(type: "string" | "number", checks: ReadonlyMap<string, FormatCheck>): Keyword {
  return {
    keyword: "format",
    type,
    verdict: (schema) => openIf(openFormats(schema, checks).length > 0),
    steps: (schema, value, context) => openFormats(schema, checks).map(({ check }) => failIf(not(call(check(context), [value])))),
    data(schema, context) {
      const entries = openFormats(schema, checks).map(({ name, check }): ObjectEntry => ({ key: objectKey(name), value: check(context) }));
      if (entries.length === 0) return [];
      return [{ key: type === "string" ? code`format` : code`numberFormat`, value: objectLiteral(entries) }];
    },
  };
}

export const stringFormat: Keyword = format("string", stringFormats);
export const numberFormat: Keyword = format("number", numberFormats);
