import { describe, expect, it } from "vitest";
import { structures, visitObjects, type Structure } from "../../../generator/openapi/structure.js";

const visited = (document: unknown, structure?: Structure): string[] => {
  const found: string[] = [];
  visitObjects("document", document, (name, _, path) => found.push(`${name} ${path.join(" ")}`.trim()), structure);
  return found;
};

describe("a visit of every object", () => {
  it("of OpenAPI 3.x tells what it is and where it stands, parents first", () => {
    const callbacks = { done: { "{$url}": { post: { requestBody: { content: { "a/b": { schema: {} } } } } } } };
    expect(visited({ paths: { "/a": { parameters: [{ schema: { allOf: [{}] } }], get: { callbacks } } } })).toEqual([
      "document",
      "path-item paths /a",
      "parameter paths /a parameters 0",
      "schema paths /a parameters 0 schema",
      "schema paths /a parameters 0 schema allOf 0",
      "operation paths /a get",
      "callback paths /a get callbacks done",
      "path-item paths /a get callbacks done {$url}",
      "operation paths /a get callbacks done {$url} post",
      "request-body paths /a get callbacks done {$url} post requestBody",
      "media-type paths /a get callbacks done {$url} post requestBody content a/b",
      "schema paths /a get callbacks done {$url} post requestBody content a/b schema",
    ]);
  });

  it("of Swagger 2.0 too", () => {
    const parameter = { in: "query", items: {} };
    const response = { schema: {}, headers: { h: { items: {} } } };
    const document = {
      definitions: { A: {} },
      parameters: { p: parameter },
      responses: { r: response },
      components: { schemas: { B: {} } },
    };
    expect(visited(document, structures["2"])).toEqual([
      "document",
      "schema definitions A",
      "parameter parameters p",
      "schema parameters p items",
      "response responses r",
      "schema responses r schema",
      "parameter responses r headers h",
      "schema responses r headers h items",
    ]);
  });

  it.each([null, 7, [], { paths: [] }, { paths: { "/a": null } }, { components: { schemas: [{}] } }])(
    "passes by what is malformed: %j",
    (document) => {
      expect(visited(document).filter((line) => line !== "document" && line !== "components components")).toEqual([]);
    },
  );
});
