/** Operations with parameters, bodies and responses of each kind that a client validates, and of some that it does not. */
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });

export const validationDocument = {
  openapi: "3.2.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example" }],
  paths: {
    "/pets/{id}": {
      parameters: [
        { in: "path", name: "id", required: true, schema: { type: "integer", minimum: 1 } },
        { in: "header", name: "X-Trace", required: true, schema: { type: "string", pattern: "^[a-z]+$" } },
      ],
      get: {
        operationId: "getPet",
        parameters: [
          { in: "query", name: "limit", schema: ref("Limit") },
          { in: "query", name: "anything", schema: {} },
          {
            in: "query",
            name: "filter",
            style: "deepObject",
            explode: true,
            schema: { type: "object", properties: { age: { type: "integer" } } },
          },
          { in: "cookie", name: "session", schema: { type: "string", minLength: 4 } },
        ],
        responses: { 200: json(ref("Pet")), 404: json({ type: "object", required: ["title"] }), default: json(ref("Tree")) },
      },
      put: {
        operationId: "putPet",
        requestBody: { required: true, ...json(ref("Pet")) },
        responses: { 200: json(ref("Pet")), 204: { description: "Nothing" } },
      },
    },
    "/files": {
      post: {
        operationId: "upload",
        parameters: [{ in: "header", name: "X-Trace", required: true, schema: { type: "string", pattern: "^[a-z]+$" } }],
        requestBody: { content: { "multipart/form-data": { schema: { type: "object", properties: { file: { type: "string" } } } } } },
        responses: { 200: { content: { "text/plain": { schema: { type: "string", maxLength: 1 } } } } },
      },
    },
    "/log": {
      get: {
        operationId: "log",
        parameters: [{ in: "header", name: "X-Trace", required: true, schema: { type: "string", pattern: "^[a-z]+$" } }],
        responses: { 200: { content: { "application/jsonl": { itemSchema: ref("Limit") } } } },
      },
    },
  },
  components: {
    schemas: {
      Limit: { type: "integer", maximum: 100 },
      Pet: {
        type: "object",
        required: ["id", "name", "secret"],
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string", maxLength: 5 },
          secret: { type: "string", writeOnly: true },
        },
      },
      Tree: { type: "object", properties: { message: { type: "string" }, inner: ref("Tree") } },
    },
  },
};
