import { entry, type CatalogEntry } from "./entry.js";

/** What is wrong with an input as a whole, or with reading it. */
export const inputCatalog = {
  "input-not-found": entry(
    "error",
    (p: { input: string }) => `there is no file ${p.input}`,
    "Check the path; it is taken from the folder the command runs in.",
  ),
  "input-unreadable": entry(
    "error",
    (p: { input: string; reason: string }) => `${p.input} cannot be read: ${p.reason}`,
    "The input is a YAML or JSON file or URL, a Markdown page that holds one, or - for standard input.",
  ),
  "input-syntax": entry("error", (p: { reason: string }) => p.reason, "The text is neither YAML nor JSON from here on."),
  "input-too-complex": entry(
    "error",
    (p: { reason: string }) => `the document is too complex to be read: ${p.reason}`,
    "Documents whose nesting or aliases multiply without bound are refused.",
  ),
  "page-without-document": entry(
    "error",
    (p: { input: string }) => `${p.input} holds no OpenAPI document`,
    "A page needs a fenced code block (yaml or json) that begins with the document's `openapi` version.",
  ),
  "input-without-document": entry(
    "error",
    (p: { inputs: string }) => `there is no OpenAPI document in ${p.inputs}`,
    "Give at least one document, or a page that holds one in a fenced code block.",
  ),
  "page-skipped": entry(
    "info",
    (p: { input: string }) => `${p.input} holds no OpenAPI document; it is skipped`,
    "Of several inputs, pages of mere prose are left out.",
  ),
  "not-openapi": entry(
    "error",
    (p: { found: string }) => `this is not an OpenAPI document: ${p.found}`,
    "An OpenAPI document is an object with the key `openapi` (3.0, 3.1 or 3.2) or `swagger` (2.0).",
  ),
  "version-unsupported": entry(
    "error",
    (p: { version: string }) => `version ${p.version} is not supported`,
    "OpenAPI 3.0, 3.1 and 3.2 are, and Swagger 2.0.",
  ),
  "dialect-unsupported": entry(
    "warning",
    (p: { dialect: string }) => `the schema dialect ${p.dialect} is read as that of OpenAPI 3.1, which is JSON Schema 2020-12`,
    "Keywords that mean something else in the other dialect may be misunderstood.",
  ),
  "nullable-without-effect": entry(
    "info",
    (p: { reason: string }) => `\`nullable\` does not let null in here: ${p.reason}`,
    "It adds null to the `type` beside it, and does nothing else (OpenAPI 3.0.4, section 4.7.24).",
  ),
  "keyword-of-other-draft": entry(
    "info",
    (p: { what: string; version: string }) => `OpenAPI ${p.version} does not have ${p.what}; it is read as JSON Schema draft 4 has it`,
    "A list in `items` says what the first items are, and `additionalItems` what those after them are. OpenAPI 3.1 says so with `prefixItems` and `items`.",
  ),
  "collection-format-changed": entry(
    "warning",
    (p: { format: string; name: string; separator: string }) => `OpenAPI 3 has no ${p.format} for ${p.name}, which becomes ${p.separator}`,
    "It has no counterpart of this `collectionFormat`. Check that the server understands the items when they are separated like that.",
  ),
  "document-empty": entry(
    "warning",
    (p: { parts: string }) => `the document has none of ${p.parts}: there is nothing to generate`,
    "An OpenAPI document has at least one of them (3.1, section 4.8.1).",
  ),
  malformed: entry(
    "error",
    (p: { what: string; expected: string }) => `${p.what} must be ${p.expected}`,
    "The OpenAPI Specification gives the form of each object.",
  ),
  "part-malformed": entry(
    "warning",
    (p: { what: string; expected: string }) => `${p.what} must be ${p.expected}; it is ignored`,
    "The OpenAPI Specification gives the form of each object. What is ignored has the type unknown, or is left out.",
  ),
} satisfies Record<string, CatalogEntry<never>>;
