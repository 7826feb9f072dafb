import { isJsonObject, type JsonObject, type JsonValue } from "../model/json.js";
import type { IncomingRequest } from "../model/operation.js";
import { appendPointer, rootPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownString, type ParseContext } from "./context.js";
import { methodsOf } from "./methods.js";
import { dereference } from "./reference.js";
import { parseRequestBody } from "./request-body.js";
import type { SchemaParser } from "./schema.js";

/** The webhooks of the document (3.1, section 4.8.1) and the callbacks of its operations (4.8.18), as far as they have a body. */
export function parseIncomingRequests(document: JsonObject, schemas: SchemaParser, context: ParseContext): IncomingRequest[] {
  const reader = new IncomingRequestReader(schemas, context);
  const webhooks = appendPointer(rootPointer, "webhooks");
  for (const [name, item] of Object.entries(context.object(own(document, "webhooks"), "`webhooks`", webhooks) ?? {})) {
    if (!name.startsWith("x-")) reader.readPathItem(name, item, appendPointer(webhooks, name));
  }
  const paths = appendPointer(rootPointer, "paths");
  const items = own(document, "paths");
  for (const [path, item] of Object.entries(isJsonObject(items) ? items : {})) {
    if (!path.startsWith("x-") && isJsonObject(item)) reader.readCallbacksOf(item, appendPointer(paths, path));
  }
  return reader.found.sort((left, right) => (left.pointer < right.pointer ? -1 : 1));
}

class IncomingRequestReader {
  readonly found: IncomingRequest[] = [];
  readonly #schemas: SchemaParser;
  readonly #context: ParseContext;
  readonly #visited = new Set<JsonPointer>();

  constructor(schemas: SchemaParser, context: ParseContext) {
    this.#schemas = schemas;
    this.#context = context;
  }

  readPathItem(name: string, value: JsonValue, pointer: JsonPointer): void {
    const item = dereference(value, pointer, "a path item", this.#context);
    if (item === undefined || this.#visited.has(item.pointer)) return;
    this.#visited.add(item.pointer);
    const methods = methodsOf(item.value, item.pointer, this.#context);
    for (const { method, value: operation, tokens } of methods) {
      const at = appendPointer(item.pointer, ...tokens);
      const key = ownString(operation, "operationId") ?? (methods.length === 1 ? name : `${method.toLowerCase()} ${name}`);
      const body = appendPointer(at, "requestBody");
      const requestBody = parseRequestBody(own(operation, "requestBody"), body, this.#schemas, this.#context);
      if (requestBody !== undefined) this.found.push({ pointer: at, key, requestBody });
      this.#readCallbacks(operation, at);
    }
  }

  readCallbacksOf(pathItem: JsonObject, pointer: JsonPointer): void {
    for (const { value, tokens } of methodsOf(pathItem, pointer, this.#context))
      this.#readCallbacks(value, appendPointer(pointer, ...tokens));
  }

  #readCallbacks(operation: JsonObject, pointer: JsonPointer): void {
    const at = appendPointer(pointer, "callbacks");
    for (const [name, value] of Object.entries(this.#context.object(own(operation, "callbacks"), "`callbacks`", at) ?? {})) {
      const callback = dereference(value, appendPointer(at, name), "a callback", this.#context);
      for (const [expression, item] of Object.entries(callback?.value ?? {})) {
        if (callback !== undefined && !expression.startsWith("x-")) {
          this.readPathItem(name, item, appendPointer(callback.pointer, expression));
        }
      }
    }
  }
}
