import { accepts, type LookUp } from "../evaluation/accepts.js";
import { jsonEquals, type JsonValue } from "../model/json.js";
import { isNever, type Schema } from "../model/schema.js";
import type { Conjunct } from "./conjuncts.js";
import type { DroppedValue, KeywordFact, Said } from "./explanation.js";
import type { Places } from "./places.js";

type Meeting = Exclude<KeywordFact["outcome"], "only" | "same" | "settled">;

/** What happens where several branches have a keyword; in the order in which facts are listed. */
const meetings = {
  types: "common",
  enum: "common",
  formats: "all",
  patterns: "all",
  minLength: "narrowest",
  maxLength: "narrowest",
  contentEncoding: "first",
  contentMediaType: "first",
  minimum: "narrowest",
  exclusiveMinimum: "narrowest",
  maximum: "narrowest",
  exclusiveMaximum: "narrowest",
  multipleOf: "all",
  minItems: "narrowest",
  maxItems: "narrowest",
  uniqueItems: "all",
  minContains: "first",
  maxContains: "first",
  minProperties: "narrowest",
  maxProperties: "narrowest",
  additionalProperties: "all",
  dependentRequired: "all",
  discriminator: "first",
} as const satisfies Partial<Record<keyof Schema, Meeting>>;

type FactKeyword = keyof typeof meetings;

const factKeywords = Object.keys(meetings) as FactKeyword[];

/** Every keyword without subschemas (and `additionalProperties: false`) that the branches have and the flattened schema still answers for. */
export function keywordFacts(flat: Schema, conjuncts: readonly Conjunct[], places: Places, lookUp: LookUp): readonly KeywordFact[] {
  return factKeywords.flatMap((keyword) => {
    const said = saidOf(keyword, conjuncts, places);
    const [first] = said;
    if (first === undefined) return [];
    const result = jsonOf(flat, keyword);
    if (result === undefined && flat.enum === undefined) return [];
    const fact: KeywordFact = {
      keyword: spellingOf(keyword, conjuncts, places),
      outcome: result === undefined ? "settled" : said.length === 1 ? "only" : allEqual(said) ? "same" : meetings[keyword],
      ...(result === undefined ? {} : { result }),
      said,
      dropped: keyword === "enum" ? droppedValues(flat.enum ?? [], conjuncts, places, lookUp) : [],
    };
    return [fact];
  });
}

/** What each branch says with a keyword. */
export function saidOf(keyword: FactKeyword, conjuncts: readonly Conjunct[], places: Places): readonly Said[] {
  return conjuncts.flatMap(({ schema, path }) => {
    const value = jsonOf(schema, keyword);
    return value === undefined ? [] : [{ value, at: places.ofKeyword(schema, keyword), path }];
  });
}

function spellingOf(keyword: FactKeyword, conjuncts: readonly Conjunct[], places: Places): string {
  const spellings = new Set(
    conjuncts.filter(({ schema }) => schema[keyword] !== undefined).map(({ schema }) => places.spelling(schema, keyword)),
  );
  const [only] = spellings;
  return spellings.size === 1 && only !== undefined ? only : keyword;
}

function allEqual(said: readonly Said[]): boolean {
  return said.every(({ value }) => jsonEquals(value, said[0]?.value ?? null));
}

function jsonOf(schema: Schema, keyword: FactKeyword): JsonValue | undefined {
  switch (keyword) {
    case "additionalProperties":
      return schema.additionalProperties !== undefined && isNever(schema.additionalProperties) ? false : undefined;
    case "dependentRequired":
      return schema.dependentRequired && Object.fromEntries(schema.dependentRequired);
    case "discriminator":
      return schema.discriminator?.propertyName;
    case "types":
    case "patterns":
    case "formats":
    case "multipleOf": {
      // A list of one is written without the list.
      const list = schema[keyword];
      return list?.length === 1 ? list[0] : list;
    }
    default:
      return schema[keyword];
  }
}

/** The values that one branch lists and another refuses. */
function droppedValues(
  kept: readonly JsonValue[],
  conjuncts: readonly Conjunct[],
  places: Places,
  lookUp: LookUp,
): readonly DroppedValue[] {
  const dropped: JsonValue[] = [];
  for (const value of conjuncts.flatMap(({ schema }) => schema.enum ?? [])) {
    if (![...kept, ...dropped].some((other) => jsonEquals(value, other))) dropped.push(value);
  }
  return dropped.map((value) => ({ value, ...refusal(value, conjuncts, places, lookUp) }));
}

// `minContains` without `contains`, or `then` without `if`, would say nothing.
const togethers: readonly (readonly (keyof Schema)[])[] = [
  ...factKeywords.map((keyword) => [keyword]),
  ["not"],
  ["anyOf"],
  ["oneOf"],
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
  ["properties", "patternProperties", "additionalProperties"],
  ["prefixItems", "items"],
  ["required"],
];

/** The first keyword of a branch that refuses a value. */
function refusal(value: JsonValue, conjuncts: readonly Conjunct[], places: Places, lookUp: LookUp): Omit<DroppedValue, "value"> {
  for (const keywords of [["enum"] as const, ...togethers]) {
    const [head] = keywords;
    for (const { schema } of conjuncts) {
      if (head === undefined || keywords.every((keyword) => schema[keyword] === undefined)) continue;
      const entries = keywords.map((keyword) => [keyword, schema[keyword]] as const).filter(([, each]) => each !== undefined);
      const alone = { pointer: schema.pointer, ...(Object.fromEntries(entries) as Partial<Schema>) };
      if (!accepts(alone, value, lookUp)) return { keyword: places.spelling(schema, head), at: places.ofKeyword(schema, head) };
    }
  }
  return { keyword: "type" };
}
