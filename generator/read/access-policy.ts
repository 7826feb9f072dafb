import { lookup } from "node:dns/promises";
import { realpath } from "node:fs/promises";
import { isIP } from "node:net";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isPrivateAddress } from "./private-address.js";
import { ReadError } from "./read-error.js";
import { asReadError } from "./read-file.js";

/** Finds the addresses of a host name. */
export type LookUpHost = (host: string) => Promise<readonly string[]>;

/**
 * Where references may lead. Without being asked: to files in the folder of the root document, or, when that came from a URL, to the same
 * origin below the same folder. To anything else only where it begins with one of the prefixes that the user allows.
 *
 * A prefix is a folder, a file, or an `http(s)` URL; anything else allows nothing. Files are compared by their real paths, so a symbolic link leads out of no folder. A URL that is allowed by a prefix must not have a
 * private address, unless the prefix itself names the host as an IP address or as `localhost`. The address is looked up right before the
 * connection; a name server that answers differently a moment later is not seen through.
 */
export class AccessPolicy {
  readonly #root: URL;
  readonly #prefixes: readonly URL[];
  readonly #folders: readonly string[];
  readonly #lookUpHost: LookUpHost;

  constructor(root: string, allowRef: readonly string[], lookUpHost: LookUpHost = lookUpAddresses) {
    this.#root = new URL(root);
    this.#prefixes = allowRef.filter((prefix) => isUrl(prefix) && URL.canParse(prefix)).map((prefix) => new URL(prefix));
    const folders = allowRef.filter((prefix) => !isUrl(prefix)).map((prefix) => resolve(prefix));
    this.#folders = this.#root.protocol === "file:" ? [fileURLToPath(new URL("./", this.#root)), ...folders] : folders;
    this.#lookUpHost = lookUpHost;
  }

  /** The real path of a file that `from`, a document, refers to. Throws a `ReadError`; outside of what is allowed the disk is not even asked. */
  async admitFile(url: URL, from: URL): Promise<string> {
    if (isRemote(from)) throw refusal("a document from the network leads to no file");
    if (url.host !== "") throw refusal("it is on another host");
    const path = localPath(url);
    const folders = await Promise.all(this.#folders.map(realPathIfThere));
    if (![...this.#folders, ...folders].some((folder) => contains(folder, path))) throw refusal(outside(this.#root));
    const real = await realpath(path).catch((error: unknown) => {
      throw asReadError(error);
    });
    if (!folders.some((folder) => contains(folder, real))) throw refusal(`a symbolic link on its way leads out: ${outside(this.#root)}`);
    return real;
  }

  /** Throws a `ReadError` unless a URL may be asked for. Each hop of a redirect has to be. */
  async admitUrl(url: URL): Promise<void> {
    if (!isRemote(url)) throw refusal(`${url.protocol} is no protocol to read from`);
    if (/%(?:2f|5c)/iu.test(url.pathname)) throw refusal("its path holds an encoded slash");
    if (isBelow(url, new URL("./", this.#root))) return;
    const prefixes = this.#prefixes.filter((prefix) => isBelow(url, prefix));
    if (prefixes.length === 0) throw refusal(outside(this.#root));
    if (prefixes.some((prefix) => namesMachine(prefix.hostname))) return;
    const addresses = await this.#lookUpHost(url.hostname.replace(/^\[|\]$/gu, ""));
    if (addresses.length === 0) throw new ReadError("unreadable", "its host is not known");
    if (addresses.some(isPrivateAddress)) throw refusal("its host is in a private network");
  }
}

export function isRemote(url: URL): boolean {
  return url.protocol === "https:" || url.protocol === "http:";
}

function refusal(reason: string): ReadError {
  return new ReadError("refused", reason);
}

function outside(root: URL): string {
  return isRemote(root) ? "it is not below the document's own folder on its server" : "it is outside of the document's folder";
}

/** Of the two kinds of prefixes, URLs and paths, the one that a drive letter does not begin. */
function isUrl(prefix: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/iu.test(prefix);
}

function localPath(url: URL): string {
  let path: string;
  try {
    path = fileURLToPath(url);
  } catch {
    throw refusal("it is no path of a file");
  }
  if (path.includes("\0")) throw refusal("it is no path of a file");
  return path;
}

/** A prefix that does not exist allows nothing by another name. */
async function realPathIfThere(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Compared as the URL parser writes them: decimal and hexadecimal addresses are dotted by then, dot segments gone. */
function isBelow(url: URL, prefix: URL): boolean {
  if (url.protocol !== prefix.protocol || url.hostname !== prefix.hostname || url.port !== prefix.port) return false;
  const path = prefix.pathname;
  return url.pathname === path || url.pathname.startsWith(path.endsWith("/") ? path : `${path}/`);
}

function namesMachine(hostname: string): boolean {
  return hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/gu, "")) !== 0;
}

async function lookUpAddresses(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
