import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentsOf, temporaryFolder } from "../support/folder.js";
import { inRepository } from "../support/repository.js";
import { compile, compilers, type Compiler, type ModuleResolution } from "../support/typescript.js";

const output = inRepository("output/inklink");
const outputFiles = Object.keys(contentsOf(output))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join(output, path));

const resolutions: readonly ModuleResolution[] = ["nodenext", "bundler"];

describe.each(compilers)("%s", (compiler) => {
  test.each(resolutions)("compiles output/inklink under the strictest options with moduleResolution %s", async (moduleResolution) => {
    expect(outputFiles.length).toBeGreaterThan(10);
    expect(await compile({ compiler, moduleResolution, files: outputFiles, folder: temporaryFolder() })).toEqual([]);
  });

  test.each(resolutions)("takes what a user may write and refuses what not, with moduleResolution %s", async (moduleResolution) => {
    const files = [inRepository("test/types/inklink-usage.ts")];
    expect(await compile({ compiler, moduleResolution, files, folder: temporaryFolder() })).toEqual([]);
  });

  test("refuses what each of these options is for", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "helper.ts"), "export type A = string;\n");
    const faults = faultyFiles(compiler);
    for (const [file, text] of faults) writeFileSync(join(folder, file), text);
    // The compiler looks at declarations where it has found no other fault.
    const [declarations, others] = [true, false].map((wanted) =>
      faults.filter(([file]) => (file === "isolatedDeclarations.ts") === wanted),
    );
    for (const group of [declarations ?? [], others ?? []]) {
      if (group.length === 0) continue;
      const errors = await compile({ compiler, moduleResolution: "nodenext", files: group.map(([file]) => file), folder });
      expect(errors.map((error) => [error.file, error.code]).sort()).toEqual(group.map(([file, , code]) => [file, code]).sort());
    }
  });

  test("sees a property that is missing from the output", async () => {
    const folder = temporaryFolder();
    cpSync(output, join(folder, "output/inklink"), { recursive: true });
    cpSync(inRepository("test/types/inklink-usage.ts"), join(folder, "test/types/inklink-usage.ts"));
    const types = join(folder, "output/inklink/types.ts");
    writeFileSync(types, readFileSync(types, "utf8").replace(/^ {2}secret: string;$/mu, "  secret?: string;"));
    const options = { paths: { "@standard-schema/spec": [inRepository("node_modules/@standard-schema/spec")] } };
    const files = ["test/types/inklink-usage.ts"];
    const errors = await compile({ compiler, moduleResolution: "bundler", files, folder, options });
    expect(errors.map(({ code }) => code)).toContain("TS2578"); // Unused '@ts-expect-error' directive.
  });
});

/** One file for each option, with the error that it gives. */
function faultyFiles(compiler: Compiler): (readonly [file: string, text: string, code: string])[] {
  const record = "export declare const record: Record<string, string>;\n";
  return [
    ["strict.ts", "export const f: (a: string) => string = (a: unknown) => a;\n", "TS2322"],
    ["exactOptionalPropertyTypes.ts", "export const a: { b?: string } = { b: undefined };\n", "TS2375"],
    ["noUncheckedIndexedAccess.ts", `${record}export const a: string = record["a"];\n`, "TS2322"],
    ["noPropertyAccessFromIndexSignature.ts", `${record}export const a: string | undefined = record.a;\n`, "TS4111"],
    ["verbatimModuleSyntax.ts", 'import { A } from "./helper.js";\nexport type B = A;\n', "TS1484"],
    ["isolatedModules.ts", 'export { A } from "./helper.js";\n', "TS1205"],
    ["noUnusedLocals.ts", "const a = 1;\nexport {};\n", "TS6133"],
    ["skipLibCheck.d.ts", "export type A = Nothing;\n", "TS2304"],
    ["types.ts", 'export const a: string = process.argv[0] ?? "";\n', "TS2591"],
    ...(compiler === "typescript-5.4"
      ? []
      : ([
          ["isolatedDeclarations.ts", "export const a = Math.random();\n", "TS9010"],
          ["erasableSyntaxOnly.ts", "export enum A {\n  B,\n}\n", "TS1294"],
        ] as const)),
  ];
}
