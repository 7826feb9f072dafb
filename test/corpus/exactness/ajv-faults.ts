import type { Ajv2020 } from "ajv/dist/2020.js";
import { isJsonObject } from "../../../generator/model/json.js";
import { lookUp, parsePointer } from "../../../generator/openapi/pointer.js";
import { visitObjects, type ObjectVisitor } from "../../../generator/openapi/structure.js";
import { putPrefixItemsApart } from "../../unit/judge.js";
import { regularExpression } from "./regular-expression.js";

/** Something that ajv judges otherwise than the specification says, and how a schema is put so that ajv comes to the right verdict. */
export interface AjvFault {
  readonly name: string;
  /** Where JSON Schema 2020-12 says otherwise. */
  readonly specification: string;
  /** Changes a document in place. */
  readonly avoid: (document: object) => void;
}

/** Changes every schema of a document, and what references of schemas lead to even where no schema should stand. */
const eachSchema = (change: (schema: Record<string, unknown>) => void) => (document: object) => {
  const visited = new Set<object>();
  const references: string[] = [];
  const visit: ObjectVisitor = (name, object) => {
    if (name !== "schema" || visited.has(object)) return;
    visited.add(object);
    if (typeof object["$ref"] === "string") references.push(object["$ref"]);
    change(object);
  };
  visitObjects("document", document, visit);
  for (let reference = references.pop(); reference !== undefined; reference = references.pop()) {
    const target = lookUp(document, parsePointer(reference) ?? []);
    if (isJsonObject(target) && !visited.has(target)) visitObjects("schema", target, visit);
  }
};

const without = (...keywords: readonly string[]): AjvFault["avoid"] =>
  eachSchema((schema) => {
    for (const keyword of keywords) Reflect.deleteProperty(schema, keyword);
  });

/** Every case that the corpus holds in which ajv is wrong. */
export const ajvFaults: readonly AjvFault[] = [
  {
    name: "`nullable` lets null in, although 2020-12 does not know the word",
    specification: "core, section 4.3.1: a member that is no keyword is an annotation; OpenAPI 3.1.0, appendix A: `nullable` was removed",
    avoid: without("nullable"),
  },
  {
    name: "`$recursiveRef` and `$recursiveAnchor` are heeded, although they are words of 2019-09 alone",
    specification: "core, section 4.3.1; section 8.2.3.2 defines `$dynamicRef` in their place",
    avoid: without("$recursiveRef", "$recursiveAnchor"),
  },
  {
    name: "members called `$id` and `$ref` in examples and defaults are taken for those of schemas",
    specification:
      "core, section 8.2.1: `$id` identifies a schema resource; validation, sections 9.2 and 9.5: the values of these keywords are no schemas",
    avoid: (document) => {
      visitObjects("document", document, (_, object) => {
        for (const keyword of ["example", "examples", "default"]) Reflect.deleteProperty(object, keyword);
      });
    },
  },
  {
    name: "an empty `enum` is no schema to it",
    specification: "validation, section 6.1.2: the array SHOULD have an element; without one, no value is equal to any",
    avoid: eachSchema((schema) => {
      if (!Array.isArray(schema["enum"]) || schema["enum"].length > 0) return;
      Reflect.deleteProperty(schema, "enum");
      schema["allOf"] = [...(Array.isArray(schema["allOf"]) ? (schema["allOf"] as unknown[]) : []), false];
    }),
  },
  {
    name: "the keywords after `prefixItems` are skipped for a list that is shorter",
    specification: "core, section 10.1: the keywords of a schema object are applied independently",
    avoid: putPrefixItemsApart,
  },
];

/**
 * Removes what is no JSON Schema, so that it cannot be judged by: keywords whose value has not the form that they ask for, and patterns
 * that are no regular expressions of ECMA-262. We ignore them and say so (keyword-malformed, pattern-invalid); ajv refuses the schema.
 */
export function removeMalformedKeywords(document: object, ajv: Ajv2020): void {
  eachSchema((schema) => {
    for (const [keyword, value] of Object.entries(schema)) {
      const definition = ajv.getKeyword(keyword);
      const types: readonly string[] = typeof definition === "object" ? [definition.schemaType].flat() : [];
      if (types.length > 0 && !types.includes(typeOf(value))) Reflect.deleteProperty(schema, keyword);
    }
    const { pattern, patternProperties } = schema;
    if (pattern !== undefined && !isPattern(pattern)) Reflect.deleteProperty(schema, "pattern");
    if (isJsonObject(patternProperties))
      schema["patternProperties"] = Object.fromEntries(Object.entries(patternProperties).filter(([source]) => isPattern(source)));
  })(document);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isPattern(source: unknown): boolean {
  return typeof source === "string" && regularExpression(source) !== undefined;
}
