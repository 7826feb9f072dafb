import { describe, expect, it } from "vitest";
import { documentOf, load, pipeline } from "../pipeline.js";

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const Size = { enum: [1, 2, 3], "x-enum-varnames": ["Small", "Medium", "Large"] };

/** Schemas, and what is exported as `Subject`. */
const rows: readonly (readonly [what: string, schemas: Readonly<Record<string, unknown>>, members: unknown])[] = [
  ["as they are", { Subject: Size }, { Small: 1, Medium: 2, Large: 3 }],
  ["of values that other keywords leave", { Subject: { ...Size, minimum: 2 } }, { Medium: 2, Large: 3 }],
  ["of values that another enum leaves", { Size, Subject: { allOf: [refTo("Size"), { enum: [3, 1] }] } }, { Small: 1, Large: 3 }],
  ["beside a reference", { Size, Subject: { $ref: "#/components/schemas/Size", minimum: 3 } }, { Large: 3 }],
  ["of the last who names a value", { Size, Subject: { allOf: [refTo("Size"), { enum: [2, 3], "x-enumNames": ["M", "L"] }] } }, { M: 2, L: 3 }],
  ["of whoever names a value", { Subject: { allOf: [Size, { enum: [0, 1, 2], "x-ms-enum": { values: [{ value: 2, name: "M" }] } }] } }, { Small: 1, M: 2 }],
  ["none, where nothing is left that has one", { Subject: { allOf: [{ enum: [1, 2] }, { enum: [2, 3], "x-ms-enum": { values: [{ value: 3, name: "Large" }] } }] } }, undefined],
  ["of a request view too", { Subject: Size, Other: { properties: { id: { readOnly: true }, size: refTo("Subject") } } }, { Small: 1, Medium: 2, Large: 3 }],
  ["not of another name for the type", { Size, Subject: refTo("Size") }, undefined],
]; // prettier-ignore

describe("names of values stay", () => {
  it.each(rows)("%s", async (_, schemas, members) => {
    expect(load(await pipeline(documentOf(schemas), ["types"]), "types")["Subject"]).toEqual(members);
  });
});
