import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { built } from "./repository.js";

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** What standard input holds; without it, standard input is closed. */
  readonly input?: string;
  /** Variables to add to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that takes longer hangs, on a slow machine too. */
const mostMilliseconds = 600_000;

/** Runs a program to its end. Its streams are pipes. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...outerEnvironment(), ...options.env },
    timeout: mostMilliseconds,
    killSignal: "SIGKILL",
    stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.on("error", () => undefined); // A program that fails early need not read its input.
  child.stdin?.end(options.input);
  const { stdout: out, stderr: errors } = child;
  if (out === null || errors === null) throw new Error("the streams of a child are pipes");
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(out), text(errors)]);
  return { exitCode, stdout, stderr };
}

/** Runs the built command. */
export function flatspec(args: readonly string[], options: RunOptions): Promise<Run> {
  return run(process.execPath, [built("generator/main.js"), ...args], options);
}

/** Runs npm, or another program that comes with it, without its notices. Throws when it fails. */
export async function npm(args: readonly string[], options: RunOptions): Promise<Run> {
  const result = await run("npm", [...quietNpm, ...args], options);
  if (result.exitCode !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${result.stdout}${result.stderr}`);
  return result;
}

export const quietNpm: readonly string[] = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];

/** The environment without what npm and vitest add for the tests themselves, so that an npm run by a test is an npm of its own. */
function outerEnvironment(): NodeJS.ProcessEnv {
  const added = /^(?:npm_(?!config_)|npm_config_local_prefix$|INIT_CWD$|NODE_ENV$|VITEST|NODE_OPTIONS$|FORCE_COLOR$)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}
