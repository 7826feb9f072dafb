import type { Api } from "../../model/api.js";
import { jsonTypes, type JsonValue } from "../../model/json.js";
import { isUnion, mapSubschemas, subschemaKeywords, subschemas, type Schema, type SchemaId } from "../../model/schema.js";
import { isCheckedFormat } from "./keywords/format.js";
import { isSecret } from "./keywords/secret.js";
import { withListedValues } from "./listed-values.js";
import { observedSchemas } from "./observed-schemas.js";

/** What is known of a schema that may stand in several places. */
export interface SchemaFacts {
  /** In how many places of different schemas it stands. */
  uses: number;
  /** How many things it asks for, parts included, references not followed. */
  readonly weight: number;
  /** The first place in the document, in the order of pointers. */
  pointer: string;
  /** Whether keywords that allow everything matter too. */
  readonly isObserved: boolean;
}

/** From here on a schema that two places need is a function of its own. */
export const weightOfFunction = 5;

/**
 * The schemas of all declarations and those that operations have in place, each with its parts, where equal ones are one object: those that allow and refuse the same values in
 * the same words, whatever they say about them and in whatever order. Secrets are never equal to what is none: issues show the latter.
 */
export class SharedSchemas {
  readonly #lookUp: (id: SchemaId) => Schema | undefined;
  readonly #observed: ReadonlySet<Schema>;
  readonly #known = new Map<string, Schema>();
  readonly #keys = new Map<Schema, number>();
  readonly #facts = new Map<Schema, SchemaFacts>();
  readonly #roots = new Map<SchemaId, Schema>();
  readonly #declarations = new Map<Schema, SchemaId>();
  readonly #inPlace = new Map<Schema, Schema>();

