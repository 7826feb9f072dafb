import { posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DiagnosticError } from "../diagnostics/diagnostic.js";
import { DiagnosticSink } from "../diagnostics/sink.js";
import { limits as defaultLimits } from "../load/limits.js";
import type { ReferenceOpener, Referrer } from "../load/references/open-reference.js";
import { shownUri } from "../load/references/shown-uri.js";
import type { Source, SourceDocument } from "../load/source.js";
import { copyTree } from "../load/text/json-tree.js";
import { parseSource } from "../load/text/parse-source.js";
import { AccessPolicy, isRemote, type LookUpHost } from "./access-policy.js";
import { fetchText, type Credentials, type FetchLimits } from "./fetch-text.js";
import { ReadAhead } from "./read-ahead.js";
import { ReadError } from "./read-error.js";
import { readFileText } from "./read-file.js";

export interface ReferenceReaderOptions {
  /** Documents that are in memory already, by URI (relative ones are relative to the root document): texts or objects. */
  readonly references?: Readonly<Record<string, object | string>>;
  /** Prefixes of paths and URLs that references may lead to besides: see `AccessPolicy`. */
  readonly allowRef?: readonly string[];
  readonly limits?: FetchLimits & { readonly referencedDocuments: number; readonly referencedBytes: number };
  /** Default: the name service of the system. */
  readonly lookUpHost?: LookUpHost;
}

/** The document whose references are followed: where it came from, and what its own origin may be asked with. */
export type ReferenceRoot = Pick<Source, "file" | "uri"> & { readonly credentials?: Credentials };

/**
 * What opens the documents that references lead to: from memory, from disk, from the network, as far as the policy allows. A refusal, a
 * missing document and a failure of the disk or network are reported where the reference stands. A text that does not parse stops the run,
 * and so does the document that is one too many. What is expected is read ahead, several at a time; it counts when it is opened. Of a
 * document that is not needed nothing is reported.
 */
export function referenceReader(root: ReferenceRoot, options: ReferenceReaderOptions, sink: DiagnosticSink): ReferenceOpener {
  const reader = new ReferenceReader(root, options);
  return {
    open: async (uri, referrer) => {
      if (referrer.isOptional === true) return openQuietly(reader, uri, referrer);
      try {
        return await reader.open(uri, referrer, sink);
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        report(error, referrer, sink);
        return undefined;
      }
    },
    expect: (uris, from) => {
      reader.expect(uris, from);
    },
    close: () => {
      reader.close();
    },
  };
}

async function openQuietly(reader: ReferenceReader, uri: string, referrer: Referrer): Promise<SourceDocument | undefined> {
  try {
    return await reader.open(uri, referrer, new DiagnosticSink());
  } catch (error) {
    if (error instanceof ReadError || error instanceof DiagnosticError) return undefined;
    throw error;
  }
}

function report({ kind, reason }: ReadError, { reference, target }: Referrer, sink: DiagnosticSink): void {
  if (kind === "not-found") sink.report("reference-not-found", { reference }, target);
  else sink.report(kind === "refused" ? "reference-refused" : "reference-unreadable", { reference, reason }, target);
}

class ReferenceReader {
  readonly #root: ReferenceRoot;
  readonly #inMemory: ReadonlyMap<string, { readonly key: string; readonly value: object | string }>;
  readonly #policy: AccessPolicy;
  readonly #limits: NonNullable<ReferenceReaderOptions["limits"]>;
  readonly #closed = new AbortController();
  readonly #ahead = new ReadAhead((uri, from) => this.#read(uri, from));
  #documents = 0;
  #bytes = 0;

  constructor(root: ReferenceRoot, options: ReferenceReaderOptions) {
    this.#root = root;
    this.#limits = options.limits ?? defaultLimits;
    this.#policy = new AccessPolicy(root.uri, options.allowRef ?? [], options.lookUpHost);
    this.#inMemory = new Map(
      Object.entries(options.references ?? {}).map(([key, value]) => [withoutFragment(new URL(key, root.uri)), { key, value }]),
    );
  }

  async open(uri: string, referrer: Referrer, sink: DiagnosticSink): Promise<SourceDocument> {
    const given = this.#inMemory.get(uri);
    if (given !== undefined && typeof given.value !== "string") return fromObject(given.key, uri, given.value);
    this.#documents += 1;
    if (this.#documents > this.#limits.referencedDocuments) {
      const reason = `its references lead to more than ${this.#limits.referencedDocuments} documents`;
      sink.fail("input-too-complex", { reason }, referrer.target);
    }
    const source =
      typeof given?.value === "string" ? { file: given.key, uri, text: given.value } : await this.#ahead.take(uri, referrer.uri);
    this.#bytes += source.text.length;
    if (this.#bytes > this.#limits.referencedBytes) {
      const reason = `its references lead to more than ${Math.floor(this.#limits.referencedBytes / 1_000_000)} MB`;
      sink.fail("input-too-complex", { reason }, referrer.target);
    }
    return parseSource(source, sink);
  }

  expect(uris: readonly string[], from: string): void {
    this.#ahead.expect(
      uris.filter((uri) => !this.#inMemory.has(uri)),
      from,
    );
  }

  close(): void {
    this.#ahead.close();
    this.#closed.abort();
  }

  async #read(uri: string, from: string): Promise<Source> {
    const url = new URL(uri);
    if (url.protocol === "file:") {
      const path = await this.#policy.admitFile(url, new URL(from));
      return { file: this.#fileName(url), uri, text: await readFileText(path, { bytes: this.#limits.bytes, onlyRegular: true }) };
    }
    if (!isRemote(url)) throw new ReadError("refused", "it is neither a file nor a URL of http or https");
    if (url.username !== "" || url.password !== "") throw new ReadError("refused", "it holds a user name or password");
    const { credentials } = this.#root;
    const admit = (hop: URL): Promise<void> => this.#policy.admitUrl(hop);
    const answer = await fetchText(url, { credentials, admit, limits: this.#limits, signal: this.#closed.signal });
    return { file: shownUri(uri), uri: answer.url.href, text: answer.text };
  }

  /** Relative to where the root document is, in the words in which that was named: a message holds no path that nobody wrote. */
  #fileName(url: URL): string {
    const root = new URL(this.#root.uri);
    const path = slashed(fileURLToPath(url));
    if (root.protocol !== "file:") return path;
    const way = posix.relative(slashed(fileURLToPath(new URL("./", root))), path);
    return this.#root.file === "<stdin>" ? way : posix.join(posix.dirname(slashed(this.#root.file)), way);
  }
}

function slashed(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

function withoutFragment(url: URL): string {
  url.hash = "";
  return url.href;
}

function fromObject(file: string, uri: string, given: object): SourceDocument {
  const copied = copyTree(given);
  if ("fault" in copied) throw new ReadError("unreadable", copied.fault);
  return { file, uri, value: copied.value, locate: () => undefined };
}
