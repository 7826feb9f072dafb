// How long a user waits for the command: medians of whole processes, and ratios to an empty Node process and to openapi-typescript's
// command, all in turn within one run. `npm run build` first.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "flatspec-bench-"));
const flatspec = join(root, "dist/generator/main.js");
const peer = join(root, "node_modules/openapi-typescript/bin/cli.js");
const inklink = join(root, "specs/inklink/openapi.yaml");
const rounds = 15;

const commands = {
  "node -e 0": ["-e", "0"],
  "flatspec --help": [flatspec, "--help"],
  "flatspec, InkLink, all artifacts": [flatspec, inklink, "-o", join(folder, "api")],
  "openapi-typescript --help": [peer, "--help"],
  "openapi-typescript, InkLink, types alone": [peer, inklink, "-o", join(folder, "peer.ts")],
};

const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder });
    if (status !== 0) throw new Error(`${name}: ${String(stderr)}`);
    // The first round warms the file cache.
    if (round > 0) times.get(name).push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
rmSync(folder, { recursive: true });

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
const base = median(times.get("node -e 0"));
for (const [name, values] of times) {
  const time = median(values);
  console.log(`${time.toFixed(0).padStart(6)} ms  ${(time / base).toFixed(1).padStart(5)} x an empty process  ${name}`);
}
const ratio = median(times.get("flatspec, InkLink, all artifacts")) / median(times.get("openapi-typescript, InkLink, types alone"));
console.log(`flatspec with all artifacts to openapi-typescript's types alone: ${ratio.toFixed(2)}`);
