import { isJsonObject, jsonEquals, type JsonObject, type JsonValue } from "../../model/json.js";
import { structures, type ObjectName } from "../../openapi/structure.js";

/** Members that tell readers something, and change neither a type nor a request. */
const annotations = new Set(["title", "summary", "description", "example", "examples", "externalDocs", "$comment"]);

/**
 * Whether two objects of a kind mean the same: they are equal (JSON Schema 2020-12, core, section 4.2.2) but for annotations. Of what the
 * structure of OpenAPI does not know, only annotations at the top are left aside.
 */
export function meansSame(kind: ObjectName | undefined, left: unknown, right: unknown): boolean {
  if (!isJsonObject(left) || !isJsonObject(right)) return jsonEquals(left as JsonValue, right as JsonValue);
  const shapes = kind === undefined ? undefined : structures["3"][kind];
  return sameMembers(
    left,
    right,
    (key) => kind !== "callback" && annotations.has(key),
    (key, one, other) => {
      if (kind === "callback") return meansSame("path-item", one, other);
      const shape = shapes !== undefined && Object.hasOwn(shapes, key) ? shapes[key] : undefined;
      if (shape === undefined) return jsonEquals(one, other);
      if ("one" in shape) return meansSame(shape.one, one, other);
      if ("map" in shape) {
        if (!isJsonObject(one) || !isJsonObject(other)) return jsonEquals(one, other);
        return sameMembers(
          one,
          other,
          () => false,
          (_, member, counterpart) => meansSame(shape.map, member, counterpart),
        );
      }
      if (!Array.isArray(one) || !Array.isArray(other)) return jsonEquals(one, other);
      return one.length === other.length && one.every((item, index) => meansSame(shape.list, item, other[index]));
    },
  );
}

function sameMembers(
  left: JsonObject,
  right: JsonObject,
  isIgnored: (key: string) => boolean,
  isSame: (key: string, left: JsonValue, right: JsonValue) => boolean,
): boolean {
  const keys = Object.keys(left).filter((key) => !isIgnored(key));
  const others = Object.keys(right).filter((key) => !isIgnored(key));
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(key, left[key] as JsonValue, right[key] as JsonValue))
  );
}
