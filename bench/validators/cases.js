// The schemas that validators are measured on: real ones, as they are published.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const specs = new URL("../../../shared/specs/", import.meta.url);

/** Whether the published documents lie on this machine. */
export const documentsAreHere = existsSync(specs);

/** The document whose validators are measured as a whole: loading, size, compile time. */
export const wholeDocument = pathOf("github/api.github.com.json");

/** `schema` is the name in `components.schemas`, `type` what flatspec calls it. */
export const cases = [
  { what: "medium", document: pathOf("github/api.github.com.json"), schema: "full-repository", type: "FullRepository" },
  { what: "large", document: pathOf("stripe/spec3.json"), schema: "charge", type: "Charge" },
  {
    what: "a union",
    document: pathOf("discord/openapi.json"),
    schema: "ActionRowComponentResponse",
    type: "ActionRowComponentResponse",
  },
  { what: "recursive", document: pathOf("figma/openapi.yaml"), schema: "SubcanvasNode", type: "SubcanvasNode" },
];

function pathOf(document) {
  return fileURLToPath(new URL(document, specs));
}
