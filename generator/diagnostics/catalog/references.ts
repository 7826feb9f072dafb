import { entry, type CatalogEntry } from "./entry.js";

/** What is wrong where documents are put together: overlays, merging, references. */
export const referenceCatalog = {
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
} satisfies Record<string, CatalogEntry<never>>;
