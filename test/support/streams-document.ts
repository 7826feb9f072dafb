const string = { type: "string" };
const event = (data: object, more: object = {}): object => ({ type: "object", required: ["data"], properties: { data, ...more } });
const json = (contentSchema: object): object => ({ type: "string", contentMediaType: "application/json", contentSchema });
const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** A document of OpenAPI 3.2 whose operations stream in every way that clients read. */
export const streamsDocument = {
  openapi: "3.2.0",
  info: { title: "Streams", version: "1" },
  servers: [{ url: "https://streams.example" }],
  paths: {
    "/log": {
      get: {
        operationId: "log",
        responses: { 200: { description: "", content: { "application/jsonl": { itemSchema: refTo("Entry") } } } },
      },
    },
    "/sequence": {
      get: {
        operationId: "sequence",
        responses: { "2XX": { description: "", content: { "application/json-seq": { itemSchema: refTo("Entry") } } } },
      },
    },
    "/text": {
      get: {
        operationId: "text",
        responses: { 200: { description: "", content: { "text/event-stream": { itemSchema: refTo("TextEvent") } } } },
      },
    },
    // Offered as JSON too, and with a text that ends it, as language models do.
    "/chat": {
      post: {
        operationId: "chat",
        requestBody: { required: true, content: { "application/json": { schema: { type: "object", properties: { stream: { type: "boolean" } } } } } },
        responses: {
          200: {
            description: "",
            content: {
              "application/json": { schema: refTo("Completion") },
              "text/event-stream": { itemSchema: { oneOf: [event(json(refTo("Chunk"))), event({ const: "[DONE]" })] } },
            },
          },
          400: { description: "", content: { "application/json": { schema: refTo("Entry") } } },
        },
      },
    },
    // The example of the specification, section 4.14.6.3.
    "/typed": {
      get: {
        operationId: "typed",
        responses: {
          default: {
            description: "",
            content: {
              "text/event-stream": {
                itemSchema: {
                  ...refTo("TextEvent"),
                  required: ["event"],
                  oneOf: [
                    { properties: { event: { const: "addString" } } },
                    { properties: { event: { const: "addInt64" }, data: { format: "int64" } } },
                    { properties: { event: { const: "addJSON" }, data: json({ type: "object", required: ["foo"], properties: { foo: { type: "integer" } } }) } },
                  ],
                },
              },
            },
          },
        },
      },
    },
    // What is not strictly a schema of events.
    "/payload": {
      get: {
        operationId: "payload",
        responses: { 200: { description: "", content: { "text/event-stream": { itemSchema: refTo("Entry") } } } },
      },
    },
    "/plain": {
      get: {
        operationId: "plain",
        responses: { 200: { description: "", content: { "text/event-stream": { schema: refTo("Entry") } } } },
      },
    },
  },
  components: {
    schemas: {
      Entry: { type: "object", required: ["level"], properties: { level: { type: "integer" }, message: string } },
      Chunk: { type: "object", required: ["delta"], properties: { delta: string } },
      Completion: { type: "object", required: ["text"], properties: { text: string } },
      TextEvent: event(string, { event: string, id: string, retry: { type: "integer", minimum: 0 } }),
    },
  },
}; // prettier-ignore
