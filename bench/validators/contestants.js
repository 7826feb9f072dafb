// Everything that decides about one schema, by name, each with whether it asserts formats.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ajvOf, idOf, standaloneOf } from "./ajv.js";
import { componentsOf, emit } from "./emitted.js";
import { howToGetPeers, peersAreHere } from "./peers.js";
import { typiaOf } from "./typia.js";
import { valibotOf } from "./valibot.js";
import { zodOf } from "./zod.js";

/** A document made ready: flatspec's modules for it, and its components for others. */
export async function prepare(document, folder) {
  const asserting = join(folder, "asserting");
  const annotating = join(folder, "annotating");
  await emit(document, asserting, { artifacts: ["types", "validators", "fixtures"] });
  await emit(document, annotating, { formats: "annotate" });
  return {
    folder,
    annotatingFolder: annotating,
    components: await componentsOf(document),
    asserting: await moduleOf(asserting, "validators"),
    fixtures: await moduleOf(asserting, "fixtures"),
    annotating: await moduleOf(annotating, "validators"),
  };
}

/** The factory of a type. */
export function factoryOf({ fixtures }, type) {
  return fixtures[`${type.charAt(0).toLowerCase()}${type.slice(1)}Factory`];
}

/** Predicates by name: `{ decide, asserts }`. A peer that cannot be given the schema is left out, and why is printed. */
export async function contestantsOf({ components, folder, annotatingFolder, asserting, annotating }, { schema, type }) {
  const standalone = (formats) => standaloneOf(components, formats, schema, join(folder, `${schema}-${formats}`, "standalone.cjs"));
  const contestants = new Map([
    ["flatspec, formats", { decide: asserting[`is${type}`], asserts: true }],
    ["ajv, full formats", { decide: ajvOf(components, "full").getSchema(idOf(schema)), asserts: true }],
    ["ajv standalone, full formats", { decide: standalone("full"), asserts: true }],
    ["ajv, fast formats", { decide: ajvOf(components, "fast").getSchema(idOf(schema)), asserts: true }],
  ]);
  const peers = new Map([
    ["zod, its formats", { make: () => zodOf(components, schema), asserts: true }],
    ["valibot, its formats", { make: () => valibotOf(components, schema), asserts: true }],
    ["typia, no formats", { make: () => typiaOf(annotatingFolder, type), asserts: false }],
  ]);
  contestants.set("flatspec, no formats", { decide: annotating[`is${type}`], asserts: false });
  contestants.set("ajv, no formats", { decide: ajvOf(components, "off").getSchema(idOf(schema)), asserts: false });
  contestants.set("ajv standalone, no formats", { decide: standalone("off"), asserts: false });
  if (!peersAreHere) console.log(howToGetPeers);
  else for (const [name, { make, asserts }] of peers) await addTo(contestants, name, make, asserts);
  return contestants;
}

async function addTo(contestants, name, make, asserts) {
  try {
    contestants.set(name, { decide: await make(), asserts });
  } catch (error) {
    console.log(`${name} is left out: ${error.message}`);
  }
}

function moduleOf(folder, name) {
  return import(pathToFileURL(join(folder, `${name}.js`)).href);
}
