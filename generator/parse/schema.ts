import { withUnicodeSyntax } from "../evaluation/pattern/unicode-syntax.js";
import { isJsonObject, isWritable, type JsonObject, type JsonValue } from "../model/json.js";
import { subschemaKeywords, type Discriminator, type Schema, type SchemaId } from "../model/schema.js";
import { appendPointer, lookUp, parsePointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownString, type ParseContext } from "./context.js";
import { enumMembers } from "./enum-members.js";
import { referenceTarget } from "./reference.js";
import { scalarKeywords, type SchemaDraft } from "./schema-keywords.js";

/** Reads Schema Objects (3.1, section 4.8.24). Every schema that something refers to becomes a declaration of its own. */
export class SchemaParser {
  readonly #context: ParseContext;
  readonly #declared = new Map<SchemaId, Schema>();
  readonly #pending: SchemaId[] = [];

  constructor(context: ParseContext) {
    this.#context = context;
  }

  /** Declares the schema at a pointer, if it is not declared yet, and gives its id. */
  declare(pointer: JsonPointer): SchemaId {
    if (!this.#declared.has(pointer)) {
      this.#declared.set(pointer, { pointer });
      this.#pending.push(pointer);
    }
    return pointer;
  }

  /** Every declared schema, those included that only declared schemas refer to. */
  finish(): ReadonlyMap<SchemaId, Schema> {
    for (let id = this.#pending.pop(); id !== undefined; id = this.#pending.pop()) {
      const value = lookUp(this.#context.document, parsePointer(id) ?? []) as JsonValue;
      this.#declared.set(id, this.parse(value, id));
    }
    this.#reportReferenceCycles();
    return this.#declared;
  }

  /** The schema at a place in the document. What is no schema is reported and allows everything. */
  parse(value: JsonValue, pointer: JsonPointer): Schema {
    if (value === true) return { pointer };
    if (value === false) return { pointer, types: [] };
    const object = this.#context.object(value, "a schema", pointer);
    if (object === undefined) return { pointer };
    const schema: SchemaDraft = { pointer };
    this.#readScalars(object, schema);
    this.#readPattern(object, schema);
    this.#readSubschemas(object, schema);
    if (own(object, "const") !== undefined) this.#readConst(own(object, "const") as JsonValue, schema);
    const members = enumMembers(object, pointer, this.#context);
    if (members.length > 0) schema.enumMembers = members;
    const reference = ownString(object, "$ref");
    if (reference !== undefined) {
      const target = referenceTarget(reference, pointer, this.#context);
      if (target !== undefined) schema.ref = this.declare(target);
    }
    const discriminator = own(object, "discriminator");
    if (isJsonObject(discriminator)) this.#readDiscriminator(discriminator, schema);
    return schema;
  }

  #readScalars(object: JsonObject, schema: SchemaDraft): void {
    for (const [keyword, reader] of scalarKeywords) {
      const value = own(object, keyword);
      if (value === undefined || reader.read(value, schema)) continue;
      this.#context.report("keyword-malformed", { keyword, expected: reader.expected }, appendPointer(schema.pointer, keyword));
    }
    if (schema.enum !== undefined) schema.enum = this.#writable(schema.enum, "enum", schema);
    if (schema.examples !== undefined) schema.examples = this.#writable(schema.examples, "examples", schema);
    if (schema.default !== undefined && this.#writable([schema.default], "default", schema).length === 0) delete schema.default;
  }

  #readConst(given: JsonValue, schema: SchemaDraft): void {
    const values = this.#writable([given], "const", schema);
    if (schema.enum === undefined) schema.enum = values;
    else schema.allOf = [...(schema.allOf ?? []), { pointer: appendPointer(schema.pointer, "const"), enum: values }];
  }

  /** The values that JSON can write. No other is ever equal to a JSON value. */
  #writable(values: readonly JsonValue[], keyword: string, schema: SchemaDraft): readonly JsonValue[] {
    const writable = values.filter(isWritable);
    if (writable.length < values.length) this.#context.report("value-unwritable", { keyword }, appendPointer(schema.pointer, keyword));
    return writable;
  }

  #readPattern(object: JsonObject, schema: SchemaDraft): void {
    const pattern = own(object, "pattern");
    if (pattern === undefined) return;
    const at = appendPointer(schema.pointer, "pattern");
    if (typeof pattern !== "string") this.#context.report("keyword-malformed", { keyword: "pattern", expected: "a string" }, at);
    else {
      const read = this.#regularExpression(pattern, at);
      if (read !== undefined) schema.patterns = [read];
    }
  }

