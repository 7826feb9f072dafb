// The validators of a whole document, as flatspec and ajv make them of the same schemas: what loading and size are measured on.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { idOf, writeStandalone } from "./ajv.js";
import { componentsAlone, componentsOf, emit } from "./emitted.js";
import { importPeer, linkAjv, peersAreHere } from "./peers.js";

/**
 * Modules by what made them, and the same as bundles where esbuild is installed: flatspec, ajv's standalone code as it comes (`standalone`),
 * and with the options that make it smallest (`small`). `schemas` is how many components there are, `input` a file with them as ajv
 * compiles them.
 */
export async function writeWhole(document, folder) {
  const alone = componentsAlone(document);
  const components = await componentsOf(alone);
  const schemas = Object.keys(components.schemas);
  await emit(alone, join(folder, "flatspec"));
  const peer = join(folder, "ajv");
  mkdirSync(peer);
  linkAjv(peer);
  const standalone = join(peer, "standalone.cjs");
  writeStandalone(components, "full", schemas, standalone);
  const small = join(peer, "small.cjs");
  writeStandalone(components, "full", schemas, small, { inlineRefs: false, messages: false });
  const input = join(peer, "schemas.json");
  writeFileSync(input, JSON.stringify({ components, ids: schemas.map(idOf) }));
  const modules = { flatspec: join(folder, "flatspec", "validators.js"), standalone, small };
  return { schemas: schemas.length, input, modules, bundles: peersAreHere ? await bundled(modules, folder) : undefined };
}

/** Each module with all that it imports as one minified file. */
async function bundled(modules, folder) {
  const { build } = await importPeer("esbuild");
  const bundles = Object.entries(modules).map(([name, entry]) => [name, { entry, outfile: join(folder, `${name}.min.mjs`) }]);
  for (const [, { entry, outfile }] of bundles) {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      platform: "node",
      logLevel: "error",
    });
  }
  return Object.fromEntries(bundles.map(([name, { outfile }]) => [name, outfile]));
}
