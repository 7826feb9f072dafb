import { isJsonObject, type JsonObject, type JsonValue } from "../../../generator/model/json.js";
import type { JsonPointer } from "../../../generator/openapi/pointer.js";
import { resolve } from "./conjunction.js";

interface Content {
  readonly isMarked: boolean;
  readonly references: readonly JsonPointer[];
}

/** Finds the schemas of a document that `readOnly` or `writeOnly` is said in, or in anything that they refer to. */
export class MarkedSchemas {
  readonly #document: JsonObject;
  readonly #contents = new Map<JsonPointer, Content>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  has(pointer: JsonPointer): boolean {
    const met = new Set<JsonPointer>();
    const pending = [pointer];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (met.has(next)) continue;
      met.add(next);
      const { isMarked, references } = this.#contentOf(next);
      if (isMarked) return true;
      pending.push(...references);
    }
    return false;
  }

  #contentOf(pointer: JsonPointer): Content {
    let content = this.#contents.get(pointer);
    if (content === undefined) this.#contents.set(pointer, (content = contentOf(resolve(pointer, this.#document))));
    return content;
  }
}

function contentOf(schema: JsonValue): Content {
  const references = new Set<JsonPointer>();
  let isMarked = false;
  const visit = (value: JsonValue): void => {
    if (typeof value !== "object" || value === null) return;
    if (isJsonObject(value)) {
      isMarked ||= value["readOnly"] === true || value["writeOnly"] === true;
      if (typeof value["$ref"] === "string") references.add(value["$ref"]);
    }
    for (const member of Object.values<JsonValue>(value)) visit(member);
  };
  visit(schema);
  return { isMarked, references: [...references] };
}
