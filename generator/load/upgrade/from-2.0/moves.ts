import { appendPointer, rootPointer, type JsonPointer } from "../../../openapi/pointer.js";
import { Origins } from "../../origins.js";

/** A part of the document that is rewritten: where it stood in the words of 2.0, and where it stands in those of 3.x. */
export interface Place {
  readonly from: JsonPointer;
  readonly to: JsonPointer;
}

/** The place of a part that keeps its way below another. */
export function below(place: Place, ...tokens: readonly (string | number)[]): Place {
  return { from: appendPointer(place.from, ...tokens), to: appendPointer(place.to, ...tokens) };
}

/** What has moved: new places can be traced back, references to old ones can be rewritten. */
export class Moves {
  readonly origins: Origins;
  readonly #before: Origins;
  readonly #targets = new Map<JsonPointer, JsonPointer>();

  constructor(before: Origins) {
    this.#before = before;
    this.origins = new Origins(before);
  }

  /** A part, with all below it, stands somewhere else now. */
  moved({ from, to }: Place): void {
    this.madeFrom(to, from);
    this.redirect(from, to);
  }

  /** What stands at `to` says what was said at `from`, in another form. */
  madeFrom(to: JsonPointer, from: JsonPointer): void {
    if (to !== from) this.origins.record(to, this.#before, from);
  }

  /** References to `from`, and to what was below it, lead to `to`. The first move of a part counts. */
  redirect(from: JsonPointer, to: JsonPointer): void {
    if (!this.#targets.has(from)) this.#targets.set(from, to);
  }

  /** Where the part of the old document that these tokens lead to is now. */
  targetOf(tokens: readonly string[]): JsonPointer {
    for (let length = tokens.length; length > 0; length -= 1) {
      const target = this.#targets.get(appendPointer(rootPointer, ...tokens.slice(0, length)));
      if (target !== undefined) return appendPointer(target, ...tokens.slice(length));
    }
    return appendPointer(rootPointer, ...tokens);
  }
}
