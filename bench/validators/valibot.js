// A component as a schema of valibot: what one would write by hand for it. What this cannot express it refuses.

import { importPeer } from "./peers.js";

/** Keywords that ask nothing of a value. */
const annotations = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "discriminator",
  "readOnly",
  "writeOnly",
]);

/** Keywords that are about values of every type. */
const compositions = ["$ref", "allOf", "anyOf", "oneOf", "enum", "const"];

/** Keywords by the type they are about. */
const known = {
  object: ["properties", "required", "additionalProperties"],
  array: ["items", "minItems", "maxItems", "uniqueItems"],
  string: ["format", "pattern", "minLength", "maxLength"],
  number: ["format", "minimum", "maximum"],
  integer: ["format", "minimum", "maximum"],
  boolean: [],
  null: [],
};

/** A predicate for a component. Throws where a schema holds what this file does not know. */
export async function valibotOf(components, name) {
  const v = await importPeer("valibot");
  const schema = new Converter(v, components.schemas).reference(`#/components/schemas/${name}`);
  return (value) => v.is(schema, value);
}

class Converter {
  /** Of each reference that is converted, and of each that is under way (undefined). */
  #references = new Map();

  constructor(v, schemas) {
    this.v = v;
    this.schemas = schemas;
  }

  /** What a reference leads to, converted once; within itself it is looked up when it is needed. */
  reference(pointer) {
    if (this.#references.has(pointer)) return this.#references.get(pointer) ?? this.v.lazy(() => this.#references.get(pointer));
    this.#references.set(pointer, undefined);
    const converted = this.schema(this.#target(pointer));
    this.#references.set(pointer, converted);
    return converted;
  }

  #target(pointer) {
    const name = pointer.slice("#/components/schemas/".length);
    if (!Object.hasOwn(this.schemas, name)) throw new Error(`no component ${pointer}`);
    return this.schemas[name];
  }

  /** All that a schema asks, whatever part of it asks. */
  schema(schema) {
    const asked = Object.keys(schema).filter((keyword) => !annotations.has(keyword) && !keyword.startsWith("x-"));
    const types = schema.type === undefined ? [] : [schema.type].flat();
    const allowed = [...compositions, "type", ...types.flatMap((type) => known[type])];
    const unknown = asked.filter((keyword) => !allowed.includes(keyword));
    if (unknown.length > 0) throw new Error(`it has ${unknown.join(", ")} beside the type ${types.join(", ") || "of anything"}`);
    const { $ref, allOf = [], anyOf, oneOf, enum: values, const: value } = schema;
    return this.#all([
      ...(types.length === 0 ? [] : [this.#union(types.map((type) => this.#type(type, schema)))]),
      ...($ref === undefined ? [] : [this.reference($ref)]),
      ...allOf.map((part) => this.schema(part)),
      ...(anyOf === undefined ? [] : [this.#union(anyOf.map((part) => this.schema(part)))]),
      ...(oneOf === undefined ? [] : [this.#exactlyOne(oneOf.map((part) => this.schema(part)))]),
      ...(values === undefined ? [] : [this.#listed(values)]),
      ...(value === undefined ? [] : [this.#listed([value])]),
    ]);
  }

  #type(type, schema) {
    const { v } = this;
    if (type === "object") return this.#object(schema);
    if (type === "array")
      return v.pipe(v.array(schema.items === undefined ? v.unknown() : this.schema(schema.items)), ...this.#ofItems(schema));
    if (type === "string") return v.pipe(v.string(), ...this.#ofText(schema));
    if (type === "boolean") return v.boolean();
    if (type === "null") return v.null();
    const bounds = ["minimum", "maximum"].filter((bound) => schema[bound] !== undefined);
    const actions = bounds.map((bound) => (bound === "minimum" ? v.minValue(schema.minimum) : v.maxValue(schema.maximum)));
    return v.pipe(v.number(), ...(type === "integer" ? [v.integer()] : [v.finite()]), ...actions);
  }

  #ofItems({ minItems, maxItems, uniqueItems }) {
    const { v } = this;
    return [
      ...(minItems === undefined ? [] : [v.minLength(minItems)]),
      ...(maxItems === undefined ? [] : [v.maxLength(maxItems)]),
      ...(uniqueItems === true ? [v.check((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length)] : []),
    ];
  }

  #ofText({ format, pattern, minLength, maxLength }) {
    const { v } = this;
    const formats = { uri: v.url, "date-time": v.isoTimestamp, date: v.isoDate, email: v.email };
    return [
      ...(minLength === undefined ? [] : [v.minLength(minLength)]),
      ...(maxLength === undefined ? [] : [v.maxLength(maxLength)]),
      ...(pattern === undefined ? [] : [v.regex(new RegExp(pattern, "u"))]),
      ...(Object.hasOwn(formats, format ?? "") ? [formats[format]()] : []),
    ];
  }

  /** Entries of an object, and a rest where a schema is given for it. */
  #object({ properties = {}, required = [], additionalProperties = true }) {
    const { v } = this;
    const lacking = required.filter((name) => !Object.hasOwn(properties, name));
    const entries = Object.fromEntries([
      ...Object.entries(properties).map(([name, member]) => {
        const converted = this.schema(member);
        return [name, required.includes(name) ? converted : v.optional(converted)];
      }),
      ...lacking.map((name) => [name, v.unknown()]),
    ]);
    if (additionalProperties === true) return v.looseObject(entries);
    if (additionalProperties === false) return v.strictObject(entries);
    const rest = this.schema(additionalProperties);
    return Object.keys(entries).length === 0 ? v.record(v.string(), rest) : v.objectWithRest(entries, rest);
  }

  #listed(values) {
    const { v } = this;
    if (values.some((value) => typeof value === "object" && value !== null)) throw new Error(`it lists ${JSON.stringify(values)}`);
    const names = values.filter((value) => ["string", "number"].includes(typeof value));
    const others = values.filter((value) => !names.includes(value)).map((value) => (value === null ? v.null() : v.literal(value)));
    return this.#union([...(names.length === 0 ? [] : [v.picklist(names)]), ...others]);
  }

  #union(options) {
    const { v } = this;
    if (options.length === 1) return options[0];
    const others = options.filter((option) => option.type !== "null");
    if (others.length < options.length) return v.nullable(this.#union(others));
    return options.every(isList) ? v.picklist(options.flatMap((option) => option.options)) : v.union(options);
  }

  /** A list of values, or one object with the entries of all, where that says the same. */
  #all(parts) {
    const { v } = this;
    const list = parts.find(isList);
    if (list !== undefined) return v.picklist(list.options.filter((value) => parts.every((part) => v.is(part, value))));
    const objects = parts.filter((part) => isObjectOnly(part) && !isAnyObject(part));
    const telling = objects.length === 0 ? parts : parts.filter((part) => !isAnyObject(part));
    if (telling.length < 2) return telling[0] ?? v.unknown();
    const names = telling.flatMap((part) => Object.keys(part.entries ?? {}));
    const isOne = telling.every((part) => part.type === "loose_object") && new Set(names).size === names.length;
    return isOne ? v.looseObject(Object.assign({}, ...telling.map((part) => part.entries))) : v.intersect(telling);
  }

  /** By the member that tells the alternatives, where there is one; otherwise by counting. */
  #exactlyOne(options) {
    const { v } = this;
    const others = options.filter((option) => option.type !== "null");
    if (others.length < 2 && options.length === 2) return this.#union(options);
    if (options.every(isList) && areDistinct(options.map((option) => option.options))) return this.#union(options);
    const tag = Object.keys(options[0].entries ?? {}).find((name) => tells(name, options));
    return tag === undefined ? v.custom((value) => options.filter((option) => v.is(option, value)).length === 1) : v.variant(tag, options);
  }
}

function isList(schema) {
  return schema.type === "picklist";
}

function isObjectOnly(schema) {
  return ["loose_object", "strict_object", "object_with_rest", "variant"].includes(schema.type);
}

/** Such a schema adds nothing beside one of objects. */
function isAnyObject(schema) {
  return schema.type === "loose_object" && Object.keys(schema.entries).length === 0;
}

/** Whether a required member has other values in each of the alternatives. */
function tells(name, options) {
  const entries = options.map((option) => option.entries?.[name]);
  return entries.every((entry) => entry?.type === "picklist") && areDistinct(entries.map((entry) => entry.options));
}

function areDistinct(lists) {
  return new Set(lists.flat()).size === lists.flat().length;
}
