import { accepts } from "../evaluation/accepts.js";
import type { Api } from "../model/api.js";
import type { JsonObject } from "../model/json.js";
import { annotationKeywords, type Schema, type SchemaId } from "../model/schema.js";
import type { TypeReference } from "../typescript/type-expression.js";
import { annotationFacts } from "./annotation-facts.js";
import { conjunctsOf, type Conjunct, type Start, type WalkOptions } from "./conjuncts.js";
import { contradictionOf } from "./contradiction.js";
import type { Branch, ExplainedPart, ExplainedProperty, ExplainedSchema, Explanation, Reference } from "./explanation.js";
import { schemaAt, startsOf } from "./find-schema.js";
import { keywordFacts } from "./keyword-facts.js";
import { partsOf } from "./parts.js";
import { Places, type LocatePlace } from "./places.js";
import { absentFrom, contributionsTo, isObject, propertiesOf, requiredBy } from "./properties.js";
import { keptWhole, residualsOf } from "./residuals.js";
import { referencesIn, typeSummary, typeText } from "./type-text.js";

/** What an explanation is made from: one document before and after flattening. */
export interface ExplainInput {
  /** As it was parsed. */
  readonly parsed: Api;
  /** After all transformations. */
  readonly flattened: Api;
  /** What was parsed; says how keywords were spelled. */
  readonly document: JsonObject;
  readonly locate: LocatePlace;
}

/**
 * Explains the flattened type of a schema by walking over the parsed one: nothing of the flattening itself is repeated or recorded.
 * `undefined` where either model has no schema at that place.
 */
export function explainSchema(input: ExplainInput, id: SchemaId): Explanation | undefined {
  const starts = startsOf(input.parsed, input.flattened, id);
  const flat = schemaAt(input.flattened, id);
  if (starts === undefined || flat === undefined) return undefined;
  return new Explainer(input).explanation(id, starts, flat);
}

class Explainer {
  readonly #parsed: Api;
  readonly #flattened: Api;
  readonly #places: Places;
  readonly #reference: TypeReference;

  constructor({ parsed, flattened, document, locate }: ExplainInput) {
    this.#parsed = parsed;
    this.#flattened = flattened;
    this.#places = new Places(document, locate);
    this.#reference = referencesIn(flattened);
  }

