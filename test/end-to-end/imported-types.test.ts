import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { run } from "../support/run.js";
import { compile, compilers, type Compiler, type CompilerError, type ModuleResolution } from "../support/typescript.js";

const resolutions: readonly ModuleResolution[] = ["nodenext", "bundler"];

const uses = `
import type { WebhookEndpointWithSecret, WebhookEventType } from "flatspec/inklink";
import { createClient, isWebhookEndpointWithSecret, unwrap, webhookEventTypeValues } from "flatspec/inklink";

export const endpoint: WebhookEndpointWithSecret = { secret: "whsec_x", name: null, event_types: ["web.result.failed"] };
export const type: WebhookEventType = webhookEventTypeValues[0];

export async function create(url: string): Promise<string> {
  const inklink = createClient({ headers: { "api-key": "x" } });
  return unwrap(await inklink.createWebhookEndpoint({ body: { url } })).secret;
}

export function secretOf(value: unknown): string | undefined {
  return isWebhookEndpointWithSecret(value) ? value.secret : undefined;
}
`;

const wrongUses = `
import type { WebhookEndpointWithSecret } from "flatspec/inklink";
export const withoutSecret: WebhookEndpointWithSecret = { name: null };
export const unknownEvent: WebhookEndpointWithSecret = { secret: "whsec_x", event_types: ["web.result"] };
export const unknownProperty: WebhookEndpointWithSecret = { secret: "whsec_x", label: "x" };
export const undefinedName: WebhookEndpointWithSecret = { secret: "whsec_x", name: undefined };
export type { NoSuchType } from "flatspec/inklink";
export type { WebhookEndpoint } from "flatspec/dist/inklink/types.js";
`;

/** Faults found in a project beside the installed package that consists of one file. */
async function compileText(name: string, text: string, compiler: Compiler, moduleResolution: ModuleResolution): Promise<CompilerError[]> {
  const folder = join(inject("workspace"), `imports-${name}-${compiler}-${moduleResolution}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "program.ts"), text);
  return compile({ compiler, moduleResolution, folder, files: ["program.ts"] });
}

describe.each(resolutions)("the types of flatspec/inklink with moduleResolution %s", (moduleResolution) => {
  test.each(compilers)("can be imported with %s", async (compiler) => {
    expect(await compileText("uses", uses, compiler, moduleResolution)).toEqual([]);
  });

  test("refuse wrong uses", async () => {
    const errors = await compileText("wrong", wrongUses, "typescript", moduleResolution);
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [3, "TS2741"],
      [4, "TS2322"],
      [5, "TS2353"],
      [6, "TS2375"],
      [7, "TS2305"],
      [8, "TS2307"],
    ]);
  });

  test("come with the fixtures as an import of their own", async () => {
    const text = `
      import type { WebhookEndpointWithSecret } from "flatspec/inklink";
      import { webhookEndpointWithSecretFactory } from "flatspec/inklink/fixtures";
      export const endpoint: WebhookEndpointWithSecret = webhookEndpointWithSecretFactory.build({ name: null });
      export const endpoints: WebhookEndpointWithSecret[] = webhookEndpointWithSecretFactory.buildList(2);
    `;
    expect(await compileText("fixtures", text, "typescript", moduleResolution)).toEqual([]);
  });

  test("come along with those of the library", async () => {
    const text = `
      import { generate, writeFiles } from "flatspec";
      import type { Diagnostic, GenerateResult, WriteReport } from "flatspec";
      const result: GenerateResult = await generate({ input: "openapi.yaml", emit: ["types"] });
      const errors: Diagnostic[] = result.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
      export const report: WriteReport | undefined = errors.length === 0 ? await writeFiles(result, "src/api") : undefined;
    `;
    expect(await compileText("library", text, "typescript", moduleResolution)).toEqual([]);
  });
});

test("flatspec/inklink can be run, too", async () => {
  const program = `
    import { isWebhookEndpointWithSecret, webhookEventTypeValues } from "flatspec/inklink";
    console.log(isWebhookEndpointWithSecret({ secret: "whsec_x" }), isWebhookEndpointWithSecret({}), webhookEventTypeValues.length);
  `;
  const result = await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: inject("workspace") });
  expect(result).toEqual({ exitCode: 0, stdout: "true false 10\n", stderr: "" });
});
