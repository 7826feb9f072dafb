import { upgradeSchema, type ReportNullable } from "../from-3.0.js";

/**
 * One Schema Object of Swagger 2.0 (section "Schema Object") in the words of 3.1, in place and without the schemas in it: that of 3.0
 * but for the discriminator, which is the mere name of a property, files, which are a type, and null, which has only extensions.
 */
export function upgradeSwaggerSchema(object: Record<string, unknown>, report: ReportNullable): void {
  for (const extension of ["x-nullable", "x-isnullable"]) {
    if (!Object.hasOwn(object, extension)) continue;
    if (object[extension] === true) object["nullable"] = true;
    Reflect.deleteProperty(object, extension);
  }
  if (object["type"] === "file") Object.assign(object, { type: "string", format: "binary" });
  if (typeof object["discriminator"] === "string") object["discriminator"] = { propertyName: object["discriminator"] };
  upgradeSchema(object, report);
}
