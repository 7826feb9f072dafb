import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/folder.js";
import { input, inputRefusal, localServer, redirect } from "./support.js";

const folder = temporaryFolder();
const text = 'openapi: 3.1.0\ninfo: { title: "Füße 🐾", version: "1" }\n';

const encodings: Readonly<Record<string, Buffer>> = {
  "utf-8": Buffer.from(text, "utf8"),
  "utf-8 with a byte order mark": Buffer.from(`\ufeff${text}`, "utf8"),
  "utf-16le": Buffer.from(`\ufeff${text}`, "utf16le"),
  "utf-16be": Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

async function refusal(path: string): Promise<string> {
  return (await inputRefusal(path)).replaceAll(folder, "<folder>");
}

describe("a file", () => {
  it.each(Object.keys(encodings))("%s", async (name) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, encodings[name] ?? "");
    expect(await input(path)).toEqual({ file: path, uri: pathToFileURL(path).href, text });
  });

  it("by its URL", async () => {
    const path = join(folder, "a b.yaml");
    writeFileSync(path, text);
    const url = pathToFileURL(path).href;
    expect(await input(url)).toEqual({ file: url, uri: url, text });
  });

  it("an empty one is an empty text", async () => {
    const path = join(folder, "empty.yaml");
    writeFileSync(path, "");
    expect(await input(path)).toMatchObject({ file: path, text: "" });
  });

  it("that is not there", async () => {
    expect(await refusal(join(folder, "nothing.yaml"))).toBe("input-not-found: there is no file <folder>/nothing.yaml");
  });

  it("that is a folder", async () => {
    mkdirSync(join(folder, "sub"));
    expect(await refusal(join(folder, "sub"))).toBe("input-unreadable: <folder>/sub cannot be read: it is a folder");
  });

  it("bytes that are no text", async () => {
    const path = join(folder, "latin1.yaml");
    writeFileSync(path, Buffer.from("title: Füße", "latin1"));
    expect(await refusal(path)).toBe("input-unreadable: <folder>/latin1.yaml cannot be read: it is no text in UTF-8 or UTF-16");
  });

  it("200 MB are not read", async () => {
    const path = join(folder, "large.yaml");
    writeFileSync(path, "");
    truncateSync(path, 200_000_000);
    expect(await refusal(path)).toBe("input-unreadable: <folder>/large.yaml cannot be read: it is larger than 50 MB");
  });

  it("nor is what never ends", async () => {
    const limits = { bytes: 1_000_000, milliseconds: 1000, redirects: 1 };
    expect(await inputRefusal("/dev/zero", { limits })).toBe("input-unreadable: /dev/zero cannot be read: it is larger than 1 MB");
  });
});

