import type { JsonObject } from "../../../model/json.js";
import { appendPointer } from "../../../openapi/pointer.js";
import type { Conversion } from "./conversion.js";
import { nameOf } from "./members.js";
import type { Place } from "./moves.js";

const ofQuery: ReadonlyMap<unknown, JsonObject> = new Map<unknown, JsonObject>([
  ["csv", { style: "form", explode: false }],
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["pipes", { style: "pipeDelimited", explode: false }],
  ["multi", { style: "form", explode: true }],
]);

const simple: JsonObject = { style: "simple", explode: false };

/**
 * How the items of a list are written, as members of a Parameter, Header or Encoding Object of 3.x: its `collectionFormat`, which is
 * `csv` where it is not given (2.0, Parameter Object). Queries and forms have a style for each format but `tsv`, paths and headers one
 * for `csv` alone; another format is reported, and becomes the style that is nearest.
 */
export function collectionStyle(parameter: JsonObject, place: Place, conversion: Conversion): JsonObject {
  if (parameter["type"] !== "array") return {};
  const { collectionFormat: format = "csv" } = parameter;
  const isInQuery = parameter["in"] === "query" || parameter["in"] === "formData";
  const pointer = appendPointer(place.from, "collectionFormat");
  conversion.moves.madeFrom(appendPointer(place.to, "style"), pointer);
  const report = (separator: string): void => {
    conversion.sink.report(
      "collection-format-changed",
      { format: typeof format === "string" ? format : JSON.stringify(format), name: nameOf(parameter), separator },
      { pointer },
    );
  };
  if (!isInQuery) {
    if (format !== "csv") report("commas");
    return simple;
  }
  const style = ofQuery.get(format);
  if (style !== undefined) return style;
  report(format === "tsv" ? "spaces" : "commas");
  return ofQuery.get(format === "tsv" ? "ssv" : "csv") ?? {};
}
