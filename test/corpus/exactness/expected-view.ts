import { isJsonObject, type JsonObject, type JsonValue } from "../../../generator/model/json.js";
import { appendPointer, type JsonPointer } from "../../../generator/openapi/pointer.js";
import { entriesOf, listOf, memberOf, resolve } from "./conjunction.js";

/** Who sends a value: the callers of the API, or the API. */
export type Direction = "request" | "response";

type Names = ReadonlySet<string>;

interface Marks {
  readOnly: boolean;
  writeOnly: boolean;
}

const noNames: Names = new Set();

// What speaks of the same value in some cases only.
const lists = ["anyOf", "oneOf"] as const;
const branches = ["then", "else"] as const;

/**
 * What ADR 10 says of requests or responses, done to plain JSON Schema: the judge of views, written apart from the generator and on purpose
 * without its model. Nothing is merged. A schema that is met through `allOf` or beside keywords of its own, where more properties are left
 * out than it says itself, is written once more for those.
 */
export class ExpectedView {
  readonly #from: JsonObject;
  readonly #direction: Direction;
  readonly #schemas: Record<string, JsonValue> = {};
  readonly #names = new Map<string, string>();
  readonly #pending: (() => void)[] = [];

  constructor(from: JsonObject, direction: Direction) {
    this.#from = from;
    this.#direction = direction;
  }

  /** A document of the schemas that were asked for, with all that they refer to. */
  get document(): JsonObject {
    return { components: { schemas: this.#schemas } };
  }

  /** The place in `document` of the view of a schema. */
  at(pointer: JsonPointer, outside: Names = noNames): JsonPointer {
    const key = JSON.stringify([pointer, ...[...outside].sort()]);
    let name = this.#names.get(key);
    if (name === undefined) {
      this.#names.set(key, (name = `schema${this.#names.size}`));
      const place = name;
      this.#pending.push(() => {
        this.#schemas[place] = this.#view(resolve(pointer, this.#from), outside);
      });
      if (this.#pending.length === 1) this.#work();
    }
    return appendPointer("#/components/schemas", name);
  }

  /** What is written may ask for more, which is written after it: the way through references is as long as it likes. */
  #work(): void {
    for (const write of this.#pending) write();
    this.#pending.length = 0;
  }

  /** `outside` are the properties that are left out by what is said around this schema about the same value. */
  #view(schema: JsonValue, outside: Names): JsonValue {
    if (!isJsonObject(schema)) return schema;
    const certain = new Set([...outside, ...this.#leftOut(schema)]);
    const possible = new Set(certain);
    this.#addLeftOutInBranches(schema, possible, new Set());
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, this.#keyword(key, value, certain, possible)]));
  }

  #keyword(key: string, value: JsonValue, certain: Names, possible: Names): JsonValue {
    const part = (child: JsonValue): JsonValue => this.#view(child, noNames);
    switch (key) {
      case "$ref":
        return typeof value === "string" ? this.at(value, certain) : value;
      case "properties":
        return mapped(value, part, certain);
      case "required":
        return listOf(value).filter((name) => !possible.has(name as string));
      case "dependentRequired":
        return mapped(value, (names) => listOf(names).filter((name) => !possible.has(name as string)), certain);
      case "dependentSchemas":
        return mapped(value, (child) => this.#branch(child, certain), certain);
      case "allOf":
        return listOf(value).map((child) => this.#view(child, certain));
      case "anyOf":
      case "oneOf":
        return listOf(value).map((child) => this.#branch(child, certain));
      case "then":
      case "else":
        return this.#branch(value, certain);
      case "not":
      case "if":
        return this.#condition(value);
      case "patternProperties":
      case "$defs":
        return mapped(value, part);
      case "prefixItems":
        return listOf(value).map(part);
      case "items":
      case "contains":
      case "additionalProperties":
      case "propertyNames":
      case "unevaluatedProperties":
      case "unevaluatedItems":
        return part(value);
      default:
        return value;
    }
  }

  /** A branch that is another schema, and nothing else, is that schema's view. */
  #branch(schema: JsonValue, outside: Names): JsonValue {
    return this.#view(schema, isReference(schema) ? noNames : outside);
  }

  /** Asks what it asks; references in it lead to views. */
  #condition(value: JsonValue): JsonValue {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => this.#condition(item));
    return mapped(
      value,
      (member) => this.#condition(member),
      noNames,
      (key, member) => (key === "$ref" && typeof member === "string" ? this.at(member) : undefined),
    );
  }

  /** The properties that no value of a schema has. */
  #leftOut(schema: JsonValue): Names {
    const marks = new Map<string, Marks>();
    for (const part of this.#alwaysHolding(schema)) {
      for (const [name, property] of entriesOf(part["properties"])) {
        const known = marks.get(name) ?? { readOnly: false, writeOnly: false };
        for (const each of this.#alwaysHolding(property)) {
          known.readOnly ||= each["readOnly"] === true;
          known.writeOnly ||= each["writeOnly"] === true;
        }
        marks.set(name, known);
      }
    }
    const isLeftOut = ({ readOnly, writeOnly }: Marks): boolean =>
      readOnly !== writeOnly && (this.#direction === "request" ? readOnly : writeOnly);
    return new Set([...marks].filter(([, each]) => isLeftOut(each)).map(([name]) => name));
  }

  /** The schema and all that holds of every value of it: `allOf`, and what it refers to. */
  *#alwaysHolding(schema: JsonValue, met = new Set<JsonValue>()): Generator<JsonObject> {
    if (!isJsonObject(schema) || met.has(schema)) return;
    met.add(schema);
    yield schema;
    for (const part of listOf(schema["allOf"])) yield* this.#alwaysHolding(part, met);
    const reference = memberOf(schema, "$ref");
    if (typeof reference === "string") yield* this.#alwaysHolding(resolve(reference, this.#from), met);
  }

  /** Nobody around a branch can require what is left out in the branch. */
  #addLeftOutInBranches(schema: JsonValue, names: Set<string>, met: Set<JsonValue>): void {
    for (const part of this.#alwaysHolding(schema)) {
      if (met.has(part)) continue;
      met.add(part);
      const inBranches = [
        ...lists.flatMap((key) => listOf(part[key])),
        ...branches.flatMap((key) => part[key] ?? []),
        ...entriesOf(part["dependentSchemas"]).map(([, child]) => child),
      ];
      for (const branch of inBranches) {
        for (const name of this.#leftOut(branch)) names.add(name);
        this.#addLeftOutInBranches(branch, names, met);
      }
    }
  }
}

const annotations = new Set(["title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples"]);

/** Also as the one part of an `allOf`, which says the same. */
function isReference(schema: JsonValue): boolean {
  if (!isJsonObject(schema)) return false;
  const keys = Object.keys(schema).filter((key) => !annotations.has(key) && !key.startsWith("x-"));
  const [part, ...others] = listOf(schema["allOf"]);
  return (
    keys.length === 1 && (keys[0] === "$ref" || (keys[0] === "allOf" && part !== undefined && others.length === 0 && isReference(part)))
  );
}

function mapped(
  value: JsonValue,
  change: (member: JsonValue) => JsonValue,
  without: Names = noNames,
  special: (key: string, member: JsonValue) => JsonValue | undefined = () => undefined,
): JsonValue {
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !without.has(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, special(name, member) ?? change(member)]));
}
