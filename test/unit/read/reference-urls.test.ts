import { describe, expect, it } from "vitest";
import { isPrivateAddress } from "../../../generator/read/private-address.js";
import { follow, localServer, redirect } from "./support.js";

const answer = '{"type":"string"}';

describe("a document from a URL", () => {
  it("leads to its own folder on its own server, with its credentials", async () => {
    const server = await localServer((_request, response) => {
      response.end(answer);
    });
    const credentials = { origin: server.origin, headers: { authorization: "Bearer t", "x-secret": "s" } };
    const root = { file: "x", uri: `${server.origin}/specs/api.yaml?key=k`, credentials };
    expect(await follow(root, "schemas/pet.json?key=s3cret")).toMatchObject({
      said: [],
      value: { type: "string" },
      file: `${server.origin}/specs/schemas/pet.json?key=***`,
    });
    expect(server.requests).toEqual([{ path: "/specs/schemas/pet.json?key=s3cret", authorization: "Bearer t", secret: "s" }]);
    for (const reference of ["/other/x.json", "../x.json", "%2e%2e/x.json", "/specsx/y.json", "..%2fx.json"]) {
      expect((await follow(root, reference)).said[0]).toContain("is not followed");
    }
    expect(server.requests).toHaveLength(1);
  });

  it("gives its credentials to no other origin, not even an allowed one, and not through a redirect", async () => {
    const other = await localServer((_request, response) => {
      response.end(answer);
    });
    const server = await localServer((_request, response) => {
      redirect(response, `${other.origin}/x/pet.json`);
    });
    const credentials = { origin: server.origin, headers: { authorization: "Bearer t", "x-secret": "s" } };
    const root = { file: "x", uri: `${server.origin}/api.yaml`, credentials };
    const allowRef = [`${other.origin}/x`];
    expect((await follow(root, `${other.origin}/x/pet.json`, { allowRef })).said).toEqual([]);
    expect(await follow(root, "pet.json", { allowRef })).toMatchObject({ said: [], uri: `${other.origin}/x/pet.json` });
    expect(other.requests).toHaveLength(2);
    for (const request of other.requests) expect(request).toEqual({ path: "/x/pet.json", authorization: undefined, secret: undefined });
  });

  it("that is missing, or fails", async () => {
    const server = await localServer((request, response) => {
      response.writeHead(request.url === "/none" ? 404 : 500).end("secret");
    });
    const root = { file: "x", uri: `${server.origin}/api.yaml` };
    expect((await follow(root, "none")).said).toEqual(["reference-not-found: the reference none leads to nothing"]);
    const { said, diagnostics } = await follow(root, "bad");
    expect(said).toEqual(["reference-unreadable: the document that bad leads to cannot be read: the server answered with status 500"]);
    expect(diagnostics[0]?.severity).toBe("error");
  });
});

describe("a document from a file leads to no URL", () => {
  const root = { file: "api.yaml", uri: "file:///specs/api.yaml" };
  const never = (): Promise<string[]> => Promise.reject(new Error("a name was looked up"));

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "http://localhost/x",
    "http://[::ffff:127.0.0.1]/x",
    "http://2130706433/x",
    "https://example.com/x",
    "//example.com/x",
    "HTTP://EXAMPLE.COM/x",
  ])("%s", async (reference) => {
    const { said } = await follow(root, reference, { lookUpHost: never });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^reference-refused/u);
  });
});

describe("an allowed prefix", () => {
  const root = { file: "api.yaml", uri: "file:///specs/api.yaml" };
  const privateHost = (): Promise<string[]> => Promise.resolve(["93.184.216.34", "10.0.0.1"]);

  it.each([
    { allow: "https://example.com/specs", url: "https://example.com/specsx/a" },
    { allow: "https://example.com/specs", url: "http://example.com/specs/a" },
    { allow: "https://example.com/specs", url: "https://example.com:8443/specs/a" },
    { allow: "https://example.com/specs", url: "https://example.com.evil.example/specs/a" },
    { allow: "https://example.com/specs", url: "https://example.com@evil.example/specs/a" },
    { allow: "https://example.com/specs", url: "https://example.com/specs/../secret" },
    { allow: "https://example.com/specs", url: "https://example.com/specs/..%2fsecret" },
    { allow: "https://example.com/specs", url: "https://example.com/specs/..%5Csecret" },
    { allow: "https://example.com", url: "https://sub.example.com/x" },
    { allow: "example.com", url: "https://example.com/x" },
  ])("$allow does not allow $url", async ({ allow, url }) => {
    const { said } = await follow(root, url, { allowRef: [allow], lookUpHost: () => Promise.reject(new Error("looked up")) });
    expect(said[0]).toMatch(/^reference-refused/u);
  });

  it("by name does not allow a private address", async () => {
    const { said } = await follow(root, "https://intranet.example/x", { allowRef: ["https://intranet.example/"], lookUpHost: privateHost });
    expect(said[0]).toContain("its host is in a private network");
  });

  it("by name of a host that is not known", async () => {
    const { said } = await follow(root, "https://x.example/x", { allowRef: ["https://x.example/"], lookUpHost: () => Promise.resolve([]) });
    expect(said).toEqual(["reference-unreadable: the document that https://x.example/x leads to cannot be read: its host is not known"]);
  });

  it("allows a private address that it names itself, however that is written", async () => {
    const server = await localServer((_request, response) => {
      response.end(answer);
    });
    const { port } = new URL(server.origin);
    expect((await follow(root, `http://2130706433:${port}/x`, { allowRef: [`${server.origin}/`] })).value).toEqual({ type: "string" });
    expect((await follow(root, `http://localhost:${port}/x`, { allowRef: [`${server.origin}/`] })).said[0]).toContain("is not followed");
  });

  it("has to allow every hop of a redirect", async () => {
    const inner = await localServer((_request, response) => {
      response.end("secret: 1");
    });
    const server = await localServer((request, response) => {
      const targets: Record<string, string> = {
        "/a/private": "http://169.254.169.254/x",
        "/a/inner": `${inner.origin}/x`,
        "/a/up": "/b",
        "/a/file": "file:///etc/passwd",
      };
      redirect(response, targets[request.url ?? ""] ?? "/a/round");
    });
    const allowRef = [`${server.origin}/a/`];
    for (const path of ["private", "inner", "up", "file"]) {
      expect((await follow(root, `${server.origin}/a/${path}`, { allowRef })).said[0]).toMatch(/^reference-refused/u);
    }
    expect(inner.requests).toEqual([]);
    expect((await follow(root, `${server.origin}/a/round`, { allowRef })).said[0]).toContain("it leads through more than 5 redirects");
  });

  it("user information is refused and not shown", async () => {
    const { shownUri } = await import("../../../generator/load/references/shown-uri.js");
    const { said } = await follow(root, shownUri("https://u:s3cret@example.com/x?k=s3cret"), {
      allowRef: ["https://example.com/"],
      lookUpHost: privateHost,
    });
    expect(said.join()).not.toContain("s3cret");
    const direct = await follow(root, "https://u:p@example.com/", { allowRef: ["https://example.com/"], lookUpHost: privateHost });
    expect(direct.said[0]).toContain("it holds a user name or password");
  });
});

describe("private addresses", () => {
  it.each([
    "127.0.0.1",
    "127.255.1.2",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fc00::1",
    "fdff::1",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2002:a00:1::5",
    "nonsense",
    "",
  ])("%s", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    "93.184.216.34",
    "8.8.8.8",
    "172.32.0.1",
    "192.169.0.1",
    "169.253.1.1",
    "100.128.0.1",
    "2606:2800:220:1::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
  ])("%s is public", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
