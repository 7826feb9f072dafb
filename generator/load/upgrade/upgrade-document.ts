import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Origins } from "../origins.js";
import { upgradeFrom30 } from "./from-3.0.js";

/** A document and where its parts come from. */
export interface UpgradedDocument {
  readonly document: Record<string, unknown>;
  readonly origins: Origins;
}

/** Any version of OpenAPI in the words of 3.1 (with what 3.2 adds). The document may be changed in place. Stops the run when it is no OpenAPI. */
export function upgradeDocument(document: Record<string, unknown>, origins: Origins, sink: DiagnosticSink): UpgradedDocument {
  const version = versionOf(document);
  if (version === undefined) return sink.fail("not-openapi", { found: "an object without the key openapi" }, { pointer: "#" });
  if (!Object.hasOwn(document, "openapi") || !/^3\.[0-2](?:\.\d+)?(?:-.+)?$/u.test(version)) {
    return sink.fail("version-unsupported", { version }, { pointer: "#" });
  }
  if (version.startsWith("3.0")) {
    upgradeFrom30(document);
    document["openapi"] = "3.1.1";
  }
  return { document, origins };
}

/** The version that a document states; `undefined` when it states none. YAML reads `3.1` without quotes as a number. */
function versionOf(document: Record<string, unknown>): string | undefined {
  const version = document["openapi"] ?? document["swagger"];
  if (version === undefined) return undefined;
  if (typeof version === "number") return version.toFixed(1);
  return typeof version === "string" ? version : JSON.stringify(version);
}
