// How long it takes until all validators of a document can be used, each way in a fresh process, in turn.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measuring.js";

const ready = fileURLToPath(new URL("ready.js", import.meta.url));

/** Measures and prints medians of processor time. ajv's own import and the reading of its schemas count for nothing. */
export function measureLoading({ schemas, input, modules, bundles }, rounds) {
  const ways = {
    "ajv, compiling": ["compile", input],
    "ajv standalone, modules": ["require", modules.standalone],
    "flatspec, modules": ["import", modules.flatspec],
    ...(bundles && {
      "ajv standalone, one minified": ["import", bundles.standalone],
      "ajv smallest, one minified": ["import", bundles.small],
      "flatspec, one minified": ["import", bundles.flatspec],
    }),
  };
  const times = new Map(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(ways)) times.get(name).push(timeOf(args));
  }
  console.log(`\nmaking ${schemas} validators ready; ratios to ajv, compiling`);
  const base = median(times.get("ajv, compiling").map(({ cpu }) => cpu));
  for (const [name, list] of times) {
    const cpu = median(list.map((time) => time.cpu));
    const wall = median(list.map((time) => time.wall));
    const numbers = `${cpu.toFixed(0).padStart(7)} ms of processor time, ${wall.toFixed(0).padStart(6)} ms in all`;
    console.log(`  ${name.padEnd(30)} ${numbers}  ${(base / cpu).toFixed(1).padStart(7)} times as fast`);
  }
}

function timeOf(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ready, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout);
}
