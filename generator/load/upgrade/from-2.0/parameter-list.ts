import type { JsonValue } from "../../../model/json.js";
import { appendPointer, parsePointer } from "../../../openapi/pointer.js";
import type { Conversion, Found } from "./conversion.js";
import type { Place } from "./moves.js";
import { convertParameter } from "./parameter.js";

/** Parameters of an operation or a path item, by what 3.x makes of them. */
export interface SplitParameters {
  /** What still is a parameter, converted; `undefined` when nothing is. */
  readonly kept: JsonValue | undefined;
  readonly bodies: readonly Found[];
  readonly fields: readonly Found[];
}

/** A list of parameters, of which body and form parameters become a request body. What is malformed is kept for the parse stage to report. */
export function convertParameterList(list: JsonValue | undefined, place: Place, conversion: Conversion): SplitParameters {
  if (!Array.isArray(list)) return { kept: list, bodies: [], fields: [] };
  const kept: JsonValue[] = [];
  const bodies: Found[] = [];
  const fields: Found[] = [];
  for (const [index, item] of (list as readonly JsonValue[]).entries()) {
    const from = appendPointer(place.from, index);
    const found = conversion.resolve(item, from);
    if (found?.value["in"] === "body") bodies.push(found);
    else if (found?.value["in"] === "formData" && typeof found.value["name"] === "string") fields.push(found);
    else kept.push(convertReferable(item, found, { from, to: appendPointer(place.to, kept.length) }, conversion));
  }
  return { kept: kept.length > 0 || list.length === 0 ? kept : undefined, bodies, fields };
}

function convertReferable(item: JsonValue, found: Found | undefined, place: Place, conversion: Conversion): JsonValue {
  if (found === undefined || found.pointer === place.from) {
    conversion.moves.moved(place);
    return found === undefined ? item : convertParameter(found.value, place, conversion);
  }
  conversion.moves.madeFrom(place.to, place.from);
  const [section] = parsePointer(found.pointer) ?? [];
  const isKept = section === "parameters" || section === "paths";
  return isKept ? conversion.reference(found.pointer) : convertParameter(found.value, { from: found.pointer, to: place.to }, conversion);
}
