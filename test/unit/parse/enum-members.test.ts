import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/json.js";
import { parseSchema } from "./support.js";

const at = "#/components/schemas/A";

/** A schema, and what its values are called: `value name: description`. */
const rows: readonly (readonly [what: string, schema: JsonObject, members: readonly string[]])[] = [
  ["openapi-generator's names", { enum: [1, 2], "x-enum-varnames": ["One", "Two"] }, ["1 One", "2 Two"]],
  ["NSwag's names", { enum: [1, 2], "x-enumNames": ["One", "Two"] }, ["1 One", "2 Two"]],
  ["x-enum-names", { enum: [1, 2], "x-enum-names": ["One", "Two"] }, ["1 One", "2 Two"]],
  ["descriptions in a list", { enum: ["a", "b"], "x-enum-descriptions": ["First.", "Second."] }, ["a: First.", "b: Second."]],
  ["descriptions by value", { enum: [1, "b"], "x-enumDescriptions": { 1: "First.", c: "None." } }, ["1: First."]],
  ["descriptions by value under the other name", { enum: ["b"], "x-enum-descriptions": { b: "Second." } }, ["b: Second."]],
  [
    "names and descriptions",
    { enum: [1, 2], "x-enum-varnames": ["One", "Two"], "x-enum-descriptions": ["First.", ""] },
    ["1 One: First.", "2 Two: "],
  ],
  [
    "AutoRest's members, in their own order",
    { enum: ["a", 2, "c"], "x-ms-enum": { name: "E", values: [{ value: "2", name: "Two", description: "Second." }, { value: "a", name: "A" }] } },
    ["a A", "2 Two: Second."],
  ],
  ["AutoRest's name of the enum alone", { enum: ["a"], "x-ms-enum": { name: "E", modelAsString: true } }, []],
  ["the first that fits", { enum: [1], "x-ms-enum": { values: [{ value: 1, name: "M" }] }, "x-enumNames": ["N"], "x-enum-varnames": ["V"] }, ["1 V"]],
  ["a const", { const: 1, "x-enum-varnames": ["One"] }, ["1 One"]],
  ["two names of one value", { enum: [1, 1], "x-enum-varnames": ["One", "Uno"] }, ["1 One", "1 Uno"]],
  ["null without a name", { enum: [1, null, 2], "x-enum-varnames": ["One", "Two"] }, ["1 One", "2 Two"]],
  ["null with a name", { enum: [1, null], "x-enum-varnames": ["One", "None"] }, ["1 One", "null None"]],
  ["values with parts have no names", { enum: [[1], "a"], "x-enum-varnames": ["List", "A"] }, ["a A"]],
  ["hostile keys", { enum: ["__proto__", "toString"], "x-enumDescriptions": {} }, []],
]; // prettier-ignore

describe("what extensions call the values of an enum:", () => {
  it.each(rows)("%s", (_, value, members) => {
    const { schema, reports } = parseSchema(value);
    const printed = (schema.enumMembers ?? []).map(
      ({ value: each, name, description }) =>
        String(each) + (name === undefined ? "" : ` ${name}`) + (description === undefined ? "" : `: ${description}`),
    );
    expect(printed).toEqual(members);
    expect(reports).toEqual([]);
  });
});

const list = "a list of strings, one for each value of the enum";
const object = "an object whose `values` are a list of objects, each with a `value`";

describe("what does not fit is reported and ignored:", () => {
  it.each<[what: string, schema: JsonObject, keyword: string, expected: string]>([
    ["too few names", { enum: [1, 2], "x-enum-varnames": ["One"] }, "x-enum-varnames", list],
    ["too many names", { enum: [1, 2], "x-enumNames": ["One", "Two", "Three"] }, "x-enumNames", list],
    ["names that are none", { enum: [1, 2], "x-enum-names": ["One", 2] }, "x-enum-names", list],
    ["names in an object", { enum: [1], "x-enum-varnames": { 1: "One" } }, "x-enum-varnames", list],
    ["descriptions that are none", { enum: [1], "x-enum-descriptions": [null] }, "x-enum-descriptions", list],
    ["an object of what is no description", { enum: [1], "x-enumDescriptions": { 1: {} } }, "x-enumDescriptions", list],
    ["names of what is no enum", { type: "string", "x-enum-varnames": ["One"] }, "x-enum-varnames", list],
    ["members that are none", { enum: [1], "x-ms-enum": { values: [{ name: "One" }] } }, "x-ms-enum", object],
    ["members in no list", { enum: [1], "x-ms-enum": { values: "One" } }, "x-ms-enum", object],
  ])("%s", (_, value, keyword, expected) => {
    const { schema, reports } = parseSchema(value);
    expect(schema.enumMembers).toBeUndefined();
    expect(reports).toEqual([`enum-names-ignored ${at}/${keyword}: \`${keyword}\` must be ${expected}; it is ignored`]);
  });
});
