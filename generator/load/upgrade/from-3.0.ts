import { visitObjects } from "../../openapi/structure.js";

/**
 * Rewrites an OpenAPI 3.0 document in place so that it says the same in the words of 3.1; every pointer into it stays valid.
 *
 * In 3.0 a Reference Object has no siblings (3.0.4, section 4.7.23); `nullable` adds null to the `type` beside it and means nothing
 * without one (4.7.24); the exclusive bounds are flags on `minimum` and `maximum` (JSON Schema, Wright draft 00, section 5).
 */
export function upgradeFrom30(document: unknown): void {
  visitObjects("document", document, (name, object) => {
    if (name !== "schema") return;
    if (typeof object["$ref"] === "string") {
      for (const key of Object.keys(object)) {
        if (key !== "$ref") Reflect.deleteProperty(object, key);
      }
      return;
    }
    upgradeNullable(object);
    upgradeBound(object, "exclusiveMinimum", "minimum");
    upgradeBound(object, "exclusiveMaximum", "maximum");
    if (Object.hasOwn(object, "example") && !Object.hasOwn(object, "examples")) object["examples"] = [object["example"]];
  });
}

function upgradeNullable(object: Record<string, unknown>): void {
  const { nullable, type } = object as { nullable?: unknown; type?: unknown };
  Reflect.deleteProperty(object, "nullable");
  if (nullable === true && typeof type === "string" && type !== "null") object["type"] = [type, "null"];
}

function upgradeBound(object: Record<string, unknown>, exclusive: string, inclusive: string): void {
  const flag = object[exclusive];
  if (typeof flag !== "boolean") return;
  Reflect.deleteProperty(object, exclusive);
  if (flag && typeof object[inclusive] === "number") {
    object[exclusive] = object[inclusive];
    Reflect.deleteProperty(object, inclusive);
  }
}
