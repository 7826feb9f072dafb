import type { JsonObject, JsonValue } from "../model/json.js";
import type { Schema, SchemaId } from "../model/schema.js";
import type { Asking } from "./asking.js";
import { acceptsItems } from "./array-keywords.js";
import { Marks } from "./marks.js";
import { acceptsMembers } from "./object-keywords.js";
import { acceptsEnum, acceptsNumber, acceptsString, acceptsTypes } from "./scalar-keywords.js";

/** Finds the schema of a declaration. */
export type LookUp = (id: SchemaId) => Schema | undefined;

/**
 * Whether a schema allows a value: every keyword of JSON Schema 2020-12, formats included. A schema that only refers to itself allows
 * nothing.
 */
export function accepts(schema: Schema, value: JsonValue, lookUp: LookUp): boolean {
  return new Evaluation(value, lookUp).accepts(schema, new Marks());
}

/** One value against schemas. The marks of a schema are complete once it has accepted the value. */
class Evaluation implements Asking {
  readonly value: JsonValue;
  readonly #lookUp: LookUp;
  /** Schemas being asked about this value just now. */
  readonly #open = new Set<Schema>();

  constructor(value: JsonValue, lookUp: LookUp) {
    this.value = value;
    this.#lookUp = lookUp;
  }

  accepts(schema: Schema, marks: Marks): boolean {
    if (this.#open.has(schema)) return false;
    this.#open.add(schema);
    const result = this.#acceptsOpen(schema, marks);
    this.#open.delete(schema);
    return result;
  }

  acceptsPart(schema: Schema, part: JsonValue): boolean {
    return accepts(schema, part, this.#lookUp);
  }

  holds(schema: Schema, marks: Marks): boolean {
    const own = new Marks();
    if (!this.accepts(schema, own)) return false;
    marks.addAll(own);
    return true;
  }

  #acceptsOpen(schema: Schema, marks: Marks): boolean {
    const { value } = this;
    if (!acceptsTypes(schema, value) || !acceptsEnum(schema, value)) return false;
    if (typeof value === "string" && !acceptsString(schema, value)) return false;
    if (typeof value === "number" && !acceptsNumber(schema, value)) return false;
    if (!this.#acceptsReferenced(schema, marks) || !this.#acceptsCompositions(schema, marks)) return false;
    if (Array.isArray(value)) return acceptsItems(schema, value as readonly JsonValue[], this, marks);
    return typeof value !== "object" || value === null || acceptsMembers(schema, value as JsonObject, this, marks);
  }

  #acceptsReferenced(schema: Schema, marks: Marks): boolean {
    if (schema.ref === undefined) return true;
    const target = this.#lookUp(schema.ref);
    return target === undefined || this.holds(target, marks);
  }

  #acceptsCompositions(schema: Schema, marks: Marks): boolean {
    const { allOf, anyOf, oneOf, not } = schema;
    if (allOf?.every((part) => this.holds(part, marks)) === false) return false;
    // Every branch is asked, for each one that holds adds its marks.
    if (anyOf?.filter((branch) => this.holds(branch, marks)).length === 0) return false;
    if (oneOf !== undefined && oneOf.filter((branch) => this.holds(branch, marks)).length !== 1) return false;
    if (not?.some((negated) => this.accepts(negated, new Marks())) === true) return false;
    if (schema.if === undefined) return true;
    const branch = this.holds(schema.if, marks) ? schema.then : schema.else;
    return branch === undefined || this.holds(branch, marks);
  }
}
