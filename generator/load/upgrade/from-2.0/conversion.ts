import type { DiagnosticSink } from "../../../diagnostics/sink.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";
import { appendPointer, lookUp, parsePointer, rootPointer, type JsonPointer } from "../../../openapi/pointer.js";
import { structures } from "../../../openapi/structure.js";
import type { Origins } from "../../origins.js";
import { Tuples } from "../tuples.js";
import { visitReachable } from "../visit-reachable.js";
import { ContentWriter } from "./content.js";
import { mapDiscriminatorValues } from "./discriminator-values.js";
import { Moves } from "./moves.js";
import { upgradeSwaggerSchema } from "./schema.js";

/** An object of the document, and where it stands there. */
export interface Found {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
}

/** What all parts of the conversion of one document share. */
export class Conversion {
  readonly document: JsonObject;
  readonly sink: DiagnosticSink;
  readonly moves: Moves;
  readonly contents: ContentWriter;
  /** The one that the document was read over, where it was: the default of `schemes`. */
  readonly scheme: "http" | "https";
  readonly #files = new Set<unknown>();
  readonly #references = new Set<Record<string, unknown>>();
  readonly #tuples: Tuples;

  /** Upgrades every schema of the document in place. */
  constructor(document: Record<string, unknown>, before: Origins, sink: DiagnosticSink) {
    this.document = document as JsonObject;
    this.sink = sink;
    this.#tuples = new Tuples("2.0", before, sink);
    this.moves = new Moves(this.#tuples.origins);
    this.contents = new ContentWriter(this.moves);
    this.scheme = before.of(rootPointer).source.uri.startsWith("http:") ? "http" : "https";
    visitReachable(
      document,
      (name, object, path) => {
        if (name !== "schema") return;
        this.upgradeSchema(object, () => this.#tuples.formerly(path));
        this.#tuples.rewrite(object, path);
      },
      structures["2"],
    );
    mapDiscriminatorValues(document["definitions"]);
  }

  /** Brings a schema into the words of 3.1; `pointer` says where it stands in the old document. */
  upgradeSchema(schema: Record<string, unknown>, pointer: () => JsonPointer): void {
    if (schema["type"] === "file") this.#files.add(schema);
    if (typeof schema["$ref"] === "string") this.#references.add(schema);
    upgradeSwaggerSchema(schema, (reason) => {
      this.sink.report("nullable-without-effect", { reason }, { pointer: pointer() });
    });
  }

  /** Whether a schema is a file, or a reference to one. */
  isFile(schema: JsonValue | undefined): boolean {
    const found = this.resolve(schema, rootPointer);
    return found !== undefined && this.#files.has(found.value);
  }

  /** What a value stands for: itself, or what its references lead to in the old document; `undefined` when that is no object. */
  resolve(value: unknown, pointer: JsonPointer): Found | undefined {
    const visited = new Set<unknown>();
    let found = value;
    let at = pointer;
    while (isJsonObject(found) && typeof found["$ref"] === "string" && !visited.has(found)) {
      visited.add(found);
      const tokens = this.#tokensOf(found["$ref"]);
      if (tokens === undefined) return undefined;
      found = lookUp(this.document, tokens);
      at = appendPointer(rootPointer, ...tokens);
    }
    return isJsonObject(found) && !visited.has(found) ? { value: found, pointer: at } : undefined;
  }

  /** A Reference Object that will lead to wherever the part at `pointer` of the old document has moved. */
  reference(pointer: JsonPointer): JsonObject {
    const reference = { $ref: pointer };
    this.#references.add(reference);
    return reference;
  }

  /** Makes all references lead to where their targets are now. One that led to nothing is left in the author's words. */
  redirectReferences(): void {
    for (const reference of this.#references) {
      const written = String(reference["$ref"]);
      const tokens = this.#tokensOf(written);
      const isFound = tokens !== undefined && lookUp(this.document, tokens) !== undefined;
      if (isFound) reference["$ref"] = this.moves.targetOf(tokens);
    }
  }

  /** Where a reference within the document leads to. */
  #tokensOf(reference: string): readonly string[] | undefined {
    const tokens = reference.startsWith("#") ? parsePointer(reference) : undefined;
    return tokens === undefined ? undefined : this.#tuples.now(tokens);
  }
}
