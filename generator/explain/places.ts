import { isJsonObject, type JsonObject } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import { appendPointer, lookUp, parsePointer, type JsonPointer } from "../openapi/pointer.js";
import { enumMemberKeywords } from "../parse/enum-members.js";
import type { Place } from "./explanation.js";

/** Finds where the part of a document at a pointer was written. */
export type LocatePlace = (pointer: JsonPointer) => Place;

// The model's own spellings, where they are not the document's.
const spellings: Readonly<Partial<Record<keyof Schema, string>>> = { types: "type", patterns: "pattern", formats: "format", ref: "$ref" };

/** Places in a document, each looked up once. */
export class Places {
  readonly #document: JsonObject;
  readonly #locate: LocatePlace;
  readonly #known = new Map<JsonPointer, Place>();

  constructor(document: JsonObject, locate: LocatePlace) {
    this.#document = document;
    this.#locate = locate;
  }

  at(pointer: JsonPointer): Place {
    let place = this.#known.get(pointer);
    if (place === undefined) this.#known.set(pointer, (place = this.#locate(pointer)));
    return place;
  }

  /** A keyword as the document spells it: what the model calls `types` is `type`, and an `enum` of one may be a `const`. */
  spelling(schema: Schema, keyword: keyof Schema): string {
    if (keyword === "enum") {
      const written = this.#written(schema.pointer);
      if (written === undefined || (isJsonObject(written) && !Object.hasOwn(written, "enum") && Object.hasOwn(written, "const")))
        return "const";
    }
    if (keyword === "enumMembers") {
      const written = this.#written(schema.pointer);
      return enumMemberKeywords.find((each) => isJsonObject(written) && Object.hasOwn(written, each)) ?? keyword;
    }
    return spellings[keyword] ?? keyword;
  }

  /** The place of a keyword of a schema. */
  ofKeyword(schema: Schema, keyword: keyof Schema): Place {
    const written = this.#written(schema.pointer);
    const spelling = this.spelling(schema, keyword);
    const isThere = isJsonObject(written) && Object.hasOwn(written, spelling);
    return this.at(isThere ? appendPointer(schema.pointer, spelling) : schema.pointer);
  }

  /** The place of a name in the `required` list of a schema. */
  ofRequired(schema: Schema, name: string): Place {
    const written = this.#written(schema.pointer);
    const list = isJsonObject(written) && Object.hasOwn(written, "required") ? written["required"] : undefined;
    const index = Array.isArray(list) ? list.indexOf(name) : -1;
    return this.at(index < 0 ? schema.pointer : appendPointer(schema.pointer, "required", index));
  }

  #written(pointer: JsonPointer): unknown {
    const tokens = parsePointer(pointer);
    return tokens === undefined ? undefined : lookUp(this.#document, tokens);
  }
}
