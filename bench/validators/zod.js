// A component as a schema of zod, by zod's own converter.

import { importPeer } from "./peers.js";

/** A predicate for a component. What zod's converter passes over shows in its verdicts. */
export async function zodOf(components, name) {
  const { z } = await importPeer("zod");
  const schema = z.fromJSONSchema(
    { ...withDefinitions({ $ref: `#/components/schemas/${name}` }), $defs: withDefinitions(components.schemas) },
    { defaultTarget: "draft-2020-12" },
  );
  return (value) => schema.safeParse(value).success;
}

/** zod follows references into `$defs` alone. */
function withDefinitions(part) {
  if (Array.isArray(part)) return part.map(withDefinitions);
  if (typeof part !== "object" || part === null) return part;
  const members = Object.entries(part).map(([key, value]) => {
    if (key === "$ref" && typeof value === "string") return [key, value.replace("#/components/schemas/", "#/$defs/")];
    return [key, withDefinitions(value)];
  });
  return Object.fromEntries(members);
}
