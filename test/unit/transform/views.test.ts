import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/json.js";
import { Judge } from "../judge.js";
import { documentOf, load, pipeline } from "../pipeline.js";

type Schemas = Readonly<Record<string, unknown>>;

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const id = { type: "string", readOnly: true };
const secret = { type: "string", writeOnly: true };

/** Schemas, and others that say what their response view and their request view are meant to be. */
const rows: readonly (readonly [what: string, schema: object, response: object, request: object])[] = [
  ["readOnly", { required: ["id", "a"], properties: { id, a: string } }, { required: ["id", "a"], properties: { id: string, a: string } }, { required: ["a"], properties: { a: string } }],
  ["writeOnly", { required: ["secret"], properties: { secret, a: string } }, { properties: { a: string } }, { required: ["secret"], properties: { secret: string, a: string } }],
  ["both, on two properties", { properties: { id, secret } }, { properties: { id: string } }, { properties: { secret: string } }],
  ["required in branches of the same object", { properties: { id, a: string }, anyOf: [{ required: ["id"] }, { required: ["a", "id"] }] }, { properties: { id: string, a: string }, anyOf: [{ required: ["id"] }, { required: ["a", "id"] }] }, { properties: { a: string } }],
  ["required around the branch that declares it", { required: ["id"], oneOf: [{ properties: { id } }, { required: ["b"], properties: { b: string, id: { type: "integer" } } }] }, { required: ["id"], oneOf: [{ properties: { id: string } }, { required: ["b"], properties: { b: string, id: { type: "integer" } } }] }, { oneOf: [{}, { required: ["b"], properties: { b: string, id: { type: "integer" } } }] }],
  ["required in then and else", { properties: { id, a: string }, if: { required: ["a"] }, then: { required: ["id"] }, else: { required: ["id"] } }, { properties: { id: string, a: string }, required: ["id"] }, { properties: { a: string } }],
  ["not stays as it is", { properties: { id, a: string }, not: { required: ["id", "a"] } }, { properties: { id: string, a: string }, not: { required: ["id", "a"] } }, { properties: { a: string }, not: { required: ["id", "a"] } }],
  ["dependentRequired", { properties: { id, a: string }, dependentRequired: { a: ["id", "b"], id: ["a"] } }, { properties: { id: string, a: string }, dependentRequired: { a: ["id", "b"], id: ["a"] } }, { properties: { a: string }, dependentRequired: { a: ["b"] } }],
  ["allOf", { allOf: [{ properties: { id } }, { required: ["id"], properties: { a: string } }] }, { required: ["id"], properties: { id: string, a: string } }, { properties: { a: string } }],
  ["a property that is required by one and marked by another", { allOf: [{ required: ["a"], properties: { a: string } }, { properties: { a: { readOnly: true } } }] }, { required: ["a"], properties: { a: string } }, {}],
  ["a mark beside $ref", { properties: { id: { ...refTo("Text"), readOnly: true } } }, { properties: { id: string } }, {}],
  ["a mark in what $ref leads to", { properties: { id: refTo("Id") }, required: ["id"] }, { properties: { id: string }, required: ["id"] }, {}],
  ["a mark in what a composition refers to", { properties: { id: { allOf: [refTo("Id"), { minLength: 1 }] } }, required: ["id"] }, { properties: { id: { ...string, minLength: 1 } }, required: ["id"] }, {}],
  ["properties of properties", { properties: { in: { required: ["id"], properties: { id } } } }, { properties: { in: { required: ["id"], properties: { id: string } } } }, { properties: { in: {} } }],
  ["items, maps and tuples", { properties: { list: { items: { required: ["id"], properties: { id } } }, map: { additionalProperties: refTo("User") }, tuple: { prefixItems: [refTo("User")] } } }, { properties: { list: { items: { required: ["id"], properties: { id: string } } }, map: { additionalProperties: { required: ["id"], properties: { id: string } } }, tuple: { prefixItems: [{ required: ["id"], properties: { id: string } }] } } }, { properties: {} }],
  ["closed objects refuse what is not theirs", { properties: { id, a: string }, additionalProperties: false }, { properties: { id: string, a: string }, additionalProperties: false }, { properties: { a: string }, additionalProperties: false }],
]; // prettier-ignore

const others = { Text: string, Id: id, User: { required: ["id"], properties: { id } } };

const parts: readonly unknown[] = [undefined, "x", 1, {}, { id: "x" }, { id: 1 }, [], [{}], [{ id: "x" }], { k: {} }];

/** Objects with each member in several forms. */
function* objects(): Generator<JsonObject> {
  const names = ["id", "a", "b", "secret"];
  for (let code = 0; code < 3 ** names.length; code += 1) {
    const values = names.map((_, index) => [undefined, "x", 1][Math.floor(code / 3 ** index) % 3]);
    yield Object.fromEntries(names.map((name, index) => [name, values[index]]).filter(([, value]) => value !== undefined)) as JsonObject;
  }
  for (const name of ["in", "list", "map", "tuple"]) for (const part of parts) if (part !== undefined) yield { [name]: part } as JsonObject;
}

describe("the views of a schema with", () => {
  it.each(rows)("%s", async (_, schema, response, request) => {
    const validators = load(await pipeline(documentOf({ Subject: schema, ...others })), "validators");
    const meant = new Judge(documentOf({ Response: response, Request: request }));
    const views = [
      ["isSubject", meant.of("Response")],
      ["isSubjectRequest", meant.of("Request")],
    ] as const;
    for (const [name, judge] of views) {
      const is = validators[name] as (value: unknown) => boolean;
      const values = [...objects()];
      expect(values.filter((value) => is(value) !== judge(value)).map((value) => [name, JSON.stringify(value)])).toEqual([]);
    }
  });
});

