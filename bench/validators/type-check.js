// How long the compiler checks the validators of a document, beside the types that they import.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emit } from "./emitted.js";
import { median } from "./measuring.js";

const compiler = fileURLToPath(new URL("compile.js", import.meta.url));
const phases = ["parse", "bind", "check", "total"];

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

/** Emits the whole document, compiles its types alone and its validators with them, in turn, and prints medians of processor time. */
export async function measureTypeCheck(document, folder, rounds) {
  await emit(document, folder);
  const entries = { "types alone": "types.ts", "validators with types": "validators.ts" };
  const runs = new Map(Object.keys(entries).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, entry] of Object.entries(entries)) runs.get(name).push(compile(folder, entry));
  }
  const [types, both] = [...runs.values()].map((list) => phases.map((phase) => median(list.map((times) => times[phase])) / 1000));
  const validators = both.map((seconds, index) => seconds - types[index]);
  console.log(`\nseconds of processor time that TypeScript takes${" ".repeat(13)}${phases.map((phase) => phase.padStart(8)).join("")}`);
  const print = (name, numbers) => console.log(`  ${name.padEnd(58)}${numbers.map((number) => number.toFixed(2).padStart(8)).join("")}`);
  print("types alone", types);
  print("validators with types", both);
  print("validators alone (the difference)", validators);
  print(
    "ratio of the difference to types alone",
    validators.map((seconds, index) => seconds / types[index]),
  );
}

/** Milliseconds of each phase, for one module and what it imports. */
function compile(folder, entry) {
  const config = join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [entry] }));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=8192", compiler, config], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  return JSON.parse(stdout);
}
