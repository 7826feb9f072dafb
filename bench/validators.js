// How fast emitted predicates decide, beside ajv on the same schemas and values, in turn within one process; and how long it takes until
// the validators of a whole document can be used, and how large they are. `npm run build` first.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ts from "typescript";
import { DiagnosticSink } from "../dist/generator/diagnostics/sink.js";
import { generate } from "../dist/generator/index.js";
import { load } from "../dist/generator/load-inputs.js";

const specs = fileURLToPath(new URL("../../shared/specs", import.meta.url));
const rounds = Number(process.argv[2] ?? 7);
/** So long each measurement takes, in milliseconds. */
const span = 200;

/** Counted so that no verdict can be left out. */
let accepted = 0;

const cases = [
  { document: "github/api.github.com.json", schema: "full-repository", type: "FullRepository" },
  { document: "stripe/spec3.json", schema: "charge", type: "Charge" },
  { document: "discord/openapi.json", schema: "ActionRowComponentResponse", type: "ActionRowComponentResponse" },
  { document: "github/api.github.com.json", schema: "team-full", type: "TeamFull" },
];

if (!existsSync(specs)) {
  console.log("The documents to measure with are not on this machine.");
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "flatspec-bench-"));
const loaded = new Map();
for (const { document } of cases) if (!loaded.has(document)) loaded.set(document, await prepare(document));

console.log("predicates: verdicts a second, and ratios to ajv with full formats");
for (const { document, schema, type } of cases) {
  const { validators, fixtures, annotating, ajv } = loaded.get(document);
  const pointer = `api#/components/schemas/${schema}`;
  const valid = fixtures[`${type.charAt(0).toLowerCase()}${type.slice(1)}Factory`].withSeed(1).buildList(20);
  const contestants = {
    "ajv, full formats": ajv.full.getSchema(pointer),
    "ajv, fast formats": ajv.fast.getSchema(pointer),
    "ajv, no formats": ajv.off.getSchema(pointer),
    "flatspec, formats": validators[`is${type}`],
    "flatspec, no formats": annotating[`is${type}`],
  };
  for (const [kind, values] of Object.entries({ valid, invalid: valid.map(spoiled) })) {
    for (const [name, decide] of Object.entries(contestants)) {
      const verdicts = values.map((value) => decide(value));
      if (kind === "valid" && verdicts.includes(false)) throw new Error(`${name} refuses a valid ${schema}`);
    }
    print(`${schema}, ${kind}`, measureInTurn(contestants, values));
  }
}
rmSync(folder, { recursive: true });
console.log(`\n${accepted} values were accepted`);

async function prepare(path) {
  const input = join(specs, path);
  const { document } = await load({ input }, new DiagnosticSink());
  const options = { strict: false, logger: false };
  const ajv = { full: new Ajv2020(options), fast: new Ajv2020(options), off: new Ajv2020({ ...options, validateFormats: false }) };
  addFormats(ajv.full);
  addFormats(ajv.fast, { mode: "fast" });
  for (const each of Object.values(ajv)) each.addSchema({ $id: "api", components: document.components });
  const asserting = await emitted(input, "assert");
  const annotating = await emitted(input, "annotate");
  return {
    ajv,
    validators: await import(`${asserting}/validators.js`),
    fixtures: await import(`${asserting}/fixtures.js`),
    annotating: await import(`${annotating}/validators.js`),
  };
}

/** The folder with validators and fixtures as JavaScript. */
async function emitted(input, formats) {
  const { files } = await generate({ input, emit: ["types", "validators", "fixtures"], formats });
  const output = mkdtempSync(join(folder, "output-"));
  writeFileSync(join(output, "package.json"), JSON.stringify({ type: "module" }));
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  for (const { path, content } of files) {
    const target = join(output, path.replace(/\.ts$/u, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(content, { compilerOptions }).outputText);
  }
  return pathToFileURL(output).href;
}

/** The same value with something that JSON has not among its members. */
function spoiled(value) {
  const names = Object.keys(value);
  return { ...value, [names[Math.floor(names.length / 2)]]: () => undefined };
}

/** Processor time in milliseconds: other programs of the machine do not count. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Verdicts a second of each, the median of all rounds. */
function measureInTurn(contestants, values) {
  const results = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, decide] of Object.entries(contestants)) {
      const start = spent();
      let count = 0;
      while (spent() - start < span) {
        for (let turn = 0; turn < 20; turn += 1) for (const value of values) accepted += decide(value) ? 1 : 0;
        count += 20 * values.length;
      }
      // The first round warms up.
      if (round > 0) results.get(name).push((count / (spent() - start)) * 1000);
    }
  }
  return new Map([...results].map(([name, list]) => [name, list.toSorted((left, right) => left - right)[Math.floor(list.length / 2)]]));
}

function print(title, medians) {
  console.log(`\n${title}`);
  const base = medians.get("ajv, full formats");
  for (const [name, rate] of medians) {
    console.log(`  ${name.padEnd(22)} ${(rate / 1000).toFixed(0).padStart(7)} thousand  ${(rate / base).toFixed(1).padStart(6)}`);
  }
}
