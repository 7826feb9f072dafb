import fc from "fast-check";
import { mkdirSync, writeFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { it } from "vitest";
import { documentOf, pipeline } from "../pipeline.js";
import { schemaFamily, type JsonSchema } from "../schemas.arbitrary.js";
import { compile } from "../../support/typescript.js";

it("compiles", { timeout: 600_000 }, async () => {
  const schemas: Record<string, JsonSchema> = {};
  const seed = Number(process.env["SEED"] ?? 1);
  for (let index = 0; index < Number(process.env["FAMILIES"] ?? 40); index += 1) {
    Object.assign(schemas, fc.sample(schemaFamily(`S${index}`, (["object","array","anything"] as const)[index % 3] ?? "anything"), { seed: seed + index, numRuns: 1 })[0]);
  }
  const result = await pipeline(documentOf(schemas), ["validators", "index"]);
  const folder = "/tmp/zz-compile";
  rmSync(folder, { recursive: true, force: true });
  for (const f of result.files) {
    mkdirSync(dirname(join(folder, f.path)), { recursive: true });
    writeFileSync(join(folder, f.path), f.content);
  }
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const errors = await compile({ compiler: "typescript", moduleResolution: "nodenext", files: ["index.ts"], folder });
  const byMessage = new Map<string, typeof errors>();
  for (const e of errors) {
    const k = e.code + e.message.replace(/[$]\d+/g, "").slice(0, 80);
    byMessage.set(k, [...(byMessage.get(k) ?? []), e]);
  }
  for (const [k, es] of byMessage)
    console.log(
      k,
      es.length,
      es.slice(0, 4).map((e) => e.line),
    );
});
