/** The vocabularies of JSON Schema that allow or refuse values, with their keywords (2020-12, core and validation; 2019-09 likewise). */
const keywords: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "applicator",
    (
      "prefixItems items contains additionalProperties properties patternProperties dependentSchemas propertyNames " +
      "if then else allOf anyOf oneOf not"
    ).split(" "),
  ],
  ["unevaluated", ["unevaluatedItems", "unevaluatedProperties"]],
  [
    "validation",
    (
      "type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern " +
      "maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired"
    ).split(" "),
  ],
  ["format", ["format"]],
]);

/** A vocabulary of the specifications: which draft, and which part of it. */
const standard = /^https:\/\/json-schema\.org\/draft\/(2019-09|2020-12)\/vocab\/([a-z-]+)$/u;
const openapi = /^https:\/\/spec\.openapis\.org\/oas\/3\.\d\/vocab\/base$/u;

/** What the `$vocabulary` of a meta-schema comes to (2020-12, core, section 8.1.2). */
export interface Vocabulary {
  /** Keywords of vocabularies that it has not: they mean nothing. */
  readonly unknownKeywords: ReadonlySet<string>;
  /** Whether it requires a vocabulary that is not of the specifications. */
  readonly isForeign: boolean;
}

/** `undefined` for what is no `$vocabulary`. */
export function readVocabulary(value: unknown): Vocabulary | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const known = new Set<string>();
  let isForeign = false;
  for (const [uri, isRequired] of Object.entries(value)) {
    const [, draft, name] = standard.exec(uri) ?? [];
    if (name === undefined) isForeign ||= isRequired === true && !openapi.test(uri);
    else known.add(name.replace(/^format-.*$/u, "format"));
    // What is a vocabulary of its own since 2020-12 was a part of another one before.
    if (draft === "2019-09" && name === "applicator") known.add("unevaluated");
  }
  return { unknownKeywords: new Set([...keywords].flatMap(([name, own]) => (known.has(name) ? [] : own))), isForeign };
}