/** The text of types.ts, its white space made one blank. */
async function typesOf(document: object): Promise<{ text: string; reports: readonly string[] }> {
  const { files, diagnostics } = await pipeline(document, ["types"]);
  return {
    text: (files[0]?.content ?? "").replaceAll(/\s+/gu, " "),
    reports: diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

const namesOf = (text: string): string[] => [...text.matchAll(/export (?:interface|type) (\w+)/gu)].map(([, name = ""]) => name);

describe("there are two views", () => {
  const names = async (schemas: Schemas): Promise<string[]> => namesOf((await typesOf(documentOf(schemas))).text);

  it("only of schemas that they differ for, directly or by what they refer to", async () => {
    expect(await names({ User: { properties: { id } }, Team: { items: refTo("User") }, Other: { properties: { a: string } } })).toEqual(
      ["Other", "Team", "TeamRequest", "User", "UserRequest"], // prettier-ignore
    );
  });

  it("of schemas that refer to one another", async () => {
    const { text } = await typesOf(documentOf({ A: { properties: { b: refTo("B") } }, B: { properties: { a: refTo("A"), id } } }));
    expect(namesOf(text)).toEqual(["A", "ARequest", "B", "BRequest"]);
    expect(text).toContain("ARequest { b?: BRequest; }");
    expect(text).toContain("BRequest { a?: ARequest; }");
    expect(text).toContain("B { a?: A; id?: string; }");
  });

  it("not of one whose property is marked both ways, which is reported", async () => {
    const { text, reports } = await typesOf(documentOf({ User: { properties: { id: { ...id, writeOnly: true } } } }));
    expect(text).toContain("User { id?: string; }");
    expect(namesOf(text)).toEqual(["User"]);
    expect(reports).toEqual(["read-and-write-only: id is both readOnly and writeOnly; it is taken to be neither"]);
  });

  it("of which the request's gives way to a name of the document, whatever the order", async () => {
    const schemas = { User: { properties: { id } }, UserRequest: { type: "string" } };
    const { text, reports } = await typesOf(documentOf(schemas));
    expect(text).toContain("export type UserRequest = string;");
    expect(namesOf(text)).toEqual(["User", "UserRequest", "UserRequest2"]);
    expect(reports).toEqual([expect.stringContaining("UserRequest is called UserRequest2")]);
    expect((await typesOf(documentOf(Object.fromEntries(Object.entries(schemas).reverse())))).text).toBe(text);
  });

  it("with tags, as far as the property that they are about is sent", async () => {
    const { text } = await typesOf(
      documentOf({
        A: { required: ["kind"], properties: { kind: { ...string, readOnly: true }, a: string } },
        U: { oneOf: [refTo("A")], discriminator: { propertyName: "kind" } },
      }),
    );
    expect(text).toContain('interface A { kind: "A"; a?: string; }');
    expect(text).toContain("interface ARequest { a?: string; }");
  });
});

describe("operations", () => {
  const body = (schema: object): object => ({ content: { "application/json": { schema } } });
  const document = {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: {
      "/users": {
        post: {
          operationId: "addUser",
          parameters: [{ name: "like", in: "query", content: { "application/json": { schema: refTo("User") } } }],
          requestBody: { required: true, ...body(refTo("User")) },
          responses: { 200: { description: "", ...body(refTo("User")) } },
        },
        put: {
          operationId: "setUsers",
          requestBody: { required: true, ...body({ type: "array", items: refTo("User") }) },
          responses: { 200: { description: "", ...body({ required: ["id"], properties: { id, secret } }) } },
        },
      },
    },
    webhooks: { added: { post: { requestBody: body({ properties: { user: refTo("User") } }), responses: {} } } },
    components: { schemas: { User: { required: ["id", "name"], properties: { id, name: string, secret } } } },
  };
  const output = pipeline(document, ["types", "client", "validators", "fixtures"]);
  const text = async (file: string): Promise<string> => {
    const { files } = await output;
    return (files.find(({ path }) => path === `${file}.ts`)?.content ?? "").replaceAll(/\s+/gu, " ");
  };

  it("take requests and give responses", async () => {
    const client = await text("client");
    expect(client).toContain("like?: UserRequest");
    expect(client).toContain("body: UserRequest");
    expect(client).toContain("Success<200, User>");
    expect(client).not.toContain("body: User;");
  });

  it("have bodies of their own in one view, under the names that they had", async () => {
    const types = await text("types");
    expect(types).toContain("SetUsersRequestBody = UserRequest[];");
    expect(types).toContain("SetUsers200ResponseBody { id: string; }");
    expect(types).not.toMatch(/BodyRequest/u);
  });

  it("of the API itself send what it knows", async () => {
    expect(await text("types")).toMatch(/Payload \{ user\?: User; \}/u);
  });

  it("have fixtures of both views", async () => {
    const fixtures = load(await output, "fixtures");
    const keys = (name: string): string[] => Object.keys((fixtures[name] as { build: () => object }).build()).sort();
    expect(keys("userFactory")).toEqual(["id", "name"]);
    expect(keys("userRequestFactory")).toEqual(["name", "secret"]);
  });
});