  #readSubschemas(object: JsonObject, schema: SchemaDraft): void {
    const { pointer } = schema;
    for (const keyword of subschemaKeywords.single) {
      const value = own(object, keyword);
      if (value !== undefined) schema[keyword] = this.parse(value, appendPointer(pointer, keyword));
    }
    const not = own(object, "not");
    if (not !== undefined) schema.not = [this.parse(not, appendPointer(pointer, "not"))];
    for (const keyword of subschemaKeywords.list) {
      if (keyword === "not") continue;
      const value = own(object, keyword);
      if (value === undefined) continue;
      const at = appendPointer(pointer, keyword);
      const items = this.#context.list(value, `\`${keyword}\``, at);
      if (items.length > 0) schema[keyword] = items.map((item, index) => this.parse(item, appendPointer(at, index)));
    }
    for (const keyword of subschemaKeywords.map) {
      const at = appendPointer(pointer, keyword);
      const value = this.#context.object(own(object, keyword), `\`${keyword}\``, at);
      if (value === undefined) continue;
      const entries = Object.entries(value).map(([key, child]) => [key, this.parse(child, appendPointer(at, key))] as const);
      schema[keyword] = keyword === "patternProperties" ? this.#byRegularExpression(entries) : new Map(entries);
    }
  }

  #byRegularExpression(entries: readonly (readonly [pattern: string, schema: Schema])[]): ReadonlyMap<string, Schema> {
    const schemas = new Map<string, Schema>();
    for (const [pattern, schema] of entries) {
      const read = this.#regularExpression(pattern, schema.pointer);
      if (read === undefined) continue;
      const before = schemas.get(read);
      schemas.set(read, before === undefined ? schema : { pointer: schema.pointer, allOf: [before, schema] });
    }
    return schemas;
  }

  /** A pattern as a regular expression with the flag `u`; what is none is reported. */
  #regularExpression(pattern: string, pointer: JsonPointer): string | undefined {
    const read = withUnicodeSyntax(pattern);
    if (read === undefined) this.#context.report("pattern-invalid", { pattern }, pointer);
    else if (read !== pattern) this.#context.report("pattern-legacy", { pattern, read }, pointer);
    return read;
  }

  #readDiscriminator(object: JsonObject, schema: SchemaDraft): void {
    const propertyName = ownString(object, "propertyName");
    if (propertyName === undefined) return;
    const mapping = new Map<string, SchemaId>();
    const given = own(object, "mapping");
    if (isJsonObject(given)) {
      const at = appendPointer(schema.pointer, "discriminator", "mapping");
      for (const [tag, reference] of Object.entries(given)) {
        if (typeof reference !== "string") continue;
        const uri = reference.includes("#") || reference.includes("/") ? reference : appendPointer("#/components/schemas", reference);
        const target = referenceTarget(uri, appendPointer(at, tag), this.#context);
        if (target !== undefined) mapping.set(tag, this.declare(target));
      }
    }
    const discriminator: Discriminator = { propertyName, mapping };
    schema.discriminator = discriminator;
  }

  /** A circle of nothing but references says nothing: its first member is left to allow everything, and so are those that lead to it. */
  #reportReferenceCycles(): void {
    for (const [id, schema] of this.#declared) {
      const visited = new Set<SchemaId>([id]);
      let next = schema.ref;
      while (next !== undefined && !visited.has(next)) {
        visited.add(next);
        next = this.#declared.get(next)?.ref;
      }
      if (next !== id || schema.ref === undefined) continue;
      this.#context.report("reference-cycle", { reference: id }, appendPointer(id, "$ref"));
      const alone: SchemaDraft = { ...schema };
      delete alone.ref;
      this.#declared.set(id, alone);
    }
  }
}
