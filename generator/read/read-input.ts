import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import { limits as defaultLimits } from "../load/limits.js";
import { shownUri } from "../load/references/shown-uri.js";
import type { Source } from "../load/source.js";
import { AccessPolicy } from "./access-policy.js";
import { boundedText } from "./bounded-text.js";
import { fetchText, type Credentials, type FetchLimits } from "./fetch-text.js";
import { ReadError } from "./read-error.js";
import { readFileText } from "./read-file.js";

export interface ReadInputOptions {
  /** Header fields for a URL, such as `Authorization`. They go to the URL's own origin only, at no redirect to another. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Prefixes that redirects and references may lead to: see `AccessPolicy`. */
  readonly allowRef?: readonly string[];
  /** Default: those of `generator/load/limits.ts`. */
  readonly limits?: FetchLimits;
}

/** The document that the user named, with what its references may be asked with. */
export interface InputSource extends Source {
  readonly credentials?: Credentials;
}

/**
 * Reads a file, an `http(s)://` or `file://` URL, or standard input for `-`. Stops the run when there is nothing to read. A URL may redirect
 * to the same host, to https there, or to what `allowRef` allows. No credential in a URL comes back in the source, or in a diagnostic.
 */
export async function readInput(input: string, options: ReadInputOptions, sink: DiagnosticSink): Promise<InputSource> {
  const shown = shownInput(input);
  try {
    return await read(input, shown, options);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (error.kind === "not-found" && !isUrl(input)) return sink.fail("input-not-found", { input: shown });
    return sink.fail("input-unreadable", { input: shown, reason: error.reason });
  }
}

/** An input as messages name it: a path as it is, a URL without what may be a credential. */
export function shownInput(input: string): string {
  return /^[a-z][a-z0-9+.-]+:\/\//iu.test(input) ? shownUri(input) : input;
}

async function read(input: string, shown: string, options: ReadInputOptions): Promise<InputSource> {
  const limits = options.limits ?? defaultLimits;
  if (input === "-") {
    return { file: "<stdin>", uri: pathToFileURL(resolve("stdin")).href, text: await boundedText(process.stdin, limits.bytes) };
  }
  if (isUrl(input)) return readUrl(input, shown, options, limits);
  const path = resolve(/^file:\/\//iu.test(input) ? fileUrlPath(input) : input);
  const text = await readFileText(path, { bytes: limits.bytes, onlyRegular: false });
  return { file: shown, uri: pathToFileURL(path).href, text };
}

async function readUrl(input: string, shown: string, options: ReadInputOptions, limits: FetchLimits): Promise<InputSource> {
  if (!URL.canParse(input)) throw new ReadError("unreadable", "it is no URL");
  const start = new URL(input);
  const credentials = credentialsOf(start, options.headers ?? {});
  start.username = "";
  start.password = "";
  const policy = new AccessPolicy(start.href, options.allowRef ?? []);
  const admit = async (url: URL): Promise<void> => {
    if (!isSameHost(start, url)) await policy.admitUrl(url);
  };
  const { url, text } = await fetchText(start, { credentials, admit, limits });
  return { file: shown, uri: url.href, text, ...(credentials === undefined ? {} : { credentials }) };
}

function credentialsOf(url: URL, headers: Readonly<Record<string, string>>): Credentials | undefined {
  const { origin, username, password } = url;
  if (username === "" && password === "") return Object.keys(headers).length === 0 ? undefined : { origin, headers };
  let pair: string;
  try {
    pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  } catch {
    throw new ReadError("unreadable", "its user name or password is not well-formed");
  }
  return { origin, headers: { authorization: `Basic ${Buffer.from(pair, "utf8").toString("base64")}`, ...headers } };
}

/** The host that the user named, and from http also its https. */
function isSameHost(start: URL, url: URL): boolean {
  return (
    url.origin === start.origin ||
    (start.protocol === "http:" && url.protocol === "https:" && url.hostname === start.hostname && url.port === "")
  );
}

function isUrl(input: string): boolean {
  return /^https?:\/\//iu.test(input);
}

function fileUrlPath(input: string): string {
  try {
    return fileURLToPath(input);
  } catch {
    throw new ReadError("unreadable", "it is no path of a file");
  }
}
