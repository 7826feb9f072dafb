import type { JsonObject } from "../model/json.js";
import type { Server } from "../model/server.js";
import type { Operation, Parameter, PathSegment } from "../model/operation.js";
import { appendPointer, rootPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownBoolean, pickStrings, type ParseContext } from "./context.js";
import { methodsOf } from "./methods.js";
import { parseParameters } from "./parameter.js";
import { parsePathTemplate, pathFault, splitPath } from "./path-template.js";
import { dereference } from "./reference.js";
import { parseRequestBody } from "./request-body.js";
import { parseResponses } from "./response.js";
import { parseServers } from "./server.js";
import type { SchemaParser } from "./schema.js";

/** The operations of all Path Item Objects (3.1, section 4.8.9), in the order of path and method. Their names are given later. */
export function parseOperations(document: JsonObject, schemas: SchemaParser, context: ParseContext): Operation[] {
  const pointer = appendPointer(rootPointer, "paths");
  const paths = context.frame(own(document, "paths"), "`paths`", pointer);
  const operations: Operation[] = [];
  for (const path of Object.keys(paths).sort()) {
    if (path.startsWith("x-")) continue;
    const at = appendPointer(pointer, path);
    const split = splitPath(path);
    const reason = pathFault(split);
    if (reason !== undefined) {
      context.report("path-malformed", { path, reason }, at);
      continue;
    }
    if (split.fragment !== undefined) context.report("path-fragment", { path }, at);
    const item = dereference(own(paths, path), at, "a path item", context);
    if (item === undefined) continue;
    for (const { method, value, tokens } of methodsOf(item.value, item.pointer, context)) {
      const place = { offeredAt: appendPointer(at, ...tokens), pointer: appendPointer(item.pointer, ...tokens) };
      const request = { path: split.template, query: split.query, method };
      operations.push(parseOperation({ ...request, ...place, operation: value, pathItem: item }, schemas, context));
    }
  }
  return operations;
}

interface OperationSource {
  readonly path: string;
  readonly query: string | undefined;
  readonly method: string;
  readonly operation: JsonObject;
  /** Where the operation is written. */
  readonly pointer: JsonPointer;
  /** The same below the path that offers it: several paths may refer to one path item. */
  readonly offeredAt: JsonPointer;
  readonly pathItem: { readonly value: JsonObject; readonly pointer: JsonPointer };
}

function parseOperation(source: OperationSource, schemas: SchemaParser, context: ParseContext): Operation {
  const { operation, pointer, pathItem } = source;
  const parameters = parseParameters(
    [
      { value: own(pathItem.value, "parameters"), pointer: appendPointer(pathItem.pointer, "parameters") },
      { value: own(operation, "parameters"), pointer: appendPointer(pointer, "parameters") },
    ],
    schemas,
    context,
  );
  const { path, used } = matchPath(source, parameters, context);
  const servers = serversOf(source, context);
  const requestBody = parseRequestBody(own(operation, "requestBody"), appendPointer(pointer, "requestBody"), schemas, context);
  return {
    pointer: source.offeredAt,
    name: "",
    ...pickStrings(operation, "operationId", "summary", "description"),
    method: source.method,
    path,
    ...(source.query === undefined ? {} : { query: source.query }),
    ...(servers.length === 0 ? {} : { servers }),
    ...(ownBoolean(operation, "deprecated") === true ? { deprecated: true } : {}),
    tags: context.list(own(operation, "tags"), "`tags`", appendPointer(pointer, "tags")).filter((tag) => typeof tag === "string"),
    parameters: used,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: parseResponses(own(operation, "responses"), appendPointer(pointer, "responses"), schemas, context),
  };
}

/** The servers of the operation, or else of its path item (3.1, sections 4.8.9 and 4.8.10). */
function serversOf({ operation, pointer, pathItem }: OperationSource, context: ParseContext): readonly Server[] {
  const own = parseServers(operation, pointer, context);
  return own.length > 0 ? own : parseServers(pathItem.value, pathItem.pointer, context);
}

/** Brings the braces of the path and the path parameters together: what only one of them knows is reported. */
function matchPath(
  source: OperationSource,
  parameters: readonly Parameter[],
  context: ParseContext,
): { path: PathSegment[]; used: Parameter[] } {
  const declared = new Map(parameters.filter((parameter) => parameter.in === "path").map((parameter) => [parameter.name, parameter]));
  const inPath = new Map<string, Parameter>();
  const path = parsePathTemplate(source.path, (name, before) => {
    const parameter = declared.get(name);
    if (parameter !== undefined) {
      inPath.set(name, parameter);
      return true;
    }
    if (before.endsWith("$") || !/^[\w.-]+$/u.test(name)) return false;
    context.report("path-parameter-undeclared", { name }, source.pointer);
    inPath.set(name, {
      in: "path",
      name,
      required: true,
      schema: { pointer: source.pointer, types: ["string"] },
      serialization: { style: "simple", explode: false, allowReserved: false },
    });
    return true;
  });
  for (const name of declared.keys()) {
    if (!inPath.has(name)) context.report("path-parameter-unused", { name }, source.pointer);
  }
  return { path, used: [...inPath.values(), ...parameters.filter((parameter) => parameter.in !== "path")] };
}
