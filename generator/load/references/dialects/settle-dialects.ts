import type { DiagnosticSink } from "../../../diagnostics/sink.js";
import { rootPointer, type JsonPointer } from "../../../openapi/pointer.js";
import { shapeBelow, versionOf, type Grammar, type Shape } from "../grammar.js";
import { shownUri } from "../shown-uri.js";
import { isObject, memberOf, resolveUri, type TreeDocument } from "../tree-document.js";
import { readVocabulary, type Vocabulary } from "./vocabularies.js";

/** A dialect that a document declares for all its schemas, or a schema for itself and those in it. */
export interface DeclaredDialect {
  readonly dialect: string;
  readonly document: TreeDocument;
  /** Where it says so. */
  readonly pointer: JsonPointer;
  /** The document or the schema. */
  readonly holder: object;
}

// The dialects of OpenAPI 3.1 and 3.2 are JSON Schema 2020-12 with annotations of their own (3.1, section 4.8.24.3).
const knownDialect = /^https:\/\/(?:spec\.openapis\.org\/oas\/3\.[12]\/dialect\/[^/]+|json-schema\.org\/draft\/2020-12\/schema)#?$/u;
const otherDraft = /^https?:\/\/json-schema\.org\/(?:draft[-/][^/]+\/)?(?:hyper-)?schema#?$/u;

/**
 * Takes keywords out of schemas whose dialect does not have the vocabulary that they belong to: there they mean nothing (JSON Schema 2020-12,
 * core, sections 6.5 and 8.1). A dialect of whose meta-schema nothing is known is reported and read as that of OpenAPI.
 *
 * @param vocabularyOf gives the `$vocabulary` of the meta-schema, if it can be had
 */
export async function settleDialects(
  documents: Iterable<TreeDocument>,
  grammar: Grammar,
  vocabularyOf: (declared: DeclaredDialect) => Promise<unknown>,
  sink: DiagnosticSink,
): Promise<void> {
  const vocabularies = new Map<string, Vocabulary | undefined>();
  for (const document of documents) {
    for (const declared of declaredIn(document, sink)) {
      const { dialect, pointer } = declared;
      if (knownDialect.test(dialect)) continue;
      const uri = resolveUri(dialect, document.base)?.uri ?? dialect;
      if (!vocabularies.has(uri))
        vocabularies.set(uri, otherDraft.test(dialect) ? undefined : readVocabulary(await vocabularyOf(declared)));
      const vocabulary = vocabularies.get(uri);
      if (vocabulary === undefined || vocabulary.isForeign) {
        sink.report("dialect-unsupported", { dialect: shownUri(dialect) }, document.target(pointer));
      }
      if (vocabulary !== undefined) removeUnknown(declared, vocabulary, grammar);
    }
  }
}

function declaredIn(document: TreeDocument, sink: DiagnosticSink): readonly DeclaredDialect[] {
  const bySchemas = [...document.dialects].map(([holder, { dialect, pointer }]) => ({ dialect, document, pointer, holder }));
  const { value: holder } = document;
  const dialect = isObject(holder) && versionOf(holder) !== undefined ? memberOf(holder, "jsonSchemaDialect") : undefined;
  if (!isObject(holder) || dialect === undefined) return bySchemas;
  const pointer = `${rootPointer}/jsonSchemaDialect`;
  if (typeof dialect === "string") return [{ dialect, document, pointer, holder }, ...bySchemas];
  sink.report("dialect-unsupported", { dialect: JSON.stringify(dialect) }, document.target(pointer));
  return bySchemas;
}

function removeUnknown({ document, holder }: DeclaredDialect, { unknownKeywords }: Vocabulary, grammar: Grammar): void {
  const visit = (value: unknown, shape: Shape): void => {
    if (typeof value !== "object" || value === null) return;
    if (value !== holder && document.dialects.has(value)) return;
    if ("one" in shape && shape.one === "schema" && isObject(value)) {
      for (const keyword of unknownKeywords) Reflect.deleteProperty(value, keyword);
    }
    for (const key of Object.keys(value)) {
      const below = Array.isArray(value) && "one" in shape ? shape : shapeBelow(shape, key, grammar);
      if (below !== undefined) visit(memberOf(value, key), below);
    }
  };
  visit(holder, { one: holder === document.value && versionOf(holder) !== undefined ? "document" : "schema" });
}
