// How long the compiler checks the validators of a document, beside the types that they import.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emit } from "./emitted.js";
import { median } from "./measuring.js";

const compiler = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM"],
  module: "NodeNext",
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
};

/** Emits the whole document, checks its types alone and its validators with them, in turn, and prints the compiler's own times. */
export async function measureTypeCheck(document, folder, rounds) {
  await emit(document, folder);
  const runs = { "types alone": [], "validators with types": [] };
  for (let round = 0; round < rounds; round += 1) {
    runs["types alone"].push(check(folder, "types.ts"));
    runs["validators with types"].push(check(folder, "validators.ts"));
  }
  console.log("\nseconds of the compiler");
  const print = (name, ...times) => console.log(`  ${name.padEnd(30)} check ${times[0].toFixed(2).padStart(6)}  total ${times[1].toFixed(2).padStart(6)}`);
  const medians = Object.values(runs).map((list) => ["Check time", "Total time"].map((what) => median(list.map((times) => times.get(what)))));
  for (const [index, name] of Object.keys(runs).entries()) print(name, ...medians[index]);
  const [types, both] = medians;
  print("validators alone (difference)", both[0] - types[0], both[1] - types[1]);
  print("ratio of the difference", (both[0] - types[0]) / types[0], (both[1] - types[1]) / types[1]);
}

/** Times that the compiler reports for one module and what it imports, by their names. */
function check(folder, entry) {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [entry] }));
  const args = ["--max-old-space-size=8192", compiler, "-p", folder, "--extendedDiagnostics"];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout.slice(0, 2000));
  return new Map([...stdout.matchAll(/^(.+? time): +([\d.]+)s$/gmu)].map(([, name, seconds]) => [name, Number(seconds)]));
}
