import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";
import { bodyPlace, convertBody, convertForm } from "./body.js";
import type { Conversion, Found } from "./conversion.js";
import { readMediaTypes, type MediaTypeList } from "./media-types.js";
import { nameOf, omit, sortedEntries } from "./members.js";
import { below, type Place } from "./moves.js";
import { convertParameterList, type SplitParameters } from "./parameter-list.js";
import { convertResponses } from "./response.js";
import { operationServers } from "./servers.js";

/** What an operation takes over from the document, unless it says otherwise. */
export interface Inherited {
  readonly consumes: MediaTypeList;
  readonly produces: MediaTypeList;
}

/** An Operation Object in the words of 3.x; `shared` are the parameters of its path item. */
export function convertOperation(
  operation: JsonObject,
  place: Place,
  shared: SplitParameters,
  inherited: Inherited,
  conversion: Conversion,
): JsonObject {
  const { parameters, responses, schemes } = operation;
  const consumes = readMediaTypes(operation, "consumes", place.from, inherited.consumes, conversion.sink);
  const produces = readMediaTypes(operation, "produces", place.from, inherited.produces, conversion.sink);
  const own = convertParameterList(parameters, below(place, "parameters"), conversion);
  const requestBody = convertRequestBody(own, shared, place, consumes, conversion);
  return {
    ...omit(operation, "consumes", "produces", "parameters", "responses", "schemes"),
    ...operationServers(schemes, place, conversion),
    ...(own.kept === undefined ? {} : { parameters: own.kept }),
    ...(requestBody === undefined ? {} : { requestBody }),
    ...(responses === undefined ? {} : { responses: convertResponses(responses, below(place, "responses"), produces, conversion) }),
  };
}

function convertRequestBody(
  own: SplitParameters,
  shared: SplitParameters,
  place: Place,
  consumes: MediaTypeList,
  conversion: Conversion,
): JsonObject | undefined {
  const [body, ...otherBodies] = own.bodies.length > 0 ? own.bodies : own.fields.length > 0 ? [] : shared.bodies;
  const fields = mergeFields(own.bodies.length > 0 ? own.fields : [...shared.fields, ...own.fields]);
  const refused = body === undefined ? [] : [...otherBodies, ...fields];
  for (const { value, pointer } of refused) {
    const reason = "an operation has one body, and no form fields beside it";
    conversion.sink.report("parameter-refused", { name: nameOf(value), reason }, { pointer });
  }
  if (body !== undefined) return convertBody(body.value, bodyPlace(place, body), consumes, conversion);
  const [first] = fields;
  if (first === undefined) return undefined;
  return convertForm(fields, bodyPlace(place, first), consumes, conversion);
}

/** A field of the operation replaces the one of that name that the path item has. */
function mergeFields(fields: readonly Found[]): readonly Found[] {
  return [...new Map(fields.map((field) => [nameOf(field.value), field])).values()];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];

/** A Path Item Object in the words of 3.x. */
export function convertPathItem(item: JsonObject, place: Place, inherited: Inherited, conversion: Conversion): JsonObject {
  const shared = convertParameterList(item["parameters"], below(place, "parameters"), conversion);
  const converted = sortedEntries(omit(item, "parameters")).map(([key, value]): [string, JsonValue] => {
    if (!methods.includes(key) || !isJsonObject(value)) return [key, value];
    return [key, convertOperation(value, below(place, key), shared, inherited, conversion)];
  });
  return { ...Object.fromEntries(converted), ...(shared.kept === undefined ? {} : { parameters: shared.kept }) };
}
