import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { isArtifact, artifactNames, defaultArtifacts, type Artifact } from "./artifacts.js";
import { exitCodes } from "./exit-codes.js";
import { addLoadOptions, loadOptions, type GivenLoadOptions } from "./load-options.js";
import type { UnsafePatterns } from "./transform/patterns/report-unsafe-patterns.js";
import type { Formats } from "./transform/transform.js";
import { packageVersion } from "./package-files.js";

interface GenerateOptions extends GivenLoadOptions {
  readonly out?: string;
  readonly emit: readonly Artifact[];
  readonly templates?: string;
  readonly name?: Readonly<Record<string, string>>;
  readonly formats: Formats;
  readonly unsafePatterns: UnsafePatterns;
  readonly strict: boolean;
  readonly json: boolean;
}

interface ExplainOptions extends GivenLoadOptions {
  readonly json: boolean;
  readonly html?: string | true;
}

/** Runs the command line and gives the exit code. Writes to the standard streams; throws only for faults of flatspec itself. */
export async function runCommand(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.success;
  const finish = (isSuccess: boolean): void => {
    exitCode = isSuccess ? exitCodes.success : exitCodes.failure;
  };
  const program = defineGenerate(new Command("flatspec"), finish)
    .description("Flat TypeScript types, a fetch client, validators and fixtures from OpenAPI documents.")
    .usage("[generate] <input...> -o <dir> [options]")
    .version(packageVersion(), "-v, --version", "print the version")
    .helpCommand(false)
    .enablePositionalOptions()
    .showHelpAfterError("Run flatspec --help for all options.")
    .addHelpText("after", "\nExamples:\n  $ npx flatspec openapi.yaml -o src/api\n  $ npx flatspec explain openapi.yaml Pet")
    .exitOverride();
  defineGenerate(program.command("generate", { hidden: true }), finish).copyInheritedSettings(program);
  defineExplain(program.command("explain"), finish).copyInheritedSettings(program);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
  }
  return exitCode;
}

type Finish = (isSuccess: boolean) => void;

function defineGenerate(command: Command, finish: Finish): Command {
  command
    .argument("<input...>", "OpenAPI documents (files or URLs; YAML or JSON), Markdown pages that hold one, or - for standard input")
    .option("-o, --out <dir>", "folder for the output (required)")
    .addOption(
      new Option("-e, --emit <list>", `artifacts, separated by commas, of: ${artifactNames.join(", ")}`)
        .argParser(parseArtifacts)
        .default(defaultArtifacts, defaultArtifacts.join(",")),
    )
    .option("-t, --templates <dir>", "folder with templates that replace built-in ones of the same name");
  return addLoadOptions(command)
    .addOption(
      new Option(
        "--name <key=name>",
        "name for a schema or an operation: Foo_Bar=FooBarLegacy, 'GET /pets=listPets' (repeatable)",
      ).argParser((text: string, before: Readonly<Record<string, string>> | undefined) => ({ ...before, ...parseName(text) })),
    )
    .addOption(
      new Option("--formats <mode>", "whether validators check formats such as date-time and uri (assert), or not (annotate)")
        .choices(["assert", "annotate"])
        .default("assert"),
    )
    .addOption(
      new Option("--unsafe-patterns <mode>", "what to do about patterns that can take very long: a warning (report), or an error (refuse)")
        .choices(["report", "refuse"])
        .default("report"),
    )
    .option("--strict", "take warnings as errors", false)
    .option("--json", "print the result and all diagnostics as JSON", false)
    .helpOption("-h, --help", "print this help")
    .action(async (inputs: readonly string[], given: GenerateOptions, self: Command) => {
      const { out, emit, templates, name: names = {}, formats, unsafePatterns, strict, json } = given;
      if (out === undefined || out === "") self.error("error: say where the output goes: --out <dir>", { exitCode: exitCodes.usage });
      const { generateCommand } = await import("./generate-command.js");
      const options = { emit, names, formats, unsafePatterns, strict, json, ...(templates === undefined ? {} : { templates }) };
      finish(await generateCommand({ ...options, ...loadOptions(given, self), inputs, out }));
    });
}

function defineExplain(command: Command, finish: Finish): Command {
  command
    .description("say where each property of a flattened type comes from")
    .argument("<input>", "OpenAPI document (file or URL), Markdown page that holds one, or - for standard input")
    .argument("<schema>", "name of a component or of a generated type, or a JSON pointer");
  return addLoadOptions(command)
    .option("--json", "print the explanation as JSON", false)
    .option("--html [file]", "make a page with the composition drawn")
    .helpOption("-h, --help", "print this help")
    .action(async (input: string, schema: string, { json, html, ...given }: ExplainOptions, self: Command) => {
      const { explainCommand } = await import("./explain-command.js");
      const { load, shownInput } = await import("./load-inputs.js");
      const read = { input, ...loadOptions(given, self) };
      finish(
        await explainCommand({
          input: shownInput(input),
          schema,
          json,
          ...(html === undefined ? {} : { html }),
          load: (sink) => load(read, sink),
        }),
      );
    });
}

function parseArtifacts(list: string): readonly Artifact[] {
  const names = list.split(",").map((name) => name.trim());
  return names.map((name) => {
    if (!isArtifact(name)) throw new InvalidArgumentError(`There is no artifact ${JSON.stringify(name)}.`);
    return name;
  });
}

/** The key may hold `=`; a name never does. */
function parseName(text: string): Record<string, string> {
  const at = text.lastIndexOf("=");
  if (at < 1) throw new InvalidArgumentError("A name looks like: Foo_Bar=FooBarLegacy");
  return { [text.slice(0, at)]: text.slice(at + 1) };
}
