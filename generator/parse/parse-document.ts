import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api, Declaration } from "../model/api.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../model/json.js";
import type { SchemaId } from "../model/schema.js";
import { appendPointer, rootPointer } from "../openapi/pointer.js";
import { checkComponentParameters } from "./component-parts.js";
import { own, ownString, pickStrings, ParseContext } from "./context.js";
import { parseIncomingRequests } from "./incoming-request.js";
import { parseOperations } from "./operation.js";
import { SchemaParser } from "./schema.js";
import { parseSecretHeaders } from "./security-scheme.js";
import { parseServers } from "./server.js";

const containers = ["paths", "components", "webhooks"];

/** Document to model. Names are still empty: a transformation gives them when all that needs one is known. */
export function parseDocument(document: JsonObject, sink: DiagnosticSink): Api {
  const context = new ParseContext(document, sink);
  const schemas = new SchemaParser(context);
  const components = context.frame(own(document, "components"), "`components`", "#/components");
  const named = context.frame(own(components, "schemas"), "`schemas`", "#/components/schemas");
  for (const name of Object.keys(named)) {
    const pointer = appendPointer("#/components/schemas", name);
    // No pointer leads to half of a surrogate pair: UTF-8 cannot write it.
    if (/\p{Surrogate}/u.test(name))
      context.report("part-malformed", { what: "the name of a schema", expected: "well-formed Unicode" }, pointer);
    else schemas.declare(pointer);
  }
  const operations = parseOperations(document, schemas, context);
  const incomingRequests = parseIncomingRequests(document, schemas, context);
  checkComponentParameters(components, schemas, context);
  if (containers.every((part) => own(document, part) === undefined)) {
    context.report("document-empty", { parts: containers.join(", ") }, rootPointer);
  }
  const servers = parseServers(document, rootPointer, context);
  const secretHeaders = parseSecretHeaders(document, context);
  const declarations = new Map<SchemaId, Declaration>();
  for (const [id, schema] of schemas.finish()) declarations.set(id, { id, name: "", schema });
  return { info: parseInfo(document), servers, secretHeaders, declarations, operations, incomingRequests };
}

function parseInfo(document: JsonObject): Api["info"] {
  const info = own(document, "info");
  const object = isJsonObject(info) ? info : {};
  return {
    title: ownString(object, "title") ?? "",
    version: versionText(own(object, "version")),
    ...pickStrings(object, "description"),
  };
}

/** YAML reads `1.0` without quotes as a number. */
function versionText(version: JsonValue | undefined): string {
  if (typeof version === "number") return String(version);
  return typeof version === "string" ? version : "";
}
