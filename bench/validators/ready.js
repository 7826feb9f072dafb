// Run by loading.js in processes of its own: makes validators ready in one of several ways, and prints the milliseconds that took.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { spent } from "./measuring.js";

const [way, path] = process.argv.slice(2);

if (way === "import") await timed(() => import(pathToFileURL(path).href));
else if (way === "require") await timed(() => createRequire(path)(path));
else {
  const { ajvOf } = await import("./ajv.js");
  const { components, ids } = JSON.parse(readFileSync(path, "utf8"));
  await timed(() => {
    const ajv = ajvOf(components, "full");
    for (const id of ids) if (typeof ajv.getSchema(id) !== "function") throw new Error(`nothing was compiled for ${id}`);
  });
}

async function timed(work) {
  const started = { cpu: spent(), wall: performance.now() };
  await work();
  console.log(JSON.stringify({ cpu: spent() - started.cpu, wall: performance.now() - started.wall }));
}