  /** `inPlace` are schemas that operations have. */
  constructor(api: Api, inPlace: readonly Schema[] = []) {
    this.#lookUp = (id) => api.declarations.get(id)?.schema;
    this.#observed = observedSchemas(api, inPlace);
    const ids = [...api.declarations.keys()].sort();
    for (const id of ids) {
      const declaration = api.declarations.get(id);
      if (declaration === undefined) continue;
      const root = this.#share(declaration.schema);
      this.#roots.set(id, root);
      this.facts(root).uses += 1;
      if (!this.#declarations.has(root)) this.#declarations.set(root, id);
    }
    for (const schema of inPlace) if (!this.#inPlace.has(schema)) this.#inPlace.set(schema, this.#share(schema));
  }

  /** The schema of a declaration. */
  root(id: SchemaId): Schema {
    const root = this.#roots.get(id);
    if (root === undefined) throw new Error(`no declaration ${id}`);
    return root;
  }

  /** The schema that an operation has in place. */
  inPlace(schema: Schema): Schema {
    const shared = this.#inPlace.get(schema);
    if (shared === undefined) throw new Error(`no operation has ${schema.pointer}`);
    return shared;
  }

  facts(schema: Schema): SchemaFacts {
    const facts = this.#facts.get(schema);
    if (facts === undefined) throw new Error(`a schema of another document: ${schema.pointer}`);
    return facts;
  }

  /** The declaration that has this schema, the first of several. */
  declarationOf(schema: Schema): SchemaId | undefined {
    return this.#declarations.get(schema);
  }

  /** Whether a schema is so large, and needed so often, that it is a function of its own. */
  isFunction(schema: Schema): boolean {
    const { uses, weight } = this.facts(schema);
    return uses > 1 && weight >= weightOfFunction;
  }

  #share(schema: Schema): Schema {
    const listed = withListedValues(schema, this.#lookUp) ?? schema;
    const shared =
      listed.enum?.length === 0 ? { pointer: schema.pointer, types: [] } : mapSubschemas(listed, (child) => this.#share(child));
    const isObserved = this.#observed.has(schema);
    const key = this.#keyOf(shared, isObserved);
    const known = this.#known.get(key);
    if (known !== undefined) {
      const facts = this.facts(known);
      if (schema.pointer < facts.pointer) facts.pointer = schema.pointer;
      return known;
    }
    let weight = schema.ref === undefined ? weightOf(shared) : 1;
    for (const { schema: child } of subschemas(shared)) {
      const facts = this.facts(child);
      facts.uses += 1;
      weight += facts.weight;
    }
    // A child's facts are its own, so a schema without parts is copied where it would be another document's object.
    const own = this.#facts.has(shared) ? { ...shared } : shared;
    this.#known.set(key, own);
    this.#keys.set(own, this.#keys.size);
    this.#facts.set(own, { uses: 0, weight, pointer: schema.pointer, isObserved });
    return own;
  }

  #keyOf(schema: Schema, isObserved: boolean): string {
    const parts: string[] = [...(isObserved ? ["observed"] : []), ...(isSecret(schema) ? ["secret"] : [])];
    const add = (keyword: string, value: string): void => void parts.push(`${keyword}:${value}`);
    for (const keyword of scalarKeywords) {
      const value = schema[keyword];
      if (value !== undefined) add(keyword, JSON.stringify(value));
    }
    if (schema.types !== undefined) add("types", jsonTypes.filter((type) => schema.types?.includes(type)).join());
    if (schema.enum !== undefined) add("enum", sorted(schema.enum.map(canonicalJson)));
    if (schema.formats?.some(isCheckedFormat) === true) add("formats", sorted(schema.formats.filter(isCheckedFormat)));
    for (const keyword of listKeywords) {
      const list: readonly (string | number)[] | undefined = schema[keyword];
      if (list !== undefined && list.length > 0) add(keyword, sorted(list.map((item) => JSON.stringify(item))));
    }
    const dependent = schema.dependentRequired;
    if (dependent !== undefined) add("dependentRequired", sorted([...dependent].map(([name, names]) => JSON.stringify([name, ...names]))));
    if (schema.discriminator !== undefined && isUnion(schema)) {
      const { propertyName, mapping } = schema.discriminator;
      add("discriminator", JSON.stringify([propertyName, ...[...mapping].sort(byTag)]));
    }
    this.#addSubschemas(schema, add);
    return parts.join("|");
  }

  #addSubschemas(schema: Schema, add: (keyword: string, value: string) => void): void {
    const keyOf = (child: Schema): number => this.#keys.get(child) ?? -1;
    for (const keyword of subschemaKeywords.single) {
      const child = schema[keyword];
      if (child !== undefined) add(keyword, String(keyOf(child)));
    }
    for (const keyword of subschemaKeywords.list) {
      const children = schema[keyword];
      if (children !== undefined) add(keyword, children.map(keyOf).join());
    }
    for (const keyword of subschemaKeywords.map) {
      const children = schema[keyword];
      if (children === undefined) continue;
      add(keyword, sorted([...children].map(([name, child]) => `${JSON.stringify(name)}=${keyOf(child)}`)));
    }
  }
}

const scalarKeywords = [
  "ref",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Schema)[];

const listKeywords = ["multipleOf", "patterns", "required"] as const satisfies readonly (keyof Schema)[];

function byTag([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return left < right ? -1 : 1;
}

function sorted(texts: readonly string[]): string {
  return [...texts].sort().join();
}

function canonicalJson(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalJson).join()}]`;
  return `{${sorted(Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`))}}`;
}

/** How many things the keywords of one schema ask for, without its parts. */
function weightOf(schema: Schema): number {
  let weight = schema.types === undefined || schema.types.length === 0 ? 0 : 1;
  if (schema.enum !== undefined) weight += Math.min(schema.enum.length, weightOfFunction);
  for (const keyword of scalarKeywords) if (schema[keyword] !== undefined) weight += 1;
  for (const keyword of listKeywords) if (keyword !== "required") weight += schema[keyword]?.length ?? 0;
  const required = schema.required?.filter((name) => schema.properties?.has(name) !== true).length ?? 0;
  return weight + required + (schema.formats?.filter(isCheckedFormat).length ?? 0) + (schema.dependentRequired?.size ?? 0);
}
