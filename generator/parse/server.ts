import { isJsonObject, type JsonObject } from "../model/json.js";
import type { Server } from "../model/server.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownString, pickStrings, type ParseContext } from "./context.js";

/**
 * The Server Objects (3.1, section 4.8.5) of the document, a path item or an operation, variables replaced by their defaults. Unusable
 * ones are reported and left out.
 */
export function parseServers(owner: JsonObject, ownerPointer: JsonPointer, context: ParseContext): Server[] {
  const pointer = appendPointer(ownerPointer, "servers");
  const servers: Server[] = [];
  for (const [index, item] of context.list(own(owner, "servers"), "`servers`", pointer).entries()) {
    const at = appendPointer(pointer, index);
    const object = context.object(item, "a server", at);
    const template = object === undefined ? undefined : ownString(object, "url");
    if (object === undefined || template === undefined) continue;
    checkVariables(object, at, context);
    const url = checkUrl(expand(template, object), at, context);
    if (url !== undefined) servers.push({ url, ...pickStrings(object, "description") });
  }
  return servers;
}

function checkVariables(server: JsonObject, pointer: JsonPointer, context: ParseContext): void {
  const variables = own(server, "variables");
  if (!isJsonObject(variables)) return;
  for (const [name, variable] of Object.entries(variables)) {
    const values = isJsonObject(variable) ? own(variable, "enum") : undefined;
    if (values === undefined || (Array.isArray(values) && values.length > 0)) continue;
    context.report(
      "keyword-malformed",
      { keyword: "enum", expected: "a list with an item" },
      appendPointer(pointer, "variables", name, "enum"),
    );
  }
}

/** One pass over the template: a default that holds braces is not expanded again. */
function expand(template: string, server: JsonObject): string {
  const variables = own(server, "variables");
  return template.replace(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const variable = isJsonObject(variables) ? own(variables, name) : undefined;
    return (isJsonObject(variable) ? ownString(variable, "default") : undefined) ?? whole;
  });
}

/** The URL as it is to be used; `undefined`, and a report, when it is not to be used. */
function checkUrl(text: string, pointer: JsonPointer, context: ParseContext): string | undefined {
  const fault = urlFault(text);
  if (fault === undefined) return text;
  context.report("server-refused", { url: fault.shown ?? text, reason: fault.reason }, appendPointer(pointer, "url"));
  return undefined;
}

interface UrlFault {
  readonly reason: string;
  /** What messages show in place of a URL that holds credentials. */
  readonly shown?: string;
}

function urlFault(text: string): UrlFault | undefined {
  if (/[\p{Cc}\s"'`<>\\^{|}]/u.test(text)) return { reason: "it is not a URL" };
  const isAbsolute = /^[A-Za-z][A-Za-z0-9+.-]*:/u.test(text);
  if (!isAbsolute) return text.startsWith("//") ? { reason: "it names no scheme" } : undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return { reason: "it is not a URL" };
  if (url.protocol !== "https:" && url.protocol !== "http:") return { reason: "it is neither http nor https" };
  if (url.username !== "" || url.password !== "") {
    return { reason: "it holds credentials, which do not belong in code", shown: `${url.protocol}//${url.host}` };
  }
  return /[?#]/u.test(text) ? { reason: "it holds a query or a fragment" } : undefined;
}
