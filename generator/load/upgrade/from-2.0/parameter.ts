import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";
import { appendPointer } from "../../../openapi/pointer.js";
import { collectionStyle } from "./collection-style.js";
import type { Conversion } from "./conversion.js";
import { omit, pick } from "./members.js";
import { below, type Place } from "./moves.js";

const parameterMembers = ["name", "in", "description", "required", "allowEmptyValue"] as const;

// What is not a word of the schema that a parameter or header describes with members of its own.
const notOfSchema = [...parameterMembers, "collectionFormat", "schema", "x-example", "x-examples"];

/**
 * The schema of a parameter or header, which describes its value with members of its own (2.0, Parameter Object). A `schema`, which
 * belongs to a body, counts elsewhere too where nothing else says what the value is. `to` is where the schema will stand.
 */
export function schemaOf(object: JsonObject, { from, to }: Place, conversion: Conversion): JsonObject {
  const { schema, type } = object;
  if (isJsonObject(schema) && type === undefined) {
    conversion.moves.moved({ from: appendPointer(from, "schema"), to });
    return schema;
  }
  const members: Record<string, unknown> = { ...omit(object, ...notOfSchema) };
  if (members["example"] === undefined && object["x-example"] !== undefined) members["example"] = object["x-example"];
  conversion.upgradeSchema(members, () => from);
  conversion.moves.madeFrom(to, from);
  for (const keyword of Object.keys(members)) conversion.moves.redirect(appendPointer(from, keyword), appendPointer(to, keyword));
  return members as JsonObject;
}

/** A path, query or header parameter (2.0, Parameter Object) in the words of 3.x. */
export function convertParameter(parameter: JsonObject, place: Place, conversion: Conversion): JsonObject {
  conversion.moves.moved(place);
  const schema = schemaOf(parameter, { from: place.from, to: appendPointer(place.to, "schema") }, conversion);
  return { ...pick(parameter, ...parameterMembers), schema, ...collectionStyle(parameter, place, conversion) };
}

/** The Header Objects of a response (2.0, Headers Object) in the words of 3.x. */
export function convertHeaders(headers: JsonObject, place: Place, conversion: Conversion): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).map(([name, header]): [string, JsonValue] => {
      if (!isJsonObject(header)) return [name, header];
      const at = below(place, name);
      const schema = schemaOf(header, { from: at.from, to: appendPointer(at.to, "schema") }, conversion);
      const style = collectionStyle({ ...header, name, in: "header" }, at, conversion);
      return [name, { ...pick(header, "description"), schema, ...style }];
    }),
  );
}
