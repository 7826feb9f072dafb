import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "./repository.js";
import { run } from "./run.js";

/** The compilers that emitted code has to pass, by the folder they are installed in. */
export const compilers = ["typescript-5.4", "typescript", "typescript-7"] as const;

export type Compiler = (typeof compilers)[number];

export type ModuleResolution = "nodenext" | "bundler";

/** A fault that a compiler found. */
export interface CompilerError {
  readonly file: string;
  readonly line: number;
  /** Such as `TS2322`. */
  readonly code: string;
  readonly message: string;
}

export interface Compilation {
  readonly compiler: Compiler;
  readonly moduleResolution: ModuleResolution;
  readonly files: readonly string[];
  /** The folder that gets the tsconfig.json. */
  readonly folder: string;
  /** Compiler options in addition to the strict ones. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What the issue asks emitted code to compile under, as far as the compiler knows it. */
export function strictOptions(compiler: Compiler, moduleResolution: ModuleResolution): Record<string, unknown> {
  return {
    target: "ES2022",
    lib: ["ES2022", "DOM"],
    module: moduleResolution === "nodenext" ? "NodeNext" : "ESNext",
    moduleResolution,
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
    skipLibCheck: false,
    // From 5.5 on, and from 5.8 on.
    ...(compiler === "typescript-5.4" ? {} : { isolatedDeclarations: true, declaration: true, erasableSyntaxOnly: true }),
  };
}

/** Compiles files with no more than the given options; gives the faults. */
export async function compile(compilation: Compilation): Promise<CompilerError[]> {
  const { compiler, moduleResolution, files, folder } = compilation;
  const compilerOptions = { ...strictOptions(compiler, moduleResolution), ...compilation.options };
  const config = join(folder, `tsconfig.${compiler}.${moduleResolution}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }, undefined, 2));
  const tsc = inRepository(`node_modules/${compiler}/bin/tsc`);
  const { exitCode, stdout, stderr } = await run(process.execPath, [tsc, "-p", config, "--pretty", "false"], { cwd: folder });
  const errors = readErrors(stdout);
  if ((exitCode === 0) !== (errors.length === 0)) throw new Error(`${compiler} failed without saying where:\n${stdout}${stderr}`);
  return errors;
}

function readErrors(output: string): CompilerError[] {
  return output.split("\n").flatMap((line) => {
    const [, file = "", number = "0", code = "", message = ""] =
      /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*)$/u.exec(line.trimEnd()) ?? [];
    return code === "" ? [] : [{ file, line: Number(number), code, message }];
  });
}