  explanation(id: SchemaId, starts: readonly Start[], flat: Schema): Explanation {
    const aliasOf: Reference[] = [];
    let target = flat;
    while (target.ref !== undefined && !aliasOf.some((alias) => alias.id === target.ref)) {
      const declaration = this.#flattened.declarations.get(target.ref);
      if (declaration === undefined) break;
      aliasOf.push({ id: declaration.id, name: declaration.name });
      target = declaration.schema;
    }
    const variantOf = this.#flattened.declarations.get(id)?.variantOf;
    return {
      id,
      name: this.#nameOf(id) ?? id,
      at: this.#places.at(starts[0]?.schema.pointer ?? id),
      aliasOf,
      ...(variantOf === undefined ? {} : { variantOf: { ...variantOf, name: this.#nameOf(variantOf.id) ?? variantOf.id } }),
      branches: this.#conjuncts(starts, new Set()).map((conjunct) => this.#branch(conjunct)),
      schema: this.#explain(target, starts),
    };
  }

  #explain(flat: Schema, starts: readonly Start[]): ExplainedSchema {
    const type = typeText(flat, this.#reference);
    const facts = { type, summary: typeSummary(flat, this.#reference), nullable: this.#isNullable(flat, type) };
    if (flat.ref !== undefined) {
      const own = conjunctsOf(starts, { lookUp: this.#lookUp, followReferences: false, skip: new Set() });
      const reference = { id: flat.ref, name: this.#nameOf(flat.ref) ?? flat.ref };
      const annotations = annotationFacts(flat, own, this.#places);
      return { ...facts, reference, keywords: [], annotations, residuals: [], properties: [], absent: [], parts: [] };
    }
    const all = this.#conjuncts(starts, new Set());
    const skip = wholeBranches(flat);
    const conjuncts = skip.size === 0 ? all : this.#conjuncts(starts, skip);
    const contradiction = contradictionOf(flat, conjuncts, this.#places);
    return {
      ...facts,
      keywords: keywordFacts(flat, conjuncts, this.#places, this.#lookUp),
      annotations: annotationFacts(flat, conjuncts, this.#places),
      residuals: residualsOf(flat, conjuncts, all, this.#places),
      ...(contradiction === undefined ? {} : { contradiction }),
      properties: isObject(flat) ? this.#properties(flat, conjuncts) : [],
      absent: isObject(flat) ? absentFrom(flat, conjuncts, this.#walk(new Set()), this.#places) : [],
      parts: this.#parts(flat, conjuncts, all),
    };
  }

  #properties(flat: Schema, conjuncts: readonly Conjunct[]): readonly ExplainedProperty[] {
    return propertiesOf(flat).map(({ name, schema, required, tag }) => {
      const { contributions, starts } = contributionsTo(name, conjuncts, this.#places, this.#reference);
      const property = {
        name,
        required,
        requiredBy: requiredBy(name, conjuncts, this.#places),
        contributions,
        ...this.#explain(schema, starts),
      };
      if (tag === undefined) return property;
      const type = typeText({ pointer: schema.pointer, enum: tag.values }, this.#reference);
      return { ...property, type, summary: type, tag };
    });
  }

  #parts(flat: Schema, conjuncts: readonly Conjunct[], all: readonly Conjunct[]): readonly ExplainedPart[] {
    return partsOf(flat, conjuncts, all).map(({ keyword, key, schema, starts }) => ({
      keyword,
      ...(key === undefined ? {} : { key }),
      at: this.#places.at(starts[0]?.schema.pointer ?? schema.pointer),
      ...this.#explain(schema, starts),
    }));
  }

  #branch({ schema, path, alsoBy }: Conjunct): Branch {
    const keywords = (Object.keys(schema) as (keyof Schema)[]).filter((key) => key !== "pointer" && key !== "allOf" && key !== "ref");
    const constraints = keywords.filter((key) => !annotationKeywords.has(key));
    const annotations = keywords.filter((key) => annotationKeywords.has(key));
    const spelled = [...constraints, ...annotations].map((key) => this.#places.spelling(schema, key));
    return { at: this.#places.at(schema.pointer), path, alsoBy, keywords: spelled };
  }

  #conjuncts(starts: readonly Start[], skip: ReadonlySet<string>): readonly Conjunct[] {
    return conjunctsOf(starts, this.#walk(skip));
  }

  #walk(skip: ReadonlySet<string>): WalkOptions {
    return { lookUp: this.#lookUp, followReferences: true, skip };
  }

  readonly #lookUp = (id: SchemaId): Schema | undefined => this.#parsed.declarations.get(id)?.schema;

  #isNullable(flat: Schema, type: string): boolean {
    const lookUp = (id: SchemaId): Schema | undefined => this.#flattened.declarations.get(id)?.schema;
    return type !== "null" && namesNull(flat, lookUp, new Set()) && accepts(flat, null, lookUp);
  }

  #nameOf(id: SchemaId): string | undefined {
    const name = this.#flattened.declarations.get(id)?.name;
    return name === "" ? undefined : name;
  }
}

/** The branches that the flattened schema keeps whole: what they say belongs to them. */
function wholeBranches(flat: Schema): ReadonlySet<string> {
  const pointers = (flat.allOf ?? []).filter(keptWhole).map((part) => part.ref ?? part.pointer);
  return new Set(pointers.filter((pointer) => pointer !== flat.pointer));
}

/** Whether `null` is mentioned: a schema without a type allows it, too, but nobody would call that nullable. */
function namesNull(schema: Schema, lookUp: (id: SchemaId) => Schema | undefined, visited: Set<SchemaId>): boolean {
  if (schema.ref !== undefined) {
    const target = visited.has(schema.ref) ? undefined : lookUp(schema.ref);
    visited.add(schema.ref);
    return target !== undefined && namesNull(target, lookUp, visited);
  }
  if (schema.enum !== undefined) return schema.enum.includes(null);
  if (schema.types !== undefined) return schema.types.includes("null");
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].some((member) => namesNull(member, lookUp, visited));
}
