import { code, type Code } from "../../code/code.js";
import { arrayLiteral, objectLiteral, type ObjectEntry } from "../../code/layout/collections.js";
import { booleanLiteral, numberLiteral, stringLiteral, typeKey } from "../../code/literal.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { Api } from "../../model/api.js";
import type { MediaType, Operation, Parameter, Response } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { baseUrlOf } from "./base-url.js";
import { preferredMediaType, representationOf } from "./media-types.js";
import { streamOpener, streamsOf, type StreamedMediaType } from "./streams.js";

/** The object that tells the runtime how to write a request of an operation and how to read its answer. */
export function operationDescriptor(operation: Operation, api: Api, scope: ModuleScope): Code {
  const pathParameters = new Map(operation.parameters.filter(({ in: place }) => place === "path").map((each) => [each.name, each]));
  const path = operation.path.map((segment) => {
    if ("literal" in segment) return stringLiteral(segment.literal);
    const parameter = pathParameters.get(segment.parameter);
    return object([entry("name", stringLiteral(segment.parameter)), ...(parameter === undefined ? [] : pathEntries(parameter, api))]);
  });
  const others = operation.parameters.filter((parameter) => parameter.in !== "path").map(parameterDescriptor);
  const baseUrl = baseUrlOf(operation.servers ?? []);
  const mediaType = preferredMediaType(operation.requestBody?.content ?? []);
  return objectLiteral(
    [
      entry("id", stringLiteral(operation.name)),
      entry("method", stringLiteral(operation.method)),
      entry("path", arrayLiteral(path)),
      ...(baseUrl === undefined || baseUrl === baseUrlOf(api.servers) ? [] : [entry("baseUrl", stringLiteral(baseUrl))]),
      ...(operation.query === undefined ? [] : [entry("query", stringLiteral(operation.query))]),
      ...(others.length === 0 ? [] : [entry("parameters", arrayLiteral(others))]),
      ...(mediaType === undefined
        ? []
        : [
            entry(
              "body",
              object([
                entry("mediaType", stringLiteral(mediaType.mediaType)),
                ...flag("required", operation.requestBody?.required === true),
                ...encodingEntries(mediaType),
              ]),
            ),
          ]),
      entry("responses", arrayLiteral(responseDescriptors(operation, scope))),
    ],
    { expanded: true },
  );
}

function entry(key: string, value: Code): ObjectEntry {
  return { key: typeKey(key), value };
}

function object(entries: readonly ObjectEntry[]): Code {
  return objectLiteral(entries);
}

function flag(key: string, value: boolean): ObjectEntry[] {
  return value ? [entry(key, booleanLiteral(true))] : [];
}

/** How a parameter is written, as far as it differs from what the runtime takes for granted. */
function serializationEntries(parameter: Parameter): ObjectEntry[] {
  const { serialization } = parameter;
  if ("mediaType" in serialization) return [entry("mediaType", stringLiteral(serialization.mediaType))];
  const { style, explode, allowReserved } = serialization;
  const usual = parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple";
  return [
    ...(style === usual ? [] : [entry("style", stringLiteral(style))]),
    ...(explode === (style === "form" || style === "cookie") ? [] : [entry("explode", booleanLiteral(explode))]),
    ...flag("allowReserved", parameter.in === "query" && allowReserved),
  ];
}

/** How the properties of a form are written. For other media types an encoding means nothing (3.1, section 4.8.14.1). */
function encodingEntries({ mediaType, encoding }: MediaType): ObjectEntry[] {
  if (encoding === undefined || !["form", "multipart"].includes(representationOf(mediaType))) return [];
  const items = [...encoding].map(([name, { contentType, style, explode, allowReserved }]) =>
    object([
      entry("name", stringLiteral(name)),
      ...(contentType === undefined ? [] : [entry("contentType", stringLiteral(contentType))]),
      ...(style === undefined ? [] : [entry("style", stringLiteral(style))]),
      ...(explode === undefined ? [] : [entry("explode", booleanLiteral(explode))]),
      ...(allowReserved === undefined ? [] : [entry("allowReserved", booleanLiteral(allowReserved))]),
    ]),
  );
  return [entry("encoding", arrayLiteral(items))];
}

function parameterDescriptor(parameter: Parameter): Code {
  return object([
    entry("in", stringLiteral(parameter.in)),
    entry("name", stringLiteral(parameter.name)),
    ...flag("required", parameter.required),
    ...serializationEntries(parameter),
  ]);
}

function pathEntries(parameter: Parameter, api: Api): ObjectEntry[] {
  return [...serializationEntries(parameter), ...flag("composite", admitsComposite(parameter.schema, api, new Set()))];
}

/** Whether a schema may allow arrays or objects. */
function admitsComposite(schema: Schema, api: Api, visited: Set<string>): boolean {
  if (schema.ref !== undefined) {
    const target = api.declarations.get(schema.ref);
    if (target === undefined || visited.has(schema.ref)) return false;
    return admitsComposite(target.schema, api, visited.add(schema.ref));
  }
  if (schema.enum !== undefined) return schema.enum.some((value) => typeof value === "object" && value !== null);
  if (schema.types !== undefined) return schema.types.includes("array") || schema.types.includes("object");
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return parts.some((part) => admitsComposite(part, api, visited)) || schema.properties !== undefined || schema.items !== undefined;
}

function responseDescriptors(operation: Operation, scope: ModuleScope): Code[] {
  const { responses } = operation;
  if (responses.length === 0) return [object([entry("status", code`"default"`)])];
  return responses.filter((response) => response.status !== "1XX").map((response) => responseDescriptor(response, operation, scope));
}

function responseDescriptor(response: Response, operation: Operation, scope: ModuleScope): Code {
  const { status, content } = response;
  const streams = streamsOf(response, operation).map((mediaType) => streamDescriptor(mediaType, scope));
  return object([
    entry("status", typeof status === "number" ? numberLiteral(status) : stringLiteral(status)),
    ...(content.length === 0 ? [] : [entry("mediaTypes", strings(content.map(({ mediaType }) => mediaType)))]),
    ...(streams.length === 0 ? [] : [entry("streams", arrayLiteral(streams))]),
  ]);
}

function streamDescriptor({ mediaType, sequence, jsonData }: StreamedMediaType, scope: ModuleScope): Code {
  const names = (key: "events" | "except"): ObjectEntry[] => (jsonData?.[key] === undefined ? [] : [entry(key, strings(jsonData[key]))]);
  return object([
    entry("mediaType", stringLiteral(mediaType)),
    entry("open", streamOpener(sequence, scope)),
    ...(jsonData === undefined ? [] : [entry("json", object([...names("events"), ...names("except")]))]),
  ]);
}

function strings(texts: readonly string[]): Code {
  return arrayLiteral(texts.map((text) => stringLiteral(text)));
}
