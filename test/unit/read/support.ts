import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import { DiagnosticError, type Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { readInput, type InputSource, type ReadInputOptions } from "../../../generator/read/read-input.js";
import { referenceReader, type ReferenceReaderOptions, type ReferenceRoot } from "../../../generator/read/reference-reader.js";

const servers: Server[] = [];

afterAll(async () => {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

export interface LocalServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** What has been asked for: path and Authorization. */
  readonly requests: { readonly path: string; readonly authorization: string | undefined; readonly secret: string | undefined }[];
}

/** A server on this machine that ends with the tests of the file. */
export async function localServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<LocalServer> {
  const requests: LocalServer["requests"] = [];
  const server = createServer((request, response) => {
    const secret = request.headers["x-secret"];
    requests.push({
      path: request.url ?? "",
      authorization: request.headers.authorization,
      secret: typeof secret === "string" ? secret : undefined,
    });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

/** `code: message` of every diagnostic of what must not be read. */
export async function inputRefusal(input: string, options: ReadInputOptions = {}): Promise<string> {
  try {
    await readInput(input, options, new DiagnosticSink());
  } catch (error) {
    if (error instanceof DiagnosticError) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

export function input(path: string, options: ReadInputOptions = {}): Promise<InputSource> {
  return readInput(path, options, new DiagnosticSink());
}

export interface Opened {
  readonly file?: string;
  readonly uri?: string;
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** `code: message` of each diagnostic, without what the message says of the consequences. */
  readonly said: readonly string[];
}

/** Follows one reference from a document. */
export async function follow(
  root: ReferenceRoot,
  reference: string,
  options: ReferenceReaderOptions = {},
  from: string = root.uri,
): Promise<Opened> {
  const sink = new DiagnosticSink();
  const url = new URL(reference, from);
  url.hash = "";
  const document = await referenceReader(root, options, sink).open(url.href, { uri: from, reference, target: { pointer: "#/$ref" } });
  const diagnostics = sink.all();
  const said = diagnostics.map(({ code, message }) => `${code}: ${message.replace(/;.*/u, "")}`);
  return { ...(document && { file: document.file, uri: document.uri, value: document.value }), diagnostics, said };
}
