import { readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentsOf, temporaryFolder } from "../support/folder.js";
import { inklinkDocument, inklinkPage, inRepository } from "../support/repository.js";
import { flatspec } from "../support/run.js";
import { compile } from "../support/typescript.js";

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const textOf = (folder: string, file: string): string => readFileSync(join(folder, "out", file), "utf8");

/** The faults that the compiler finds in what was generated. */
function faultsOf(folder: string): Promise<unknown[]> {
  const files = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join("out", path));
  return compile({ compiler: "typescript-7", moduleResolution: "bundler", files, folder });
}

const head = (title: string): string => `openapi: 3.1.0\ninfo: { title: ${title}, version: "1" }\n`;

const getPet = `${head("Pets")}paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ in: path, name: id, required: true, schema: { type: string } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components: { schemas: { Pet: { type: object, required: [id], properties: { id: { type: string } } } } }
`;
const putPet = getPet.replace("get:", "put:").replace("getPet", "putPet");
const page = (document: string): string => `# Endpoint\n\n\`\`\`\`yaml /openapi.json\n${document}\`\`\`\`\n`;

describe("a site of documentation", () => {
  test("becomes one API: the endpoints of all pages, equal components once, pages of prose skipped", async () => {
    const folder = folderWith({ "pages/a.md": page(getPet), "pages/b.md": page(putPet), "pages/c.md": "# Prose\n" });
    const run = await flatspec(["generate", "pages/a.md", "pages/b.md", "pages/c.md", "-o", "out"], { cwd: folder });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stderr).toContain("pages/c.md:1:1: info[page-skipped]");
    expect(textOf(folder, "client.ts")).toMatch(/export function getPet\([^]*export function putPet\(/u);
    expect(textOf(folder, "types.ts").match(/export interface Pet /gu)).toHaveLength(1);
    expect(await faultsOf(folder)).toEqual([]);
  });

  test("whose pages contradict each other is refused, with both places", async () => {
    const folder = folderWith({
      "a.md": page(getPet),
      "b.md": page(putPet.replace("{ id: { type: string } }", "{ id: { type: integer } }")),
    });
    const { exitCode, stderr } = await flatspec(["a.md", "b.md", "-o", "out"], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^b\.md:12:\d+: error\[merge-conflict\] .*a\.md:12:\d+/mu);
    expect(Object.keys(contentsOf(folder))).not.toContain("out");
  });
});

describe("a tree of files", () => {
  const files = {
    "api/openapi.yaml": `${head("Tree")}paths: { /pets: { $ref: paths/pets.yaml } }\n`,
    "api/paths/pets.yaml":
      'get:\n  operationId: listPets\n  responses:\n    "200": { description: ok, content: { application/json: { schema: { $ref: "../schemas.json#/Pet" } } } }\n',
    "api/schemas.json": '{ "Pet": { "type": "object", "properties": { "owner": { "$ref": "../common/owner.yaml" } } } }',
    "common/owner.yaml": "type: object\nproperties:\n  pets: { type: array, items: { $ref: ../api/schemas.json#/Pet } }\n",
  };

  test("outside of the folder of the document is refused by default, and nothing of it is shown", async () => {
    const folder = folderWith(files);
    const { exitCode, stderr } = await flatspec(["api/openapi.yaml", "-o", "out"], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^api\/schemas\.json:1:\d+: error\[reference-refused\]/mu);
    expect(stderr).toContain("--allow-ref");
    expect(Object.keys(contentsOf(folder))).not.toContain("out");
  });

  test("becomes one document with a name for each schema, where it is allowed", async () => {
    const folder = folderWith(files);
    expect(await flatspec(["api/openapi.yaml", "-o", "out", "--allow-ref", "common"], { cwd: folder })).toMatchObject({ exitCode: 0 });
    const types = textOf(folder, "types.ts");
    expect(types).toContain("owner?: Owner;");
    expect(types).toContain("pets?: Pet[];");
    expect(await faultsOf(folder)).toEqual([]);
    expect(JSON.stringify(contentsOf(join(folder, "out")))).not.toContain(folder);
  });
});

describe("a document at a URL", () => {
  const asked: { url: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", authorization: request.headers.authorization });
    const found = request.url?.startsWith("/specs/pets.yaml");
    response.writeHead(found ? 200 : 404, { "content-type": "application/yaml" }).end(found ? getPet : "");
  });
  let origin = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test("is read with the header that the user gives; no credential is printed or generated", async () => {
    const folder = temporaryFolder();
    const args = [`${origin}/specs/pets.yaml?token=hunter2`, "-o", "out", "--header", "Authorization: Bearer hunter3", "--json"];
    const run = await flatspec(args, { cwd: folder });
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(asked.at(-1)).toEqual({ url: "/specs/pets.yaml?token=hunter2", authorization: "Bearer hunter3" });
    expect(run.stdout + JSON.stringify(contentsOf(folder))).not.toMatch(/hunter[23]/u);
  });

  test("keeps its credentials from an overlay that is elsewhere", async () => {
    const overlay = 'overlay: 1.0.0\ninfo: { title: fix, version: "1" }\nactions:\n  - target: $.info\n    update: { title: Fixed }\n';
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end(overlay);
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/fix.yaml`;
    const args = [`${origin}/specs/pets.yaml`, "--overlay", elsewhere, "-o", "out", "--header", "Authorization: Bearer hunter2"];
    expect(await flatspec(args, { cwd: temporaryFolder() })).toMatchObject({ exitCode: 0 });
    other.close();
    expect([asked.at(-1)?.authorization, seen]).toEqual(["Bearer hunter2", [undefined]]);
  });

  test("that is not there is an error", async () => {
    const { exitCode, stderr } = await flatspec([`${origin}/nothing.yaml`, "-o", "out"], { cwd: temporaryFolder() });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error\[input-unreadable\] .*404/u);
  });
});

describe("an overlay", () => {
  test("adds what InkLink's prose says", async () => {
    const folder = temporaryFolder();
    const overlay = inRepository("specs/inklink/overlay.yaml");
    const run = await flatspec([inklinkPage, "--overlay", overlay, "-o", "out", "--strict"], { cwd: folder });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(textOf(folder, "types.ts")).toContain("export interface WebhookEvent {");
    expect(textOf(folder, "client.ts")).toMatch(/Failure<\s*400 \| 401 \| 500|Failure<400, ErrorResponse>/u);
    expect(await faultsOf(folder)).toEqual([]);
  });

  test("says which of its actions found nothing", async () => {
    const overlay = 'overlay: 1.0.0\ninfo: { title: fix, version: "1" }\nactions:\n  - target: $.paths["/nowhere"]\n    remove: true\n';
    const folder = folderWith({ "fix.yaml": overlay });
    const { exitCode, stderr } = await flatspec([inklinkDocument, "--overlay", "fix.yaml", "-o", "out"], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^fix\.yaml:4:\d+: warning\[overlay-unmatched\]/mu);
  });
});

describe("a broken part", () => {
  const broken = getPet.replace("schemas/Pet", "schemas/Nobody");

  test("is reported and unknown, and the rest is generated", async () => {
    const folder = folderWith({ "api.yaml": broken });
    const { exitCode, stderr } = await flatspec(["api.yaml", "-o", "out"], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^api\.yaml:8:\d+: warning\[reference-not-found\]/mu);
    expect(textOf(folder, "types.ts")).toContain("export interface Pet {");
    expect(await faultsOf(folder)).toEqual([]);
  });

  test("is refused with --strict; --json says so as data", async () => {
    const folder = folderWith({ "api.yaml": broken });
    const { exitCode, stdout, stderr } = await flatspec(["api.yaml", "-o", "out", "--strict", "--json"], { cwd: folder });
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      inputs: ["api.yaml"],
      written: [],
      diagnostics: [{ code: "reference-not-found", severity: "error", position: { file: "api.yaml", line: 8 } }],
    });
    expect(Object.keys(contentsOf(folder))).toEqual(["api.yaml"]);
  });
});

describe("explain", () => {
  const explain = (...args: readonly string[]): ReturnType<typeof flatspec> => flatspec(["explain", ...args], { cwd: temporaryFolder() });

  test("says where each property comes from, and who requires it", async () => {
    const { exitCode, stdout } = await explain(inklinkDocument, "WebhookEndpointWithSecret");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/secret: string\n[^]*from allOf\[1\] .*openapi\.yaml:98:13\n[^]*required by allOf\[1\] .*openapi\.yaml:96:15/u);
  });

  test("gives the same as data", async () => {
    const { exitCode, stdout } = await explain(inklinkDocument, "webhookEndpointWithSecret", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, explanation: { name: "WebhookEndpointWithSecret" } });
  });

  test("knows what was meant by a misspelt name", async () => {
    const { exitCode, stderr } = await explain(inklinkDocument, "WebhookEndpointWithSecrets");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error\[schema-unknown\].*WebhookEndpointWithSecret/u);
  });
});

describe("names that the user gives", () => {
  test("are used for schemas and operations", async () => {
    const folder = folderWith({ "api.yaml": getPet });
    const args = ["api.yaml", "-o", "out", "--name", "Pet=Animal", "--name", "GET /pets/{id}=findAnimal"];
    expect(await flatspec(args, { cwd: folder })).toMatchObject({ exitCode: 0 });
    expect(textOf(folder, "types.ts")).toContain("export interface Animal {");
    expect(textOf(folder, "client.ts")).toContain("export function findAnimal(");
    expect(await faultsOf(folder)).toEqual([]);
  });
});

describe("D55 a checkout that is not trusted", () => {
  test("brings no code that is run: there is no configuration that is looked for", async () => {
    const trap = 'require("fs").writeFileSync("pwned", "");';
    const files = ["flatspec.config.js", "flatspec.config.cjs", ".flatspecrc.js", "client.hbs", "node_modules/openapi-typescript/index.js"];
    const folder = folderWith({
      ...Object.fromEntries(files.map((file) => [file, trap])),
      "package.json": '{ "flatspec": { "plugins": ["./flatspec.config.js"] }, "prettier": "./flatspec.config.cjs" }',
      ".prettierrc": '{ "plugins": ["./flatspec.config.cjs"] }',
      "api.yaml": getPet.replace("info:", "x-flatspec: { plugins: [./flatspec.config.js] }\ninfo:"),
    });
    expect(await flatspec(["api.yaml", "-o", "out"], { cwd: folder })).toMatchObject({ exitCode: 0 });
    expect(Object.keys(contentsOf(folder))).not.toContain("pwned");
  });
});
