import { isJsonObject, type JsonObject } from "../model/json.js";
import { appendPointer } from "../openapi/pointer.js";
import { own, ownString, type ParseContext } from "./context.js";
import { dereference } from "./reference.js";

const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u;

/** The lower-case names of the headers that Security Scheme Objects use (3.1, section 4.8.27). Schemes that cannot be used are reported. */
export function parseSecretHeaders(document: JsonObject, context: ParseContext): string[] {
  const components = own(document, "components");
  const schemes = isJsonObject(components) ? own(components, "securitySchemes") : undefined;
  const names = new Set<string>();
  if (!isJsonObject(schemes)) return [];
  for (const [key, value] of Object.entries(schemes)) {
    const resolved = dereference(value, appendPointer("#/components/securitySchemes", key), "a security scheme", context);
    if (resolved === undefined) continue;
    if (own(resolved.value, "type") !== "apiKey") {
      names.add("authorization");
      continue;
    }
    const name = ownString(resolved.value, "name") ?? "";
    const place = own(resolved.value, "in");
    const reason = refusal(name, place);
    if (reason !== undefined) context.report("security-scheme-refused", { name: key, reason }, resolved.pointer);
    else if (place === "header") names.add(name.toLowerCase());
  }
  return [...names].sort();
}

function refusal(name: string, place: unknown): string | undefined {
  if (place !== "header" && place !== "query" && place !== "cookie") return "it says not where the key goes";
  if (place !== "query" && !headerName.test(name)) return "its name is not a header or cookie name";
  if (place === "query" && (name === "" || /\p{Cc}/u.test(name))) return "its name is not a parameter name";
  if (place === "query" && name.toLowerCase() === "authorization") return "Authorization is a header, not a query parameter";
  return undefined;
}
