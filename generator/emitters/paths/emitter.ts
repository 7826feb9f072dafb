import type * as OpenapiTypescript from "openapi-typescript";
import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import type { JsonObject } from "../../model/json.js";

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

/** The peer changes the document it is given. */
function printableCopy(document: JsonObject): Parameters<Peer["default"]>[0] {
  return structuredClone(document) as unknown as Parameters<Peer["default"]>[0];
}
