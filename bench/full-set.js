// How long large documents take: all four artifacts of flatspec beside the types alone of openapi-typescript, whole processes in turn
// within one run, with peak memory, size of the output, and the time the compiler needs to check it. `npm run build` first.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const specs = join(root, "../shared/specs");
const documents = { GitHub: "github/api.github.com.json", Stripe: "stripe/spec3.json", OpenAI: "openai/openapi.yaml" };
const rounds = Number(process.argv[2] ?? 3);

if (!existsSync(specs)) {
  console.log("The documents to measure with are not on this machine.");
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "flatspec-bench-"));
const preload = join(root, "bench/peak-memory.js");
const compiler = join(root, "node_modules/typescript/bin/tsc");

for (const [name, path] of Object.entries(documents)) {
  const spec = join(specs, path);
  const ours = join(folder, name, "flatspec");
  const theirs = join(folder, name, "openapi-typescript");
  mkdirSync(theirs, { recursive: true });
  const commands = {
    "flatspec, all four": [join(root, "dist/generator/main.js"), spec, "-o", ours],
    "openapi-typescript, types": [join(root, "node_modules/openapi-typescript/bin/cli.js"), spec, "-o", join(theirs, "types.ts")],
  };
  const runs = new Map(Object.keys(commands).map((command) => [command, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [command, args] of Object.entries(commands)) runs.get(command).push(measure(args));
  }
  const checks = { "flatspec, all four": check(ours), "openapi-typescript, types": check(theirs) };
  const sizes = { "flatspec, all four": sizeOf(ours), "openapi-typescript, types": sizeOf(theirs) };
  console.log(`\n${name}`);
  for (const [command, results] of runs) {
    const seconds = median(results.map((result) => result.seconds));
    const memory = median(results.map((result) => result.memory));
    console.log(
      `  ${command.padEnd(26)} ${seconds.toFixed(2).padStart(6)} s  ${(memory / 1e6).toFixed(0).padStart(5)} MB at most` +
        `  output ${(sizes[command] / 1e6).toFixed(1).padStart(5)} MB  tsc ${checks[command].toFixed(1).padStart(5)} s`,
    );
  }
  const [all, types] = [...runs.values()].map((results) => median(results.map((result) => result.seconds)));
  console.log(
    `  ratio ${(all / types).toFixed(2)}, of the compiler's time ${(checks["flatspec, all four"] / checks["openapi-typescript, types"]).toFixed(2)}`,
  );
}
rmSync(folder, { recursive: true });

function measure(args) {
  const start = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, memory: Number(output[3]) };
}

/** Seconds that the compiler needs for a folder under strict options. */
function check(output) {
  const compilerOptions = { target: "ES2022", lib: ["ES2022", "DOM"], module: "NodeNext", types: [], noEmit: true, strict: true };
  writeFileSync(join(output, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  writeFileSync(join(output, "package.json"), JSON.stringify({ type: "module" }));
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, ["--max-old-space-size=8192", compiler, "-p", output], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout.slice(0, 2000));
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function sizeOf(output) {
  return readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .reduce((sum, path) => sum + statSync(join(output, path)).size, 0);
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
