import type { Severity } from "./severity.js";

interface CatalogEntry<Parameters> {
  readonly severity: Severity;
  readonly message: (parameters: Parameters) => string;
  readonly help: string;
}

function entry<Parameters>(severity: Severity, message: (parameters: Parameters) => string, help: string): CatalogEntry<Parameters> {
  return { severity, message, help };
}

/** Every diagnostic there is. A code that is not listed here does not compile. */
export const catalog = {
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
  "overlay-malformed": entry(
    "error",
    (p: { fault: string }) => `the overlay cannot be used: ${p.fault}`,
    "The OpenAPI Overlay Specification 1.1 gives the form of overlays; targets are JSONPath queries (RFC 9535).",
  ),
  "overlay-incompatible": entry(
    "error",
    (p: { target: string; fault: string }) => `the action on ${p.target} cannot be carried out: ${p.fault}`,
    "Objects are merged, lists are added to and other values replaced, each by its like. Remove the old part first to put another in its place.",
  ),
  "overlay-unmatched": entry(
    "warning",
    (p: { target: string }) => `the action on ${p.target} does nothing: it finds nothing in the document`,
    "Check the JSONPath (RFC 9535). A target is what is there already; new members are added by updating what shall hold them.",
  ),
  "overlay-for-another": entry(
    "info",
    (p: { extends: string }) => `the overlay says that it extends ${p.extends}; it is applied to what was given`,
    "Check that it is the right overlay.",
  ),
  "merge-conflict": entry(
    "error",
    (p: { what: string; first: string; second: string }) => `${p.what} is not the same in ${p.first} and in ${p.second}`,
    "What several inputs declare under one name has to mean the same. Mend one of them, with an overlay for example, or leave it out.",
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
    "warning",
    (p: { reason: string }) => `\`nullable\` does not let null in here: ${p.reason}`,
    "It adds null to the `type` beside it, and does nothing else (OpenAPI 3.0.4, section 4.7.24).",
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
  "keyword-malformed": entry(
    "warning",
    (p: { keyword: string; expected: string }) => `\`${p.keyword}\` must be ${p.expected}; it is ignored`,
    "JSON Schema 2020-12 (validation) gives the form of each keyword.",
  ),
  "value-unwritable": entry(
    "warning",
    (p: { keyword: string }) => `a value of \`${p.keyword}\` holds a number that JSON cannot write; it is left out`,
    "JSON has neither infinities nor NaN, and numbers beyond 1.8e308 cannot be told from them.",
  ),
  "reference-not-found": entry(
    "warning",
    (p: { reference: string }) => `the reference ${p.reference} leads to nothing; what it stands for is unknown`,
    "Check the spelling, and that the target is declared in this document. With --strict nothing is generated.",
  ),
  "reference-malformed": entry(
    "warning",
    (p: { reference: string }) => `the reference ${p.reference} is not a JSON pointer; what it stands for is unknown`,
    "References inside a document look like #/components/schemas/Name (RFC 6901).",
  ),
  "reference-refused": entry(
    "error",
    (p: { reference: string; reason: string }) => `the reference ${p.reference} is not followed: ${p.reason}`,
    "Where references may lead besides, a folder or the beginning of a URL, is allowed with --allow-ref <prefix>.",
  ),
  "reference-unreadable": entry(
    "error",
    (p: { reference: string; reason: string }) => `the document that ${p.reference} leads to cannot be read: ${p.reason}`,
    "Check that it is there and that it is YAML or JSON.",
  ),
  "reference-version": entry(
    "warning",
    (p: { document: string; version: string; expected: string }) =>
      `${p.document} is of version ${p.version}, but is read as ${p.expected}`,
    "All documents that references join are read as the version of the first one.",
  ),
  "identifier-duplicate": entry(
    "warning",
    (p: { identifier: string }) => `the identifier ${p.identifier} is given to two schemas; this one is ignored`,
    "$id, $anchor and $dynamicAnchor are unique within a document (JSON Schema 2020-12, core, section 8.2).",
  ),
  "reference-cycle": entry(
    "warning",
    (p: { reference: string }) => `the reference ${p.reference} leads back to itself; what it stands for is unknown`,
    "Let one of the schemas in the circle say what a value is.",
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
    (p: { pattern: string }) => `the pattern ${p.pattern} is not a regular expression (ECMA-262, flag u); it is ignored`,
    "Other dialects know escapes that ECMAScript does not, such as \\A, \\z or possessive quantifiers.",
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
  "path-malformed": entry(
    "warning",
    (p: { path: string; reason: string }) => `the path ${p.path} is left out, for it cannot be requested: ${p.reason}`,
    "A path begins with one slash and holds no dot segments (OpenAPI 3.1, section 4.8.8).",
  ),
  "path-fragment": entry(
    "info",
    (p: { path: string }) => `the fragment of the path ${p.path} only tells operations apart; no request carries it`,
    "Fragments are not sent to a server (RFC 9110, section 7.1).",
  ),
  "path-parameter-undeclared": entry(
    "warning",
    (p: { name: string }) => `the path parameter {${p.name}} is not declared; it is taken to be a string`,
    "Declare it under `parameters` with `in: path`.",
  ),
  "path-parameter-unused": entry(
    "warning",
    (p: { name: string }) => `the path parameter ${p.name} does not occur in the path; it is left out`,
    "Path parameters stand in braces in the path.",
  ),
  "method-malformed": entry(
    "warning",
    (p: { method: string }) => `${p.method} is not a method that a client may send; the operation is left out`,
    "A method is a token (RFC 9110, section 9.1); CONNECT, TRACE and TRACK are closed to fetch.",
  ),
  "parameter-refused": entry(
    "warning",
    (p: { name: string; reason: string }) => `the parameter ${p.name} is left out: ${p.reason}`,
    "Header names are tokens (RFC 9110, section 5.1); headers that HTTP itself needs are set by the platform.",
  ),
  "security-scheme-refused": entry(
    "error",
    (p: { name: string; reason: string }) => `the security scheme ${p.name} cannot be used: ${p.reason}`,
    "An API key is sent under a valid name in a header, the query or a cookie.",
  ),
  "status-refused": entry(
    "warning",
    (p: { status: string }) => `${p.status} is not a status; the response is left out`,
    "Statuses are 100 to 599, ranges such as 4XX, or default.",
  ),
  "media-type-refused": entry(
    "warning",
    (p: { mediaType: string }) => `${p.mediaType} is not a media type; it is left out`,
    "Media types look like application/json (RFC 9110, section 8.3.1).",
  ),
  "server-refused": entry(
    "warning",
    (p: { url: string; reason: string }) => `the server ${p.url} is left out: ${p.reason}`,
    "Servers are http or https URLs without user name and password.",
  ),
  "operation-id-duplicate": entry(
    "warning",
    (p: { operationId: string; name: string }) => `the operationId ${p.operationId} is given twice; this one becomes ${p.name}`,
    "operationIds are unique within a document (OpenAPI 3.1, section 4.8.10).",
  ),
  "name-changed": entry(
    "info",
    (p: { from: string; to: string }) => `${p.from} is called ${p.to}, for its own name is taken or reserved`,
    "Names are decided over the whole document, with everything that is exported.",
  ),
  "emitter-unknown": entry(
    "error",
    (p: { name: string; known: string }) => `there is no artifact ${p.name}`,
    "Artifacts: types, client, validators, fixtures, paths.",
  ),
  "schema-unknown": entry(
    "error",
    (p: { schema: string; nearest: string }) => `there is no schema ${p.schema}${p.nearest === "" ? "" : `; did you mean ${p.nearest}?`}`,
    "Give the name of a component, the name of a generated type, or a JSON pointer such as #/components/schemas/Pet.",
  ),
  "peer-missing": entry(
    "error",
    (p: { artifact: string; peer: string }) => `the artifact ${p.artifact} needs the package ${p.peer}, which is not installed`,
    "Install it next to flatspec: npm install --save-dev openapi-typescript",
  ),
  "peer-failed": entry(
    "error",
    (p: { artifact: string; peer: string; reason: string }) => `${p.peer} could not make the artifact ${p.artifact}: ${p.reason}`,
    "The package is stricter than flatspec; the other artifacts do not need it.",
  ),
  "template-unknown": entry(
    "error",
    (p: { name: string }) => `there is no template ${p.name} to override`,
    "Template files are named like the built-in ones: client.hbs, validators.hbs, fixtures.hbs, index.hbs.",
  ),
  "templates-unreadable": entry(
    "error",
    (p: { folder: string; reason: string }) => `the templates in ${p.folder} cannot be read: ${p.reason}`,
    "Give a folder with templates, named like the built-in ones: client.hbs, validators.hbs, fixtures.hbs, index.hbs.",
  ),
  "template-failed": entry(
    "error",
    (p: { name: string; reason: string }) => `the template ${p.name} failed: ${p.reason}`,
    "Templates see only what their view offers.",
  ),
  "output-syntax": entry(
    "error",
    (p: { file: string; reason: string }) => `${p.file} would not parse: ${p.reason}`,
    "Nothing was written. Unless a template of yours made it, this is a fault of flatspec: please report it.",
  ),
  "output-unwritable": entry(
    "error",
    (p: { path: string; reason: string }) => `${p.path} cannot be written: ${p.reason}`,
    "Nothing was changed. The output is a folder that you may write to.",
  ),
  "output-foreign": entry(
    "error",
    (p: { path: string }) => `${p.path} is there already and was not made by flatspec`,
    "Nothing was changed. Choose another folder, or move the file away.",
  ),
  "output-kept": entry(
    "warning",
    (p: { path: string }) => `${p.path} is no longer generated, but was edited; it stays`,
    "Delete it when you need it no more.",
  ),
} satisfies Record<string, CatalogEntry<never>>;

export type DiagnosticCode = keyof typeof catalog;

export type MessageParameters<Code extends DiagnosticCode> = Parameters<(typeof catalog)[Code]["message"]>[0];
