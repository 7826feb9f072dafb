import { requireDescribed } from "./require-described.js";
import { isComposed, isEmpty, partsOf, type Context, type Keyword, type Resolve, type SchemaObject } from "./schema-object.js";

/** A way in which openapi-typescript's types differ from ours. */
export interface DifferenceClass {
  /** What differs, and by which sentence of which specification ours is right. */
  readonly reason: string;
  /** Rewrites a schema object into one with the same meaning that openapi-typescript understands, or drops what has none. Says whether it had to. */
  readonly mend: (schema: SchemaObject, context: Context) => boolean;
}

/** The class that is mended in their types rather than in the document: see `one-object-type.ts`. */
export const mixedMembers = "index signature beside properties";

/**
 * The classes of difference that prove themselves: openapi-typescript is given the document once more with `mend` applied to all schemas,
 * and the difference is gone. What differs even then is in `differences.ts`.
 */
export const differenceClasses = {
  "nullable without a type": {
    reason: `Theirs adds null wherever "nullable: true" stands. OpenAPI 3.0.3, section 4.7.24: it allows null only if "type" is defined in the same schema object (docs/adr/0007).`,
    mend: (schema, { version }) =>
      version.startsWith("3.0") && schema.nullable === true && schema.type === undefined && remove(schema, "nullable"),
  },
  "nullable beside what refuses null": {
    reason: `Theirs adds null to an enum without null, and to a composition with members that refuse null. "nullable" extends "type" and no other keyword; each of the others has to hold as well (OpenAPI 3.0.3, section 4.7.24, and its clarification of 2019-10-31; docs/adr/0007).`,
    mend: (schema, { version }) =>
      version.startsWith("3.0") &&
      schema.nullable === true &&
      (schema.enum?.includes(null) === false || isComposed(schema)) &&
      remove(schema, "nullable"),
  },
  "nullable after 3.0": {
    reason: `Theirs reads "nullable" in documents of OpenAPI 3.1, too. 3.1 has no such keyword (section 4.8.24), and an unknown keyword is an annotation (JSON Schema core, section 4.3.1).`,
    mend: (schema, { version }) => !version.startsWith("3.0") && schema.nullable === true && remove(schema, "nullable"),
  },
  "required but not described": {
    reason: `Theirs forgets a name in "required" that "properties" beside it lacks; in an intersection with { a?: T } the property stays optional. An object without it is not valid (JSON Schema validation, section 6.5.3). Ours is flat: the property is required with the type that any part gives it, or "unknown" where none does.`,
    mend: requireDescribed,
  },
  "alternatives beside other keywords": {
    reason: `Theirs makes a union of a schema's own type with the members of its "anyOf", or of a "oneOf" of primitive types. All keywords of a schema object have to hold (JSON Schema core, sections 7.6 and 10.1): ours is an intersection.`,
    mend(schema) {
      const alternatives = (["anyOf", "oneOf"] as const).filter((keyword) => schema[keyword] !== undefined);
      const others = Object.keys(schema).filter((keyword) => keyword !== "discriminator" && !isAnnotation(keyword));
      if (alternatives.length === 0 || others.length === 1) return false;
      schema.allOf = [...(schema.allOf ?? []), ...alternatives.map((keyword) => ({ [keyword]: schema[keyword] }))];
      for (const keyword of alternatives) remove(schema, keyword);
      return true;
    },
  },
  discriminator: {
    reason: `Theirs makes the tag of every member required, and for want of a mapping puts the name of the schema there in place of the value that the member itself declares; where a member has the base in its "allOf", it takes the tag away. A discriminator is a hint for choosing among schemas, each of which has to hold as it stands (OpenAPI 3.1, section 4.8.25). Ours has the tag as a literal where the member allows it, and leaves to the member whether it is required.`,
    mend: (schema) => schema.discriminator !== undefined && remove(schema, "discriminator"),
  },
  "no other members": {
    reason: `Theirs makes an object with any members of one with "additionalProperties: false" and no properties. It has none (JSON Schema core, section 10.3.2.3).`,
    mend(schema) {
      if (schema.additionalProperties !== false || !isEmpty(schema.properties ?? {}) || schema.patternProperties !== undefined)
        return false;
      schema.additionalProperties = { enum: [] };
      return true;
    },
  },
  "written only": {
    reason: `Theirs has one type for both directions, with every property. Ours of a schema with "readOnly" or "writeOnly" properties is what a response holds; a request has a type of its own. A property that is "writeOnly" is not part of a response, required or not (OpenAPI 3.0.3, section 4.7.24.2; JSON Schema validation, section 9.4).`,
    mend(schema, { resolve }) {
      const isWriteOnly = (property: SchemaObject): boolean => [...partsOf(property, resolve)].some(({ writeOnly }) => writeOnly === true);
      const properties = Object.entries(schema.properties ?? {});
      const kept = properties.filter(([, property]) => !isWriteOnly(property));
      if (kept.length === properties.length) return false;
      schema.properties = Object.fromEntries(kept);
      if (schema.required !== undefined) schema.required = schema.required.filter((name) => kept.some(([each]) => each === name));
      return true;
    },
  },
  "items without a type": {
    reason: `Theirs is "unknown" where "items" stands without a type. Ours reads keywords for arrays as theirs, too, reads those for objects: as if the type were given, as their authors mean it.`,
    mend(schema) {
      if (schema.items === undefined || schema.type !== undefined) return false;
      schema.type = "array";
      return true;
    },
  },
  "any object among the parts": {
    reason: `Theirs has an index signature where one member of "allOf" is an object of which nothing is said. Every object may have further members (JSON Schema core, section 10.3.2.3); ours says so only where there is nothing else to say, so that a misspelt property is an error.`,
    mend(schema, { resolve }) {
      const rest = schema.allOf?.filter((member) => !isAnyObject(member, resolve));
      if (rest === undefined || rest.length === 0 || rest.length === schema.allOf?.length) return false;
      schema.allOf = rest;
      return true;
    },
  },
  [mixedMembers]: {
    reason: `Theirs is an intersection of the properties with an index signature, { a?: number } & { [key: string]: string }: no object literal has that type where "a" is no string, or optional. "additionalProperties" is about other members only (JSON Schema core, section 10.3.2.3). Ours is one object type, whose index signature covers what it has to: the additional members, the properties and, where one is optional, undefined.`,
    mend: () => false,
  },
} satisfies Readonly<Record<string, DifferenceClass>>;

export type DifferenceClassName = keyof typeof differenceClasses;

const annotations = new Set(["title", "description", "example", "examples", "default", "deprecated", "readOnly", "writeOnly"]);

function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith("x-");
}

/** Whether a schema says that a value is an object, and nothing else. */
function isAnyObject(schema: SchemaObject, resolve: Resolve): boolean {
  const parts = [...partsOf(schema, resolve)];
  const isSaid = (part: SchemaObject): boolean =>
    Object.entries(part).every(
      ([keyword, value]) =>
        isAnnotation(keyword) ||
        keyword === "$ref" ||
        keyword === "allOf" ||
        (keyword === "type" && value === "object") ||
        (keyword === "properties" && isEmpty(value as object)),
    );
  return parts.every(isSaid) && parts.some(({ type }) => type === "object");
}

function remove(schema: SchemaObject, keyword: Keyword): true {
  Reflect.deleteProperty(schema, keyword);
  return true;
}
