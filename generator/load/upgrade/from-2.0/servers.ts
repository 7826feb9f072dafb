import { type JsonObject, type JsonValue } from "../../../model/json.js";
import { appendPointer, rootPointer, type JsonPointer } from "../../../openapi/pointer.js";
import type { Conversion } from "./conversion.js";
import type { Place } from "./moves.js";

/** `host`, `basePath` and `schemes` as servers: https before http. Without a host, the one that serves the document (2.0, Swagger Object). */
export function documentServers(conversion: Conversion): JsonObject {
  return servers(conversion.document["schemes"], rootPointer, rootPointer, conversion);
}

/** The servers of an operation that has `schemes` of its own. */
export function operationServers(schemes: JsonValue | undefined, place: Place, conversion: Conversion): JsonObject {
  if (!Array.isArray(schemes) || typeof conversion.document["host"] !== "string") return {};
  return servers(schemes as readonly JsonValue[], place.from, place.to, conversion);
}

function servers(
  schemes: JsonValue | undefined,
  from: JsonPointer,
  to: JsonPointer,
  { document, moves, scheme, sink }: Conversion,
): JsonObject {
  const { host, basePath } = document;
  const path = typeof basePath === "string" ? basePath.replace(/^\/+|\/+$/gu, "") : "";
  const made = (urls: readonly string[], pointer: JsonPointer): JsonObject => {
    for (const index of urls.keys()) moves.madeFrom(appendPointer(to, "servers", index), pointer);
    return urls.length === 0 ? {} : { servers: urls.map((url) => ({ url })) };
  };
  if (typeof host !== "string" || host === "") return path === "" ? {} : made([`/${path}`], "#/basePath");
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(host)) {
    sink.report("server-refused", { url: host, reason: "`host` is a name without a scheme" }, { pointer: "#/host" });
    return {};
  }
  const given = Array.isArray(schemes) ? (schemes as readonly JsonValue[]) : undefined;
  const asked = given === undefined ? [scheme] : ["https", "http"].filter((candidate) => given.includes(candidate));
  return made(
    asked.map((name) => `${name}://${host}${path === "" ? "" : `/${path}`}`),
    given !== undefined && from !== rootPointer ? appendPointer(from, "schemes") : "#/host",
  );
}
