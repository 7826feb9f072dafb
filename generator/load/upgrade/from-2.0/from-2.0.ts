import type { DiagnosticSink } from "../../../diagnostics/sink.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";
import { rootPointer } from "../../../openapi/pointer.js";
import type { Origins } from "../../origins.js";
import type { UpgradedDocument } from "../upgraded-document.js";
import { convertBody } from "./body.js";
import { Conversion } from "./conversion.js";
import { readMediaTypes, type MediaTypeList } from "./media-types.js";
import { omit, sortedEntries } from "./members.js";
import { below, type Place } from "./moves.js";
import { convertPathItem, type Inherited } from "./operation.js";
import { convertParameter } from "./parameter.js";
import { convertResponses } from "./response.js";
import { convertSecuritySchemes } from "./security-schemes.js";
import { documentServers } from "./servers.js";

// The members of a Swagger Object that 3.x has under another name or in another form.
const rewritten = [
  ...["swagger", "host", "basePath", "schemes", "consumes", "produces"],
  ...["definitions", "parameters", "responses", "securityDefinitions", "paths"],
];

/**
 * A Swagger 2.0 document in the words of 3.1, with what each part of it was made from. Schemas are upgraded in place, everything else is
 * made anew. What is malformed is taken over as it is, for the parse stage to report.
 */
export function upgradeFrom20(document: Record<string, unknown>, before: Origins, sink: DiagnosticSink): UpgradedDocument {
  const conversion = new Conversion(document, before, sink);
  const { definitions, parameters, responses, securityDefinitions, paths } = conversion.document;
  const inherited: Inherited = { consumes: ofDocument("consumes", conversion), produces: ofDocument("produces", conversion) };
  const components = {
    ...(definitions === undefined ? {} : { schemas: moveSection("definitions", "schemas", definitions, conversion) }),
    ...(parameters === undefined ? {} : convertSharedParameters(parameters, inherited, conversion)),
    ...(responses === undefined ? {} : { responses: convertSharedResponses(responses, inherited, conversion) }),
    ...(securityDefinitions === undefined
      ? {}
      : {
          securitySchemes: moveSection("securityDefinitions", "securitySchemes", convertSecuritySchemes(securityDefinitions), conversion),
        }),
  };
  const converted: JsonObject = {
    openapi: "3.1.1",
    ...omit(conversion.document, ...rewritten),
    ...documentServers(conversion),
    ...(paths === undefined ? {} : { paths: convertPaths(paths, inherited, conversion) }),
    ...(Object.keys(components).length === 0 ? {} : { components }),
  };
  conversion.redirectReferences();
  return { document: { ...converted }, origins: conversion.moves.origins };
}

function ofDocument(key: "consumes" | "produces", { document, sink }: Conversion): MediaTypeList {
  const nothing: MediaTypeList = { mediaTypes: [], isInherited: true };
  return { ...readMediaTypes(document, key, rootPointer, nothing, sink), isInherited: true };
}

function section(from: string, to: string): Place {
  return { from: `#/${from}`, to: `#/components/${to}` };
}

function moveSection(from: string, to: string, value: JsonValue, { moves }: Conversion): JsonValue {
  moves.moved(section(from, to));
  return value;
}

function convertSharedParameters(parameters: JsonValue, { consumes }: Inherited, conversion: Conversion): JsonObject {
  const place = section("parameters", "parameters");
  conversion.moves.moved(place);
  if (!isJsonObject(parameters)) return { parameters };
  const kept: [string, JsonValue][] = [];
  const bodies: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(parameters)) {
    const at = below(place, name);
    if (!isJsonObject(value)) kept.push([name, value]);
    else if (value["in"] === "body") {
      const body = below(section("parameters", "requestBodies"), name);
      bodies.push([name, convertBody(value, body, consumes, conversion)]);
    } else if (value["in"] !== "formData" && value["$ref"] === undefined) kept.push([name, convertParameter(value, at, conversion)]);
  }
  return {
    ...(kept.length === 0 ? {} : { parameters: Object.fromEntries(kept) }),
    ...(bodies.length === 0 ? {} : { requestBodies: Object.fromEntries(bodies) }),
  };
}

function convertSharedResponses(responses: JsonValue, { produces }: Inherited, conversion: Conversion): JsonValue {
  const place = section("responses", "responses");
  conversion.moves.moved(place);
  return convertResponses(responses, place, produces, conversion);
}

/** Path items that refer to another one are references still, unless it stands where 3.x would not look for it. */
function convertPaths(paths: JsonValue, inherited: Inherited, conversion: Conversion): JsonValue {
  if (!isJsonObject(paths)) return paths;
  const converted = sortedEntries(paths).map(([path, item]): [string, JsonValue] => {
    const place = below({ from: "#/paths", to: "#/paths" }, path);
    const found = path.startsWith("x-") ? undefined : conversion.resolve(item, place.from);
    if (found === undefined || (found.value !== item && found.pointer.startsWith("#/paths/"))) return [path, item];
    const at = { from: found.pointer, to: place.to };
    if (found.value !== item) conversion.moves.madeFrom(at.to, at.from);
    return [path, convertPathItem(found.value, at, inherited, conversion)];
  });
  return Object.fromEntries(converted);
}
