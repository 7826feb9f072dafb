import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { isArtifact, artifactNames, defaultArtifacts, type Artifact } from "./artifacts.js";
import { packageVersion } from "./package-files.js";

/** Exit codes: all is well; the document or the output folder is not; the command line is not. */
export const exitCodes = { success: 0, failure: 1, usage: 2 } as const;

interface GenerateOptions {
  readonly out?: string;
  readonly emit: readonly Artifact[];
  readonly templates?: string;
  readonly strict: boolean;
  readonly json: boolean;
}

/** Runs the command line and gives the exit code. Writes to the standard streams; throws only for faults of flatspec itself. */
export async function runCommand(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.success;
  const defineGenerate = (command: Command): Command =>
    command
      .argument("<input>", "OpenAPI document (YAML or JSON), a Markdown page that holds one, or - for standard input")
      .option("-o, --out <dir>", "folder for the output (required)")
      .addOption(
        new Option("-e, --emit <list>", `artifacts, separated by commas, of: ${artifactNames.join(", ")}`)
          .argParser(parseArtifacts)
          .default(defaultArtifacts, defaultArtifacts.join(",")),
      )
      .option("-t, --templates <dir>", "folder with templates that replace built-in ones of the same name")
      .option("--strict", "take warnings as errors", false)
      .option("--json", "print the result and all diagnostics as JSON", false)
      .helpOption("-h, --help", "print this help")
      .action(async (input: string, options: GenerateOptions, self: Command) => {
        const { out } = options;
        if (out === undefined || out === "") self.error("error: say where the output goes: --out <dir>", { exitCode: exitCodes.usage });
        const { generateCommand } = await import("./generate-command.js");
        exitCode = (await generateCommand({ ...options, inputs: [input], out })) ? exitCodes.success : exitCodes.failure;
      });
  const program = defineGenerate(new Command("flatspec"))
    .description("Flat TypeScript types, a fetch client, validators and fixtures from an OpenAPI document.")
    .usage("[generate] <input> -o <dir> [options]")
    .version(packageVersion(), "-v, --version", "print the version")
    .helpCommand(false)
    .enablePositionalOptions()
    .showHelpAfterError("Run flatspec --help for all options.")
    .addHelpText("after", "\nExample:\n  $ npx flatspec openapi.yaml -o src/api")
    .exitOverride();
  defineGenerate(program.command("generate", { hidden: true })).copyInheritedSettings(program);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
  }
  return exitCode;
}

function parseArtifacts(list: string): readonly Artifact[] {
  const names = list.split(",").map((name) => name.trim());
  return names.map((name) => {
    if (!isArtifact(name)) throw new InvalidArgumentError(`There is no artifact ${JSON.stringify(name)}.`);
    return name;
  });
}
