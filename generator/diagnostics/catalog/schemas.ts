import { entry, type CatalogEntry } from "./entry.js";

/** What is wrong with schemas. */
export const schemaCatalog = {
  "keyword-malformed": entry(
    "warning",
    (p: { keyword: string; expected: string }) => `\`${p.keyword}\` must be ${p.expected}; it is ignored`,
    "JSON Schema 2020-12 (validation) gives the form of each keyword.",
  ),
  "keyword-of-another-draft": entry(
    "warning",
    (p: { keyword: string }) => `\`${p.keyword}\` is no keyword of JSON Schema 2020-12, the dialect of OpenAPI 3.1; it is ignored`,
    "Write $dynamicRef and $dynamicAnchor (core, section 8.2.3.2), or declare draft 2019-09 with $schema or jsonSchemaDialect.",
  ),
  "value-unwritable": entry(
    "warning",
    (p: { keyword: string }) => `a value of \`${p.keyword}\` holds a number that JSON cannot write; it is left out`,
    "JSON has neither infinities nor NaN, and numbers beyond 1.8e308 cannot be told from them.",
  ),
  "enum-names-ignored": entry(
    "info",
    (p: { keyword: string; expected: string }) => `\`${p.keyword}\` must be ${p.expected}; it is ignored`,
    "It is an extension that gives the values of an enum names or descriptions in code.",
  ),
  "composition-cycle": entry(
    "warning",
    (p: { reference: string }) => `the allOf of ${p.reference} contains itself; that part of it is ignored`,
    "A schema cannot be part of its own allOf; refer to it from a property instead.",
  ),
  "union-of-heirs": entry(
    "info",
    (p: { base: string }) => `${p.base} lists schemas that are composed of it; in them it stands for what it says besides that list`,
    "Strictly, such a schema contains itself. It is read as its authors mean it: a choice between the schemas that extend it.",
  ),
  "tag-contradiction": entry(
    "warning",
    (p: { property: string; tags: string; name: string }) =>
      `the discriminator says that ${p.property} is ${p.tags} in ${p.name}, whose own ${p.property} cannot be that; the property's own type stays`,
    "Mend the mapping of the discriminator, or the property's enum, const or type.",
  ),
  "tag-unnamed": entry(
    "info",
    (p: { property: string; tags: string; name: string }) =>
      `${p.property} is not ${p.tags} in ${p.name}, as a discriminator without a mapping would have it; the property's own type stays`,
    "Without a mapping, the tag of a schema is its name (OpenAPI 3.1, section 4.8.25). Add a mapping for other tags.",
  ),
  "read-and-write-only": entry(
    "warning",
    (p: { property: string }) => `${p.property} is both readOnly and writeOnly; it is taken to be neither`,
    "A property that nobody may send is of no use. Remove one of the two.",
  ),
  "composition-contradiction": entry(
    "warning",
    (p: { what: string; other: string }) => `nothing satisfies this composition: ${p.what}, which ${p.other} contradicts`,
    "Its type is never. Mend one of the two places.",
  ),
  "pattern-invalid": entry(
    "warning",
    (p: { pattern: string }) =>
      `the pattern ${p.pattern} is not a regular expression (ECMA-262, with the flag u or without); it is ignored`,
    "Other dialects know escapes that ECMAScript does not, such as \\A, \\z or possessive quantifiers.",
  ),
  "pattern-legacy": entry(
    "info",
    (p: { pattern: string; read: string }) =>
      `the pattern ${p.pattern} is a regular expression without the flag u only (ECMA-262, annex B.1.2); it is read as ${p.read}`,
    "JSON Schema reads patterns with the flag u (core, section 6.4): escape what means something else, and nothing that does not.",
  ),
  "pattern-unsafe": entry(
    "warning",
    (p: { pattern: string; cost: string }) => `matching the pattern ${p.pattern} ${p.cost}`,
    "Write it so that nothing matches in two ways; a maxLength, which is checked first, bounds powers. --unsafe-patterns refuse makes it an error.",
  ),
  "pattern-refused": entry(
    "error",
    (p: { pattern: string; cost: string }) => `matching the pattern ${p.pattern} ${p.cost}`,
    "Write it so that nothing matches in two ways; a maxLength, which is checked first, bounds powers. An overlay mends a foreign document.",
  ),
  "fixture-impossible": entry(
    "warning",
    (p: { name: string; reason: string }) => `no fixture can be made for ${p.name}: ${p.reason}`,
    "Its factory throws. Give the schema an example that is valid.",
  ),
  "example-invalid": entry(
    "info",
    (p: { reason: string }) => `this example or default is not a valid value of its schema: ${p.reason}`,
    "Fixtures do not use it.",
  ),
} satisfies Record<string, CatalogEntry<never>>;
