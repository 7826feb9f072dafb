import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/json.js";
import { name } from "./support.js";

const body = { content: { "application/json": { schema: { type: "object", properties: {} } } } };
const document: JsonObject = {
  components: { schemas: { Foo_Bar: { type: "object" }, Pet: { type: "string" }, "a/b": { type: "string" } } },
  paths: {
    "/pets/{id}": { get: { operationId: "get_pet", parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] } },
    "/pets": { post: { requestBody: body }, get: { operationId: "Pet" } },
  },
};

const bodyPointer = "#/paths/~1pets/post/requestBody/content/application~1json/schema";

describe("a given name", () => {
  const rows: readonly (readonly [what: string, given: Readonly<Record<string, string>>, schemas: object, operations: object])[] = [
    ["for a schema, by its name", { Foo_Bar: "Gadget" }, { Foo_Bar: "Gadget" }, {}],
    ["for a schema, by its pointer", { "#/components/schemas/a~1b": "ab" }, { "a~1b": "ab" }, {}],
    ["for a name that a pointer would escape", { "a/b": "Slash" }, { "a~1b": "Slash" }, {}],
    ["for an operation, by its operationId", { get_pet: "findPet" }, {}, { "GET /pets/{id}": "findPet" }],
    ["for an operation, by method and path", { "GET /pets/{id}": "findPet", "POST /pets": "addPet" }, {}, { "GET /pets/{id}": "findPet", "POST /pets": "addPet" }],
    ["for an operation, by its pointer", { "#/paths/~1pets/post": "addPet" }, { [bodyPointer]: "AddPetRequestBody" }, { "POST /pets": "addPet" }],
    ["goes to the schema, where an operation is called so too", { Pet: "Animal" }, { Pet: "Animal" }, { "GET /pets": "pet" }],
    ["wins over names of the document", { Foo_Bar: "Pet" }, { Foo_Bar: "Pet", Pet: "Pet2" }, {}],
  ]; // prettier-ignore

  it.each(rows)("%s", (_, given, schemas, operations) => {
    const named = name(document, given);
    expect(named.schemas).toMatchObject(schemas);
    expect(named.operations).toMatchObject(operations);
    expect(named.reports.filter((each) => !each.startsWith("name-changed"))).toEqual([]);
  });

  const faults: readonly (readonly [what: string, given: Readonly<Record<string, string>>, codes: readonly string[]])[] = [
    ["of nothing in the document", { Nothing: "A", "#/components/schemas/No": "B", "GET /no": "c" }, ["name-unused", "name-unused", "name-unused"]],
    ["of an inherited key", { toString: "A" }, ["name-unused"]],
    ["that is no identifier", { Foo_Bar: "a b" }, ["name-refused"]],
    ["that is code", { Foo_Bar: "A{};pwn();//" }, ["name-refused"]],
    ["that is empty", { Foo_Bar: "" }, ["name-refused"]],
    ["that is reserved", { Foo_Bar: "Date" }, ["name-refused"]],
    ["that is ours", { Foo_Bar: "createClient" }, ["name-refused"]],
    ["that two are given", { Foo_Bar: "Gadget", Pet: "Gadget" }, ["name-refused"]],
    ["that exports what another one exports", { Foo_Bar: "Gadget", get_pet: "isGadget" }, ["name-refused"]],
    ["and another for the same schema", { Pet: "Animal", "#/components/schemas/Pet": "Beast" }, ["name-refused"]],
  ]; // prettier-ignore

  it.each(faults)("%s is reported, and the name is chosen as ever", (_, given, codes) => {
    const { reports, schemas } = name(document, given);
    expect(reports.map((report) => report.split(":")[0]).filter((code) => code !== "name-changed")).toEqual(codes);
    if (!Object.values(given).includes("Gadget")) expect(schemas["Foo_Bar"]).toBe("FooBar");
  });
});
