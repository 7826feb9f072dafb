// Emitted validators beside ajv, typia, zod and valibot: verdicts, issues, loading, size, and what the compiler needs for them.
// `npm run build` first. All parts, or those that are named:
//
//   node bench/validators.js [predicates] [issues] [loading] [size] [types] [--rounds 7] [--span 200] [--schema charge]

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cases, documentsAreHere, wholeDocument } from "./validators/cases.js";
import { prepare } from "./validators/contestants.js";
import { measureIssues } from "./validators/issues.js";
import { measureLoading } from "./validators/loading.js";
import { howToGetPeers } from "./validators/peers.js";
import { measurePredicates } from "./validators/predicates.js";
import { measureSize } from "./validators/size.js";
import { measureTypeCheck } from "./validators/type-check.js";
import { writeWhole } from "./validators/whole.js";

const parts = ["predicates", "issues", "loading", "size", "types"];
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "7" },
    span: { type: "string", default: "200" },
    schema: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((part) => !parts.includes(part));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(", ")} (there are ${parts.join(", ")})`);
const wanted = new Set(positionals.length > 0 ? positionals : parts);
const timing = { rounds: Number(options.rounds), span: Number(options.span) };

if (!documentsAreHere) {
  console.log("The documents to measure with are not on this machine.");
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "flatspec-bench-"));
try {
  for (const example of cases.filter(({ schema }) => schema === (options.schema ?? schema))) {
    if (!wanted.has("predicates") && !wanted.has("issues")) break;
    const prepared = await prepare(example.document, join(folder, example.schema));
    if (wanted.has("predicates")) await measurePredicates(prepared, example, timing);
    if (wanted.has("issues")) measureIssues(prepared, example, timing);
  }
  if (wanted.has("loading") || wanted.has("size")) {
    const whole = await writeWhole(wholeDocument, join(folder, "whole"));
    if (wanted.has("loading")) measureLoading(whole, timing.rounds);
    if (wanted.has("size")) {
      if (whole.bundles) measureSize(whole);
      else console.log(howToGetPeers);
    }
  }
  if (wanted.has("types")) {
    mkdirSync(join(folder, "types"));
    await measureTypeCheck(wholeDocument, join(folder, "types"), Math.min(timing.rounds, 3));
  }
} finally {
  if (options.keep) console.log(`what was measured lies in ${folder}`);
  else rmSync(folder, { recursive: true });
}
