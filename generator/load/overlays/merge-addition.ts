import { appendPointer } from "../../openapi/pointer.js";
import type { Origins } from "../origins.js";
import { isObject } from "../references/tree-document.js";
import type { EditedDocument, WrittenAt } from "./edited-document.js";
import type { Location } from "./json-path.js";

/** Told of a part of an addition that is not of the kind of what it meets. */
export type OnIncompatible = (fault: string, written: WrittenAt) => void;

/**
 * Merges a value into a part of a document (OpenAPI Overlay Specification 1.1, section 4.4.3): into an object its like; to a list another is
 * added, or else one item; any other value is replaced by its like.
 */
export function mergeAddition(
  document: EditedDocument,
  location: Location,
  addition: unknown,
  written: WrittenAt,
  origins: Origins,
  onIncompatible: OnIncompatible,
): void {
  const target = document.at(location);
  if (Array.isArray(target) && !Array.isArray(addition)) document.put([...location, target.length], addition, written, origins);
  else mergeAlike(target, addition, location, written);

  function mergeAlike(present: unknown, added: unknown, place: Location, at: WrittenAt): void {
    if (kindOf(present) !== kindOf(added)) {
      onIncompatible(`${kindOf(added)} cannot be merged with ${kindOf(present)}`, at);
    } else if (Array.isArray(present)) {
      const length = present.length;
      for (const [index, item] of (added as readonly unknown[]).entries()) {
        document.put([...place, length + index], item, below(at, index), origins);
      }
    } else if (isObject(present)) {
      for (const [key, member] of Object.entries(added as object)) {
        if (Object.hasOwn(present, key)) mergeAlike(present[key], member, [...place, key], below(at, key));
        else document.put([...place, key], member, below(at, key), origins);
      }
    } else document.put(place, added, at, origins);
  }
}

/** What a value is, as far as merging goes. */
export function kindOf(value: unknown): "an object" | "a list" | "a single value" {
  if (Array.isArray(value)) return "a list";
  return isObject(value) ? "an object" : "a single value";
}

function below({ from, pointer }: WrittenAt, token: string | number): WrittenAt {
  return { from, pointer: appendPointer(pointer, token) };
}
