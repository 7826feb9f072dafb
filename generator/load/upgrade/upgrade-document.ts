import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Origins } from "../origins.js";
import { upgradeFrom20 } from "./from-2.0/from-2.0.js";
import { upgradeFrom30 } from "./from-3.0.js";
import type { UpgradedDocument } from "./upgraded-document.js";

/** Any version of OpenAPI in the words of 3.1 (with what 3.2 adds). The document may be changed in place. Stops the run when it is no OpenAPI. */
export function upgradeDocument(document: Record<string, unknown>, origins: Origins, sink: DiagnosticSink): UpgradedDocument {
  const key = ["openapi", "swagger"].find((name) => Object.hasOwn(document, name));
  if (key === undefined) return sink.fail("not-openapi", { found: "an object without the key openapi" }, { pointer: "#" });
  const version = textOf(document[key]);
  if (key === "swagger" && /^2\.0(?:\.\d+)?$/u.test(version)) return upgradeFrom20(document, origins, sink);
  if (key !== "openapi" || !/^3\.[0-2](?:\.\d+)?(?:-.+)?$/u.test(version)) {
    return sink.fail("version-unsupported", { version }, { pointer: "#" });
  }
  if (version.startsWith("3.0")) {
    const made = upgradeFrom30(document, origins, sink);
    document["openapi"] = "3.1.1";
    return { document, origins: made };
  }
  return { document, origins };
}

/** YAML reads `3.1` without quotes as a number. */
function textOf(version: unknown): string {
  if (typeof version === "number") return version.toFixed(1);
  return typeof version === "string" ? version : JSON.stringify(version);
}
