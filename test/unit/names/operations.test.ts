import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/json.js";
import { name, type Named } from "./support.js";

/** `GET /0`, `GET /1` ... with these operationIds, beside these schemas. */
function nameOperations(ids: readonly string[], schemas: readonly string[] = []): Named {
  return name({
    paths: Object.fromEntries(ids.map((operationId, index) => [`/${index}`, { get: { operationId } }])),
    components: { schemas: Object.fromEntries(schemas.map((key) => [key, { type: "object" }])) },
  });
}

describe("an operation on its own", () => {
  it.each([
    { id: "getPet", want: "getPet" },
    { id: "GetPet", want: "getPet" },
    { id: "get_pet", want: "getPet" },
    { id: "get pet by-id", want: "getPetById" },
    { id: "URLs", want: "uRLs" },
    { id: "URL", want: "url" },
    { id: "2fa", want: "_2fa" },
    { id: "delete", want: "delete_" },
    { id: "import", want: "import_" },
    { id: "fetch", want: "fetch_" },
    { id: "then", want: "then_" },
    { id: "toString", want: "toString_" },
    { id: "constructor", want: "constructor_" },
    { id: "createClient", want: "createClient_" },
    { id: "transport", want: "transport_" },
    { id: "options", want: "options_" },
    { id: "__proto__", want: "proto" },
  ])("$id becomes $want", ({ id, want }) => {
    expect(nameOperations([id]).operations).toEqual({ "GET /0": want });
  });

  it.each([
    { path: "/", method: "get", want: "get" },
    { path: "/pets", method: "get", want: "getPets" },
    { path: "/pets/{petId}", method: "get", want: "getPetsByPetId" },
    { path: "/pets/{pet-id}/tags", method: "delete", want: "deletePetsByPetIdTags" },
    { path: "/v1/${x}/{id}", method: "post", want: "postV1XById" },
    { path: "/🐾", method: "put", want: "put" },
  ])("without an operationId, $method $path becomes $want", ({ path, method, want }) => {
    const { operations, reports } = name({ paths: { [path]: { [method]: {} } } });
    expect(Object.values(operations)).toEqual([want]);
    expect(reports.filter((report) => report.startsWith("name-changed"))).toEqual([]);
  });

  it.each(["", "---", "🐾"])("an operationId of no words is none: %j", (operationId) => {
    expect(name({ paths: { "/pets": { get: { operationId } } } }).operations).toEqual({ "GET /pets": "getPets" });
  });
});

describe("operations that want the same name", () => {
  it("given twice", () => {
    const { operations, reports } = nameOperations(["getPet", "getPet"]);
    expect(operations).toEqual({ "GET /0": "getPet", "GET /1": "getPet2" });
    expect(reports).toEqual(["operation-id-duplicate: the operationId getPet is given twice; this one becomes getPet2"]);
  });

  it("the owner has it", () => {
    const { operations, reports } = nameOperations(["get_pet", "getPet"]);
    expect(operations).toEqual({ "GET /0": "getPet2", "GET /1": "getPet" });
    expect(reports).toEqual(["name-changed: get_pet is called getPet2, for its own name is taken or reserved"]);
  });

  it("the one without an operationId gives way", () => {
    const { operations } = name({ paths: { "/pets": { get: {} }, "/z": { get: { operationId: "getPets" } } } });
    expect(operations).toEqual({ "GET /pets": "getPets2", "GET /z": "getPets" });
  });

  it.each([
    { id: "isPet", schema: "Pet", want: "isPet2" },
    { id: "petFactory", schema: "Pet", want: "petFactory2" },
    { id: "makePet", schema: "Pet", want: "makePet2" },
    { id: "validatePet", schema: "Pet", want: "validatePet2" },
    { id: "petSchema", schema: "Pet", want: "petSchema" },
    { id: "petValues", schema: "Pet", want: "petValues2" },
    { id: "pet", schema: "Pet", want: "pet" },
    { id: "getPet", schema: "GetPetResult", want: "getPet2" },
    { id: "getPet", schema: "GetPetArguments", want: "getPet2" },
    { id: "getPet", schema: "GetPet", want: "getPet" },
  ])("$id beside the schema $schema becomes $want", ({ id, schema, want }) => {
    const { operations, schemas } = nameOperations([id], [schema]);
    expect(operations).toEqual({ "GET /0": want });
    expect(schemas).toEqual({ [schema]: schema });
  });

  it("the order of keys plays no part", () => {
    const item = (operationId: string): JsonObject => ({ get: { operationId } });
    const one = name({ paths: { "/a": item("get_pet"), "/b": item("getPet"), "/c": item("GetPet") } });
    const other = name({ paths: { "/c": item("GetPet"), "/b": item("getPet"), "/a": item("get_pet") } });
    expect(one.operations).toEqual({ "GET /a": "getPet2", "GET /b": "getPet", "GET /c": "getPet3" });
    expect(other.operations).toEqual(one.operations);
  });
});
