import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { NameRegistry } from "../../../generator/transform/name-registry.js";
import { name, type Named } from "./support.js";

const object = { type: "object" };
const content = (...mediaTypes: readonly string[]): JsonObject => ({
  content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: object }])),
});

function nameOperation(operation: JsonObject, schemas: JsonObject = {}): Named {
  return name({ paths: { "/a": { post: { operationId: "send", ...operation } } }, components: { schemas } });
}

const inOperation = "#/paths/~1a/post/";

describe("bodies that are described in place", () => {
  const cases: readonly { name: string; operation: JsonObject; want: readonly string[] }[] = [
    { name: "a request", operation: { requestBody: content("application/json") }, want: ["SendRequestBody"] },
    { name: "a response", operation: { responses: { 200: content("application/json") } }, want: ["Send200ResponseBody"] },
    { name: "a range", operation: { responses: { "4XX": content("application/json") } }, want: ["Send4XXResponseBody"] },
    { name: "default", operation: { responses: { default: content("application/json") } }, want: ["SendDefaultResponseBody"] },
    {
      name: "several media types",
      operation: {
        requestBody: content(
          "application/json",
          "application/x-www-form-urlencoded",
          "application/vnd.api+json",
          "text/csv;header=present",
        ),
      },
      want: ["SendRequestBody", "SendRequestBodyApiJson", "SendRequestBodyCsv", "SendRequestBodyFormUrlencoded"],
    },
    {
      name: "a media type without words",
      operation: { requestBody: content("application/json", "*/*") },
      want: ["SendRequestBody", "SendRequestBodyOther"],
    },
    { name: "none without a schema", operation: { requestBody: { content: { "application/json": {} } } }, want: [] },
  ];

  it.each(cases)("$name", ({ operation, want }) => {
    expect(Object.values(nameOperation(operation).schemas).sort()).toEqual(want);
  });

  it("the operation then refers to them", () => {
    const { api } = nameOperation({ requestBody: content("application/json") });
    const id = `${inOperation}requestBody/content/application~1json/schema`;
    expect(api.operations[0]?.requestBody?.content).toEqual([{ mediaType: "application/json", schema: { pointer: id, ref: id } }]);
    expect(api.declarations.get(id)).toEqual({ id, name: "SendRequestBody", schema: { pointer: id, types: ["object"] } });
  });

  it("a reference to a named schema stays", () => {
    const reference: JsonValue = { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } };
    const { api, schemas } = nameOperation({ requestBody: reference }, { Pet: object });
    expect(schemas).toEqual({ Pet: "Pet" });
    expect(api.operations[0]?.requestBody?.content[0]?.schema?.ref).toBe("#/components/schemas/Pet");
  });

  it("schemas with names come first", () => {
    const { schemas } = nameOperation({ requestBody: content("application/json") }, { SendRequestBody: object });
    expect(schemas).toEqual({
      SendRequestBody: "SendRequestBody",
      [`${inOperation}requestBody/content/application~1json/schema`]: "SendRequestBody2",
    });
  });

  it("a shared response is declared once, for the operation that comes first", () => {
    const responses = { 200: { $ref: "#/components/responses/Pet" } };
    const { api, schemas } = name({
      paths: { "/b": { get: { operationId: "second", responses } }, "/a": { get: { operationId: "first", responses } } },
      components: { responses: { Pet: content("application/json") } },
    });
    expect(Object.values(schemas)).toEqual(["First200ResponseBody"]);
    const refs = api.operations.map(({ responses: [response] }) => response?.content[0]?.schema?.ref);
    expect(refs).toEqual(Array(2).fill("#/components/responses/Pet/content/application~1json/schema"));
  });

  it("a body that something refers to keeps its one declaration", () => {
    const place = "#/paths/~1a/post/requestBody/content/application~1json/schema";
    const { schemas } = nameOperation({ requestBody: content("application/json") }, { Pet: { properties: { body: { $ref: place } } } });
    expect(Object.keys(schemas).sort()).toEqual([place, "Pet"]);
  });
});

describe("the registry of names", () => {
  const derived = (each: string): readonly string[] => [each, `${each}Schema`];
  const taken = (...names: readonly string[]): string[] => {
    const registry = new NameRegistry(new Set(["Client", "ListSchema"]));
    return names.map((each) => registry.take(each, derived));
  };

  it.each([
    { names: ["A", "A", "A"], want: ["A", "A2", "A3"] },
    { names: ["A2", "A", "A"], want: ["A2", "A", "A3"] },
    { names: ["A", "ASchema"], want: ["A", "ASchema2"] },
    { names: ["ASchema", "A"], want: ["ASchema", "A2"] },
    { names: ["Client", "Client"], want: ["Client_", "Client2"] },
    { names: ["List"], want: ["List_"] },
    { names: ["class", "class_"], want: ["class_", "class_2"] },
    { names: ["Object", "Object_"], want: ["Object_", "Object_2"] },
  ])("$names become $want", ({ names, want }) => {
    expect(taken(...names)).toEqual(want);
  });

  it("a name that fails takes nothing", () => {
    const registry = new NameRegistry(new Set());
    registry.take("ASchema", (each) => [each]);
    expect(registry.take("A", derived)).toBe("A2");
    expect(registry.take("A", (each) => [each])).toBe("A");
  });
});
