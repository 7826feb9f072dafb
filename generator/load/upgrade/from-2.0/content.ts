import type { JsonObject } from "../../../model/json.js";
import { appendPointer, type JsonPointer } from "../../../openapi/pointer.js";
import { isJson, type NamedMediaType } from "./media-types.js";
import type { Moves, Place } from "./moves.js";

interface Written {
  /** The Request Body or Response Object. */
  readonly pointer: JsonPointer;
  readonly mediaTypes: readonly string[];
  /** The Media Type Object that says what the body is. */
  readonly body: JsonPointer | undefined;
}

/**
 * Writes the `content` of request bodies and responses. 2.0 describes a body once, for all media types and for every operation that
 * refers to it; so does what comes out: one Media Type Object holds the schema, the others are references to it (3.2, section 4.7).
 */
export class ContentWriter {
  readonly #moves: Moves;
  readonly #written = new Map<JsonObject, Written>();

  constructor(moves: Moves) {
    this.#moves = moves;
  }

  /** Where `source`, a body parameter or a response, has been written for the very same media types. */
  find(source: JsonObject, place: Place, mediaTypes: readonly NamedMediaType[]): JsonPointer | undefined {
    const known = this.#written.get(source);
    if (known?.mediaTypes.join("\n") !== namesOf(mediaTypes).join("\n")) return undefined;
    this.#redirectSchema(place, known.body);
    return known.pointer;
  }

  /** The `content` of the object at `place.to`. `describe` makes the Media Type Object of the media type that is to hold the schema. */
  write(source: JsonObject, place: Place, mediaTypes: readonly NamedMediaType[], describe: (mediaType: string) => JsonObject): JsonObject {
    const at = appendPointer(place.to, "content");
    const owner = mediaTypes.find(isJson) ?? mediaTypes[0];
    const known = this.#written.get(source)?.body;
    const body = known ?? (owner === undefined ? undefined : appendPointer(at, owner.name));
    if (!this.#written.has(source)) this.#written.set(source, { pointer: place.to, mediaTypes: namesOf(mediaTypes), body });
    this.#moves.madeFrom(at, place.from);
    this.#redirectSchema(place, body);
    return Object.fromEntries(
      mediaTypes.map((mediaType) => {
        const { name, pointer } = mediaType;
        const own = appendPointer(at, name);
        this.#moves.madeFrom(own, pointer ?? place.from);
        if (known !== undefined || mediaType !== owner) return [name, { $ref: body ?? own }];
        this.#moves.madeFrom(appendPointer(own, "schema"), appendPointer(place.from, "schema"));
        return [name, describe(name)];
      }),
    );
  }

  #redirectSchema({ from }: Place, body: JsonPointer | undefined): void {
    if (body !== undefined) this.#moves.redirect(appendPointer(from, "schema"), appendPointer(body, "schema"));
  }
}

function namesOf(mediaTypes: readonly NamedMediaType[]): string[] {
  return mediaTypes.map(({ name }) => name);
}
