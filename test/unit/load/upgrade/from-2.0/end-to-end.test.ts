import { describe, expect, it } from "vitest";
import { load, pipeline } from "../../../pipeline.js";

const petstore = `swagger: 2.0
info: { title: Petstore, version: "1" }
host: petstore.example
basePath: /v2
consumes: [application/json, application/xml]
produces: [application/xml, application/json]
paths:
  /pets:
    post:
      operationId: addPet
      parameters:
        - name: body
          in: body
          required: true
          schema:
            type: object
            required: [name]
            properties:
              name: { type: string, x-nullable: true }
              weight: { type: number, minimum: 0, exclusiveMinimum: true }
      responses:
        200:
          description: the pet
          schema: { type: object, required: [id], properties: { id: { type: integer } } }
        default: { $ref: "#/responses/Problem" }
  /pets/{id}/photo:
    post:
      operationId: addPhoto
      parameters:
        - { name: id, in: path, required: true, type: integer }
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: tsv }
        - { name: photo, in: formData, type: file, required: true }
      responses:
        200:
          description: the photo
          schema: { type: file }
responses:
  Problem:
    description: what went wrong
    schema: { $ref: "#/definitions/Error" }
definitions:
  Error:
    type: object
    properties:
      code: { type: integer, minLength: "three" }
      cause: { $ref: "#/definitions/Nothing" }
`;

describe("a Swagger 2.0 document through all stages", () => {
  const result = pipeline(petstore, ["types", "client", "validators", "fixtures"]);

  it("reports faults at the lines and pointers of the document", async () => {
    const { diagnostics } = await result;
    expect(diagnostics.map(({ code, pointer, position }) => [code, pointer, position?.line])).toEqual([
      ["collection-format-changed", "#/paths/~1pets~1{id}~1photo/post/parameters/1/collectionFormat", 31],
      ["keyword-malformed", "#/definitions/Error/properties/code/minLength", 45],
      ["reference-not-found", "#/definitions/Error/properties/cause/$ref", 46],
      ["name-changed", "#/definitions/Error", 42],
    ]);
    expect(diagnostics.find(({ code }) => code === "reference-not-found")?.message).toContain("#/definitions/Nothing ");
  });

  it("declares a body once for all its media types", async () => {
    const { files } = await result;
    const types = files.find(({ path }) => path === "types.ts")?.content ?? "";
    const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gmu)].map(([, name]) => name);
    expect(names).toEqual(["AddPet200ResponseBody", "AddPetRequestBody", "AddPhoto200ResponseBody", "AddPhotoRequestBody", "Error_"]);
  });

  it("validates by the upgraded schemas", async () => {
    const { isAddPetRequestBody } = load(await result, "validators") as { isAddPetRequestBody: (value: unknown) => boolean };
    expect([{ name: null }, { name: "a", weight: 0.1 }, { name: "a", weight: 0 }, {}].map(isAddPetRequestBody)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("sends requests to where host and basePath say, in the form that the parameters say", async () => {
    const { createClient } = load(await result, "client") as {
      createClient: (options: object) => { addPhoto: (args: object) => Promise<{ data: unknown }> };
    };
    const requests: { url: string; contentType: string | null }[] = [];
    const fetch = (url: string | URL, init: RequestInit): Promise<Response> => {
      const request = new Request(url, init);
      requests.push({ url: request.url, contentType: request.headers.get("content-type") });
      return Promise.resolve(new Response("GIF", { headers: { "content-type": "image/gif" } }));
    };
    const client = createClient({ fetch });
    const { data } = await client.addPhoto({ path: { id: 1 }, query: { tags: ["a", "b"] }, body: { photo: new Blob(["GIF"]) } });
    expect(data).toBeInstanceOf(Blob);
    expect(requests).toEqual([
      {
        url: "https://petstore.example/v2/pets/1/photo?tags=a%20b",
        contentType: expect.stringMatching(/^multipart\/form-data; boundary=/u) as string,
      },
    ]);
  });
});
