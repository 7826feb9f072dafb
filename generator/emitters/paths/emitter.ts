import type * as OpenapiTypescript from "openapi-typescript";
import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";

const module = "paths";

/** `paths.ts`: the types that openapi-typescript makes, for people on openapi-fetch. It asks for that package by name. */
export const pathsEmitter: Emitter = {
  name: module,
  requires: [],
  reserved: [],
  async emit({ document, sink }: EmitContext): Promise<EmittedModule> {
    const peer = await importPeer();
    if (peer === undefined) return sink.fail("peer-missing", { artifact: module, peer: "openapi-typescript" });
    let text: string;
    try {
      text = peer.astToString(await peer.default(printableCopy(document)));
    } catch (error) {
      return sink.fail("peer-failed", {
        artifact: module,
        peer: "openapi-typescript",
        reason: error instanceof Error ? error.message : String(error),
      });
    }
    const { format } = await import("prettier");
    return { path: `${module}.ts`, content: await format(text, { parser: "typescript" }), runtime: [] };
  },
};

type Peer = typeof OpenapiTypescript;

async function importPeer(): Promise<Peer | undefined> {
  try {
    return await import("openapi-typescript");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_MODULE_NOT_FOUND" && message.includes("'openapi-typescript'")) return undefined;
    throw error;
  }
}

/** A copy, for the peer changes the document it is given; paths and components by name, as in every other artifact. */
function printableCopy(document: JsonObject): Parameters<Peer["default"]>[0] {
  const copy: Record<string, JsonValue> = { ...document };
  if (isJsonObject(copy["paths"])) copy["paths"] = byName(copy["paths"]);
  if (isJsonObject(copy["components"])) {
    const kinds = Object.entries(copy["components"]).map(([kind, named]) => [kind, isJsonObject(named) ? byName(named) : named]);
    copy["components"] = Object.fromEntries(kinds) as JsonObject;
  }
  return structuredClone(copy) as unknown as Parameters<Peer["default"]>[0];
}

function byName(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)));
}