describe("a URL", () => {
  const limits = { bytes: 100_000, milliseconds: 300, redirects: 5 };

  it("is asked for YAML, JSON or Markdown", async () => {
    let accept: string | undefined;
    const server = await localServer((request, response) => {
      accept = request.headers.accept;
      response.end(text);
    });
    const url = `${server.origin}/api.yaml`;
    expect(await input(url)).toEqual({ file: url, uri: url, text });
    expect(accept).toMatch(/^application\/yaml, application\/json/u);
    expect(accept).toContain("text/markdown");
  });

  it("shows no credential: user information and query are left out of the file's name", async () => {
    const server = await localServer((_request, response) => {
      response.end(text);
    });
    const { host } = new URL(server.origin);
    const source = await input(`http://me:pa%40ss@${host}/api.yaml?key=s3cret&s3cret#s3cret`);
    expect(source.file).toBe(`http://${host}/api.yaml?key=***&***#s3cret`);
    expect(source.uri).not.toContain("pa%40ss");
    expect(server.requests).toEqual([
      { path: "/api.yaml?key=s3cret&s3cret", authorization: `Basic ${btoa("me:pa@ss")}`, secret: undefined },
    ]);
  });

  it.each([
    { name: "a status", answer: 503, want: "the server answered with status 503" },
    { name: "not found", answer: 404, want: "the server answered with status 404" },
  ])("$name", async ({ answer, want }) => {
    const server = await localServer((_request, response) => {
      response.writeHead(answer).end("secret body");
    });
    const said = await inputRefusal(`${server.origin}/x?key=s3cret`);
    expect(said).toBe(`input-unreadable: ${server.origin}/x?key=*** cannot be read: ${want}`);
  });

  it("no server", async () => {
    const said = await inputRefusal("http://u:s3cret@127.0.0.1:1/x");
    expect(said).toMatch(/^input-unreadable: http:\/\/127\.0\.0\.1:1\/x cannot be read: the connection failed/u);
  });

  it.each([
    { name: "a body that never ends", length: undefined },
    { name: "a body that says it is too long", length: "1000000000" },
  ])("$name", async ({ length }) => {
    const server = await localServer((_request, response) => {
      response.writeHead(200, length === undefined ? {} : { "content-length": length });
      const chunk = Buffer.alloc(65_536, "x");
      const write = (): void => {
        while (response.writable && response.write(chunk));
      };
      response.on("drain", write).on("error", () => undefined);
      write();
    });
    expect(await inputRefusal(server.origin, { limits })).toContain("it is larger than 0 MB");
  });

  it.each([
    { name: "no answer", begin: () => undefined },
    {
      name: "an answer that drips",
      begin: (response: ServerResponse) => {
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
    },
  ])("$name", async ({ begin }) => {
    const server = await localServer((_request, response) => begin(response));
    const start = Date.now();
    expect(await inputRefusal(server.origin, { limits })).toContain("it did not arrive within 1 seconds");
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it("compressed bytes count as what they become", async () => {
    const { gzipSync } = await import("node:zlib");
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const server = await localServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(await inputRefusal(server.origin, { limits })).toContain("it is larger than 0 MB");
  });
});

describe("redirects of the input", () => {
  it("on its own host are followed, and what comes back stands where they led", async () => {
    const server = await localServer((request, response) => {
      if (request.url === "/a") redirect(response, "/b/c.yaml");
      else response.end(text);
    });
    expect(await input(`${server.origin}/a`, { headers: { Authorization: "Bearer t" } })).toMatchObject({
      uri: `${server.origin}/b/c.yaml`,
    });
    expect(server.requests.map(({ authorization }) => authorization)).toEqual(["Bearer t", "Bearer t"]);
  });

  it("to another origin are refused unless they are allowed, and then no credential goes there", async () => {
    const other = await localServer((_request, response) => {
      response.end(text);
    });
    const server = await localServer((_request, response) => {
      redirect(response, `${other.origin}/specs/api.yaml`);
    });
    const headers = { authorization: "Bearer t", "x-secret": "s" };
    expect(await inputRefusal(server.origin, { headers })).toContain("it is not below the document's own folder on its server");
    expect(other.requests).toEqual([]);
    expect(await input(server.origin, { headers, allowRef: [`${other.origin}/specs/`] })).toMatchObject({
      uri: `${other.origin}/specs/api.yaml`,
    });
    expect(other.requests).toEqual([{ path: "/specs/api.yaml", authorization: undefined, secret: undefined }]);
  });

  it("that lead in a circle end, and so do those to other protocols", async () => {
    const server = await localServer((request, response) => {
      redirect(response, request.url === "/file" ? "file:///etc/passwd" : request.url === "/user" ? "http://u:p@127.0.0.1/" : "/again");
    });
    expect(await inputRefusal(server.origin)).toContain("it leads through more than 5 redirects");
    expect(server.requests).toHaveLength(6);
    expect(await inputRefusal(`${server.origin}/file`)).toContain("file: is no protocol to read from");
    expect(await inputRefusal(`${server.origin}/user`)).toContain("it is redirected to a URL with credentials");
  });

  it("a header that is not valid is not shown", async () => {
    const server = await localServer((_request, response) => response.end());
    const said = await inputRefusal(server.origin, { headers: { authorization: "s3cret\nX: 1" } });
    expect(said).toContain("a header that is given for it has no valid name or value");
    expect(said).not.toContain("s3cret");
  });
});
