import { appendPointer, parsePointer, rootPointer, type JsonPointer } from "../../openapi/pointer.js";
import { visitObjects } from "../../openapi/structure.js";
import { memberOf, setMember, type JsonMembers } from "../references/tree-document.js";

/** Parts that stand somewhere else now: pointers by former pointers. */
export type Moves = ReadonlyMap<JsonPointer, JsonPointer>;

/** A document whose references lead to where things have moved. The given one stays as it is; where nothing needs to change, it is given back. */
export function followMoves(document: JsonMembers, moves: Moves): JsonMembers {
  let count = 0;
  if (moves.size > 0) {
    visitObjects("document", document, (_, object) => {
      if (movedReference(object, moves) !== undefined) count += 1;
    });
  }
  if (count === 0) return document;
  const copy = structuredClone(document);
  visitObjects("document", copy, (_, object) => {
    const moved = movedReference(object, moves);
    if (moved !== undefined) setMember(object, "$ref", moved);
  });
  return copy;
}

function movedReference(object: JsonMembers, moves: Moves): JsonPointer | undefined {
  const reference = memberOf(object, "$ref");
  const tokens = typeof reference === "string" && reference.startsWith("#/") ? parsePointer(reference) : undefined;
  if (tokens === undefined) return undefined;
  let pointer = rootPointer;
  for (const [index, token] of tokens.entries()) {
    pointer = appendPointer(pointer, token);
    const moved = moves.get(pointer);
    if (moved !== undefined) return appendPointer(moved, ...tokens.slice(index + 1));
  }
  return undefined;
}
