import { format } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import type { GenerateResult } from "../../../../generator/generate.js";
import { validationDocument } from "../../../support/validation-document.js";
import { load, pipeline } from "../../pipeline.js";
import { rejection, serve, type RunningServer } from "../../runtime/client/support.js";

type Call = (args: object, call?: object) => Promise<{ ok: boolean; status: number; data?: unknown; error?: unknown }>;

interface Emitted {
  readonly createClient: (options: object) => Readonly<Record<string, Call>>;
  readonly operationValidators: readonly { readonly operation: string }[];
}

let generated: GenerateResult;
let emitted: Emitted;
beforeAll(async () => {
  generated = await pipeline(validationDocument, ["client", "validators", "index"]);
  emitted = load(generated, "index") as unknown as Emitted;
}, 120_000);

function contentOf({ files }: GenerateResult, path: string): string {
  return files.find((file) => file.path === path)?.content ?? "";
}

/** A server that answers by the path's last segment: a status and a body. */
async function server(answers: Readonly<Record<string, readonly [status: number, body: string, type?: string]>>): Promise<RunningServer> {
  return serve((request, response) => {
    const [status, body, type = "application/json"] = answers[request.url?.split(/[/?]/u).at(2) ?? ""] ?? answers["1"] ?? [500, ""];
    response.writeHead(status, { "content-type": type }).end(body);
  });
}

const headers = { "X-Trace": "abc" };

function clientOf(origin: string, validation: object): Readonly<Record<string, Call>> {
  const { createClient, operationValidators } = emitted;
  return createClient({ baseUrl: origin, headers, validation: { with: operationValidators, ...validation } });
}

async function call(client: Readonly<Record<string, Call>>, name: string, args: object, options?: object): Promise<unknown> {
  const operation = client[name];
  if (operation === undefined) throw new Error(`no operation ${name}`);
  return operation(args, options);
}

describe("a generated client", () => {
  it("is as prettier has it, validators of operations included", async () => {
    for (const path of ["client.ts", "validators.ts", "index.ts"]) {
      const content = contentOf(generated, path);
      expect(content).toBe(await format(content, { parser: "typescript" }));
    }
    expect(contentOf(generated, "validators.ts")).toContain("export const getPetValidators: OperationValidators = {");
    expect(emitted.operationValidators.map(({ operation }) => operation)).toEqual(["upload", "log", "getPet", "putPet"]);
  });

  const invalid: readonly (readonly [name: string, args: object, pointers: readonly string[]])[] = [
    ["getPet", { path: { id: 0 } }, ["/path/id"]],
    ["getPet", { path: { id: 1 }, query: { limit: 101, filter: { age: "old" } } }, ["/query/limit", "/query/filter/age"]],
    ["getPet", { path: { id: 1 }, headers: { "x-trace": "123" } }, ["/headers/X-Trace"]],
    ["getPet", { path: { id: 1 }, cookies: { session: "abc" } }, ["/cookies/session"]],
    ["putPet", { path: { id: 1 }, body: { name: "Methuselah" } }, ["/body/secret", "/body/name"]],
    ["upload", { headers: { "X-Trace": "1" }, body: new FormData() }, ["/headers/X-Trace"]],
  ];

  it.each(invalid)("sends no %s with %j", async (name, args, pointers) => {
    await using running = await server({});
    const error = await rejection(call(clientOf(running.origin, { requests: true }), name, args));
    expect(error).toMatchObject({ name: "RequestValidationError", operationId: name });
    expect((error as { issues: { pointer: string }[] }).issues.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
    expect(running.received).toEqual([]);
  });

  it("sends what is valid, in the view of requests, and takes what is valid, in the view of responses", async () => {
    await using running = await server({ 1: [200, '{"id":1,"name":"Rex"}'] });
    const client = clientOf(running.origin, { requests: true, responses: "throw" });
    const args = { path: { id: 1 }, query: { limit: 1, anything: "x" }, cookies: { session: "abcd" } };
    expect(await call(client, "getPet", args)).toMatchObject({ data: { id: 1, name: "Rex" } });
    await call(client, "putPet", { path: { id: 1 }, body: { name: "Rex", secret: "x" } });
    expect(running.received.map(({ method }) => method)).toEqual(["GET", "PUT"]);
  });

  it("does with wrong answers what its policy says", async () => {
    await using running = await server({
      1: [200, '{"id":1}'],
      2: [404, "{}"],
      3: [503, '{"message":1}'],
      4: [503, '{"inner":{"inner":{"message":1}}}'],
      5: [404, "<html>", "text/html"],
      6: [201, '{"message":1}'],
      7: [200, '{"id":1,"name":"Rex"}'],
    });
    const reports: { status: number; issues: { pointer: string }[] }[] = [];
    const onInvalidResponse = (report: (typeof reports)[number]): void => void reports.push(report);
    const client = clientOf(running.origin, { responses: "report", onInvalidResponse });
    for (const id of [1, 2, 3, 4, 5, 6, 7]) await call(client, "getPet", { path: { id } });
    expect(reports.map(({ status, issues }) => [status, ...issues.map(({ pointer }) => pointer)])).toEqual([
      [200, "/name"],
      [404, "/title"],
      [503, "/message"],
      [503, "/inner/inner/message"],
      [404, ""],
      [201, "/message"],
    ]);
    const thrown = await rejection(call(client, "getPet", { path: { id: 1 } }, { validation: { responses: "throw" } }));
    expect(thrown).toMatchObject({
      name: "ResponseValidationError",
      operationId: "getPet",
      status: 200,
      issues: [{ keyword: "required" }],
    });
    await call(client, "getPet", { path: { id: 1 } }, { validation: false });
    expect(reports).toHaveLength(6);
  });

  it("validates the items of a stream, and no text", async () => {
    await using running = await serve((request, response) => {
      const isLog = request.url === "/log";
      response.writeHead(200, { "content-type": isLog ? "application/jsonl" : "text/plain" }).end(isLog ? "1\n2\n101\n3\n" : "long");
    });
    const client = clientOf(running.origin, { responses: "throw" });
    expect(await call(client, "upload", { body: new FormData() })).toMatchObject({ data: "long" });
    const { data } = (await call(client, "log", {})) as { data: AsyncIterable<unknown> };
    const items: unknown[] = [];
    const loop = async (): Promise<void> => {
      for await (const item of data) items.push(item);
    };
    expect(await rejection(loop())).toMatchObject({ status: 200, issues: [{ path: [2], keyword: "maximum" }] });
    expect(items).toEqual([1, 2]);
  });
});

describe("a client without validators", () => {
  it("has no trace of validation, and validators without a client none of operations", async () => {
    const client = await pipeline(validationDocument, ["types", "client", "index"]);
    expect(client.files.filter(({ path, content }) => /valid(?:at|ator)/iu.test(path) || /Validat(?:ing|ion|or)/u.test(content))).toEqual(
      [],
    );
    const validators = await pipeline(validationDocument, ["types", "validators", "index"]);
    expect(validators.files.filter(({ path, content }) => path.includes("client") || content.includes("OperationValidators"))).toEqual([]);
  });
});
