import type { JsonValue } from "../model/json.js";
import type { Tag } from "../model/schema.js";
import type {
  AbsentProperty,
  Contribution,
  DroppedValue,
  ExplainedPart,
  ExplainedSchema,
  KeywordFact,
  Place,
  Said,
  Step,
} from "./explanation.js";

/** The steps of a path: `allOf[0] → #/components/schemas/Pet`; of the explained schema itself, nothing. */
export function stepTexts(path: readonly Step[]): readonly string[] {
  return path.map(({ keyword, key, pointer }) => {
    if (keyword === "$ref") return pointer;
    if (key === undefined) return keyword;
    return typeof key === "number" ? `${keyword}[${key}]` : `${keyword}/${key}`;
  });
}

export function pathText(path: readonly Step[]): string {
  return path.length === 0 ? "the schema itself" : stepTexts(path).join(" → ");
}

/** `file:line:column`, or the pointer in a document without positions. */
export function placeText({ pointer, position }: Place): string {
  return position === undefined ? pointer : `${position.file}:${position.line}:${position.column}`;
}

const longest = 160;

/** A value as JSON, cut where it is longer than a reader wants. */
export function valueText(value: JsonValue): string {
  return shorten(JSON.stringify(value));
}

export function shorten(text: string, most = longest): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

const outcomes: Readonly<Record<KeywordFact["outcome"], string>> = {
  only: "",
  same: "the same in all of them",
  narrowest: "the narrowest of them",
  common: "what they have in common",
  all: "all of them hold",
  settled: "decided which values stay in the enum",
  first: "one of them is kept",
};

/** What became of a keyword: `minLength 5, the narrowest of them`. */
export function factText({ keyword, result, outcome }: KeywordFact): string {
  const value = result === undefined ? keyword : `${keyword} ${valueText(result)}`;
  return outcomes[outcome] === "" ? value : `${value}, ${outcomes[outcome]}`;
}

/** Why a property has the type of a tag. */
export function tagText({ values, isImplicit }: Tag): string {
  const said = isImplicit ? "the name of the schema, for want of a mapping" : "the discriminator's mapping";
  return `${values.map(valueText).join(" or ")}: ${said}`;
}

export function absentText({ name, keyword }: AbsentProperty): string {
  return `${name} is \`${keyword}\`, so only the other side sends it`;
}

export function droppedText({ value, keyword }: DroppedValue): string {
  return `${valueText(value)} fell out: \`${keyword}\` refuses it`;
}

/** How a branch speaks about a property. */
export function contributionText({ by, path }: Contribution): string {
  return by === "properties" ? pathText(path) : `${by} of ${pathText(path)}`;
}

/** `items`, `oneOf[0]`, `patternProperties/^x-`, `kept apart`. */
export function partText({ keyword, key }: ExplainedPart): string {
  // The numbers of what flattening left in an `allOf` are not those of the document.
  if (keyword === "allOf") return "kept apart";
  if (key === undefined) return keyword;
  return typeof key === "number" ? `${keyword}[${key}]` : `${keyword}/${key}`;
}

/** Whether words are about the value itself: behind a reference, they are about another schema. */
export function isOfTheValue({ path }: Said): boolean {
  return path.every(({ keyword }) => keyword !== "$ref");
}

/** Whether a fact tells a reader more than the type does. */
function isTelling({ keyword, outcome, dropped }: KeywordFact): boolean {
  return dropped.length > 0 || !["only", "same"].includes(outcome) || !["type", "enum", "const"].includes(keyword);
}

/** The keywords in which branches met. What a contradiction tells is not told again. */
export function metFacts({ keywords, contradiction }: ExplainedSchema): readonly KeywordFact[] {
  const met = keywords.filter((fact) => isTelling(fact) && (fact.outcome !== "only" || fact.dropped.length > 0));
  return contradiction === undefined ? met : met.filter(({ keyword, dropped }) => keyword !== "type" && dropped.length > 0);
}

/** The keywords that one branch has and no other, those that the type shows aside. */
export function singleFacts({ keywords }: ExplainedSchema): readonly KeywordFact[] {
  return keywords.filter((fact) => isTelling(fact) && fact.outcome === "only" && fact.dropped.length === 0);
}

/** Whether a part says anything that its type does not. */
export function isTellingPart(part: ExplainedSchema): boolean {
  return (
    part.properties.length > 0 ||
    part.residuals.length > 0 ||
    part.absent.length > 0 ||
    part.contradiction !== undefined ||
    part.keywords.some(isTelling) ||
    part.parts.some(isTellingPart)
  );
}
