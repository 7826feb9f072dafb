import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { mergeDocuments } from "../../../../generator/load/merge/merge-documents.js";
import { Origins } from "../../../../generator/load/origins.js";
import { parseSource } from "../../../../generator/load/text/parse-source.js";
import type { UpgradedDocument } from "../../../../generator/load/upgrade/upgraded-document.js";
import { summaries } from "../support.js";

interface Merged extends UpgradedDocument {
  readonly found: readonly string[];
  /** `file#/pointer` of where a part was written. */
  readonly writtenAt: (pointer: string) => string;
}

/** Texts as the files `1.yaml`, `2.yaml` and so on, put together. */
function merge(...texts: readonly [string, ...string[]]): Merged {
  const sink = new DiagnosticSink();
  const read = (text: string, index: number): UpgradedDocument => {
    const file = `${index + 1}.yaml`;
    const source = parseSource({ file, uri: `file:///${file}`, text }, sink);
    return { document: source.value as Record<string, unknown>, origins: new Origins(source) };
  };
  const [first, ...others] = texts;
  const inputs = [read(first, 0), ...others.map((text, index) => read(text, index + 1))] as const;
  const before = structuredClone(inputs.map(({ document }) => document));
  const merged = mergeDocuments(inputs, sink);
  expect(inputs.map(({ document }) => document)).toEqual(before);
  const writtenAt = (pointer: string): string => {
    const { source, pointer: at } = merged.origins.of(pointer);
    return source.file + at;
  };
  return { ...merged, found: summaries(sink.all()), writtenAt };
}

/** The document put together from texts that agree. */
function result(...texts: readonly [string, ...string[]]): Record<string, unknown> {
  const { document, found } = merge(...texts);
  expect(found).toEqual([]);
  return document;
}

describe("one document alone", () => {
  it("is given back", () => {
    const source = parseSource({ file: "a.yaml", uri: "file:///a.yaml", text: "openapi: 3.1.0" }, new DiagnosticSink());
    const input = { document: source.value as Record<string, unknown>, origins: new Origins(source) };
    expect(mergeDocuments([input], new DiagnosticSink())).toBe(input);
  });
});

describe("what documents have", () => {
  const cases: readonly { name: string; texts: readonly [string, ...string[]]; want: object }[] = [
    {
      name: "paths are put together, in the order of the documents",
      texts: ["paths: { /b: { get: { operationId: b } } }", "paths: { /a: { get: { operationId: a } } }"],
      want: { paths: { "/b": { get: { operationId: "b" } }, "/a": { get: { operationId: "a" } } } },
    },
    {
      name: "and so are the methods of a path",
      texts: [
        "paths: { /a: { get: { operationId: g }, additionalOperations: { COPY: {} } } }",
        "paths: { /a: { put: { operationId: p }, additionalOperations: { MOVE: {} } } }",
        "paths: { /a: { get: { operationId: g }, x-more: 1 } }",
      ],
      want: {
        paths: {
          "/a": { get: { operationId: "g" }, additionalOperations: { COPY: {}, MOVE: {} }, put: { operationId: "p" }, "x-more": 1 },
        },
      },
    },
    {
      name: "webhooks",
      texts: ["webhooks: { made: { post: {} } }", "webhooks: { made: { put: {} }, x-gone: { post: {} } }"],
      want: { webhooks: { made: { post: {}, put: {} }, "x-gone": { post: {} } } },
    },
    {
      name: "components of every kind",
      texts: [
        "components: { schemas: { A: { type: string } }, securitySchemes: { key: { type: http, scheme: basic } } }",
        "components: { schemas: { B: {}, A: { type: string } }, responses: { R: {} }, securitySchemes: { key: { scheme: basic, type: http } } }",
      ],
      want: {
        components: {
          schemas: { A: { type: "string" }, B: {} },
          securitySchemes: { key: { type: "http", scheme: "basic" } },
          responses: { R: {} },
        },
      },
    },
    {
      name: "what the first does not have at all",
      texts: ["openapi: 3.1.1", "openapi: 3.1.1\npaths: { /a: {} }\ncomponents: { schemas: { A: {} } }\ntags: [{ name: a }]\nx-a: 1"],
      want: { openapi: "3.1.1", paths: { "/a": {} }, components: { schemas: { A: {} } }, tags: [{ name: "a" }], "x-a": 1 },
    },
    {
      name: "info and extensions of the first, tags of all, the highest version",
      texts: [
        "openapi: 3.1.1\ninfo: { title: one }\ntags: [{ name: a, description: one }]\nx-a: 1\nx-map: { a: 1 }",
        "openapi: 3.2.0\ninfo: { title: two }\ntags: [{ name: b }, { name: a }, { name: b }]\nx-a: 2\nx-map: { a: 2, b: 2 }",
        "openapi: 3.1.2",
      ],
      want: {
        openapi: "3.2.0",
        info: { title: "one" },
        tags: [{ name: "a", description: "one" }, { name: "b" }],
        "x-a": 1,
        "x-map": { a: 1, b: 2 },
      },
    },
    {
      name: "of what differs in annotations alone, the first",
      texts: [
        "paths: { /a: { get: { summary: one, responses: { '200': { description: one } } } } }\ncomponents: { schemas: { A: { properties: { b: { description: one } } } } }",
        "paths: { /a: { get: { summary: two, responses: { '200': { description: two } } } } }\ncomponents: { schemas: { A: { title: A, properties: { b: { example: 2 } } } } }",
      ],
      want: {
        paths: { "/a": { get: { summary: "one", responses: { "200": { description: "one" } } } } },
        components: { schemas: { A: { properties: { b: { description: "one" } } } } },
      },
    },
    {
      name: "names such as __proto__",
      texts: [
        "components: { schemas: { A: {} } }",
        "components: { schemas: { __proto__: { type: string }, constructor: {} } }\npaths: { __proto__: {} }",
      ],
      want: { components: { schemas: { A: {}, ["__proto__"]: { type: "string" }, constructor: {} } }, paths: { ["__proto__"]: {} } },
    },
  ];

  it.each(cases)("$name", ({ texts, want }) => {
    expect(result(...texts)).toEqual(want);
  });
});

describe("what documents say for all their paths", () => {
  it("equal servers and security stay", () => {
    const head = "servers: [{ url: https://a.test }]\nsecurity: [{ key: [] }]\n";
    expect(result(`${head}paths: { /a: { get: {} } }`, `${head}paths: { /b: { get: {} } }`)).toEqual({
      servers: [{ url: "https://a.test" }],
      security: [{ key: [] }],
      paths: { "/a": { get: {} }, "/b": { get: {} } },
    });
  });

  it("other servers go to the paths, and to the operations where documents share a path", () => {
    const other = [{ url: "https://b.test" }];
    expect(
      result(
        "servers: [{ url: https://a.test }]\npaths: { /a: { get: {} } }",
        "servers: [{ url: https://b.test }]\npaths: { /a: { put: {}, post: { servers: [] } }, /b: { get: {} }, /c: { servers: [{ url: /c }], get: {} } }",
        "paths: { /d: { get: {} } }",
      ),
    ).toEqual({
      servers: [{ url: "https://a.test" }],
      paths: {
        "/a": { get: {}, put: { servers: other }, post: { servers: [] } },
        "/b": { servers: other, get: {} },
        "/c": { servers: [{ url: "/c" }], get: {} },
        "/d": { get: {} },
      },
    });
  });

  it("documents without servers have those of the first that has some", () => {
    expect(result("servers: []\npaths: { /a: {} }", "servers: [{ url: /b }]\npaths: { /b: {} }", "servers: [{ url: /b }]")).toEqual({
      servers: [{ url: "/b" }],
      paths: { "/a": {}, "/b": {} },
    });
  });

  it("other security goes to the operations", () => {
    expect(
      result(
        "security: [{ key: [] }]\npaths: { /a: { get: {} } }",
        "paths: { /b: { get: {}, put: { security: [{ other: [] }] } } }\nwebhooks: { w: { post: {} } }",
        "security: [{ other: [] }]\npaths: { /c: { get: {}, additionalOperations: { COPY: {} } } }",
      ),
    ).toEqual({
      security: [{ key: [] }],
      paths: {
        "/a": { get: {} },
        "/b": { get: { security: [] }, put: { security: [{ other: [] }] } },
        "/c": { get: { security: [{ other: [] }] }, additionalOperations: { COPY: { security: [{ other: [] }] } } },
      },
      webhooks: { w: { post: { security: [] } } },
    });
  });

  it("a path item that is a reference is copied where more is to be said in it", () => {
    const shared = "components: { pathItems: { P: { get: { operationId: p } } } }\n";
    const { document, found, writtenAt } = merge(
      "security: [{ key: [] }]\npaths: {}",
      `${shared}paths: { /p: { $ref: '#/components/pathItems/P' } }`,
      `${shared}security: [{ key: [] }]\npaths: { /q: { $ref: '#/components/pathItems/P' } }`,
    );
    expect(found).toEqual([]);
    expect(document["paths"]).toEqual({ "/p": { get: { operationId: "p", security: [] } }, "/q": { $ref: "#/components/pathItems/P" } });
    expect(document["components"]).toEqual({ pathItems: { P: { get: { operationId: "p" } } } });
    expect(writtenAt("#/paths/~1p/get/operationId")).toBe("2.yaml#/components/pathItems/P/get/operationId");
  });
});

describe("what path items say for all their operations", () => {
  it("stays where it agrees", () => {
    const one = "parameters: [{ in: path, name: id }], summary: A";
    expect(result(`paths: { '/{id}': { ${one}, get: {} } }`, `paths: { '/{id}': { ${one}, put: {} } }`)).toEqual({
      paths: { "/{id}": { parameters: [{ in: "path", name: "id" }], summary: "A", get: {}, put: {} } },
    });
  });

  it("goes to the operations where it differs; those of an operation override it", () => {
    expect(
      result(
        `paths: { /a: { summary: A, parameters: [{ in: query, name: q }, { in: header, name: h }], get: { summary: G }, put: { parameters: [{ in: query, name: q, required: true }] } } }`,
        `paths: { /a: { post: {} } }`,
        `paths: { /a: { parameters: [{ $ref: '#/components/parameters/Q' }], patch: { parameters: [{ in: query, name: q }] } } }\ncomponents: { parameters: { Q: { in: query, name: q } } }`,
      )["paths"],
    ).toEqual({
      "/a": {
        get: {
          summary: "G",
          parameters: [
            { in: "query", name: "q" },
            { in: "header", name: "h" },
          ],
        },
        put: {
          summary: "A",
          parameters: [
            { in: "header", name: "h" },
            { in: "query", name: "q", required: true },
          ],
        },
        post: {},
        patch: { parameters: [{ in: "query", name: "q" }] },
      },
    });
  });

  it("references to what has moved lead to where it is now", () => {
    const { document, found, writtenAt } = merge(
      `paths:
  /a:
    parameters: [{ in: query, name: q, schema: { type: string } }]
    get: { parameters: [{ in: query, name: r, schema: { type: integer } }] }
  /b:
    get:
      parameters: [{ $ref: '#/paths/~1a/parameters/0' }]
      responses:
        "200":
          content:
            application/json: { schema: { oneOf: [{ $ref: '#/paths/~1a/get/parameters/0/schema' }, { $ref: '#/paths/%7E1a/parameters/0/schema' }] } }`,
      "paths: { /a: { put: {} } }",
    );
    expect(found).toEqual([]);
    expect(document["paths"]).toEqual({
      "/a": {
        get: {
          parameters: [
            { in: "query", name: "q", schema: { type: "string" } },
            { in: "query", name: "r", schema: { type: "integer" } },
          ],
        },
        put: {},
      },
      "/b": {
        get: {
          parameters: [{ $ref: "#/paths/~1a/get/parameters/0" }],
          responses: {
            "200": {
              content: {
                "application/json": {
                  schema: { oneOf: [{ $ref: "#/paths/~1a/get/parameters/1/schema" }, { $ref: "#/paths/~1a/get/parameters/0/schema" }] },
                },
              },
            },
          },
        },
      },
    });
    expect(writtenAt("#/paths/~1a/get/parameters/0/name")).toBe("1.yaml#/paths/~1a/parameters/0/name");
    expect(writtenAt("#/paths/~1a/get/parameters/1/name")).toBe("1.yaml#/paths/~1a/get/parameters/0/name");
    expect(writtenAt("#/paths/~1a/put")).toBe("2.yaml#/paths/~1a/put");
  });
});

describe("where parts come from", () => {
  it("is told for every part", () => {
    const { writtenAt } = merge(
      "tags: [{ name: a }]\nsecurity: [{ key: [] }]\nservers: [{ url: /1 }]\npaths: { /a: { get: {} } }\ncomponents: { schemas: { A: {} } }",
      "tags: [{ name: a }, { name: b }]\nservers: [{ url: /2 }]\npaths: { /a: { put: {} }, /b: { get: {} } }\ncomponents: { schemas: { B: {} }, responses: {} }",
    );
    const places = {
      "#/paths/~1a/get": "1.yaml#/paths/~1a/get",
      "#/paths/~1a/put": "2.yaml#/paths/~1a/put",
      "#/paths/~1a/put/servers/0/url": "2.yaml#/servers/0/url",
      "#/paths/~1b/servers/0/url": "2.yaml#/servers/0/url",
      "#/paths/~1b/get": "2.yaml#/paths/~1b/get",
      "#/paths/~1b/get/security": "2.yaml#",
      "#/components/schemas/A": "1.yaml#/components/schemas/A",
      "#/components/schemas/B": "2.yaml#/components/schemas/B",
      "#/components/responses": "2.yaml#/components/responses",
      "#/tags/1/name": "2.yaml#/tags/1/name",
    };
    expect(Object.fromEntries(Object.keys(places).map((place) => [place, writtenAt(place)]))).toEqual(places);
  });
});

describe("what does not agree", () => {
  const cases: readonly { name: string; texts: readonly [string, ...string[]]; want: readonly string[] }[] = [
    {
      name: "an operation",
      texts: ["paths:\n  /a:\n    get: { operationId: a }", "paths:\n  /a:\n    put: {}\n    get: { operationId: b }"],
      want: ["merge-conflict 4:5 the operation GET of the path /a is not the same in 1.yaml:3:5 and in 2.yaml:4:5"],
    },
    {
      name: "an additional operation of a webhook",
      texts: [
        "webhooks: { w: { additionalOperations: { COPY: {} } } }",
        "webhooks: { w: { additionalOperations: { COPY: { tags: [a] } } } }",
      ],
      want: ["merge-conflict 1:42 the operation COPY of the webhook w is not the same in 1.yaml:1:42 and in 2.yaml:1:42"],
    },
    {
      name: "components, each with the first of its name",
      texts: [
        "components:\n  schemas:\n    A: { type: string }",
        "components:\n  schemas:\n    B: { type: string }",
        "components:\n  schemas:\n    B: { type: integer }\n    A: { type: integer }\n  responses: {}",
      ],
      want: [
        "merge-conflict 3:5 the schema B is not the same in 2.yaml:3:5 and in 3.yaml:3:5",
        "merge-conflict 4:5 the schema A is not the same in 1.yaml:3:5 and in 3.yaml:4:5",
      ],
    },
    {
      name: "properties that are called like annotations",
      texts: [
        "components: { schemas: { A: { properties: { description: { type: string } } } } }",
        "components: { schemas: { A: { properties: { title: { type: string } } } } }",
      ],
      want: ["merge-conflict 1:26 the schema A is not the same in 1.yaml:1:26 and in 2.yaml:1:26"],
    },
    {
      name: "security schemes",
      texts: ["components: { securitySchemes: { key: { name: a } } }", "components: { securitySchemes: { key: { name: b } } }"],
      want: ["merge-conflict 1:34 the security scheme key is not the same in 1.yaml:1:34 and in 2.yaml:1:34"],
    },
    {
      name: "callbacks, by the operations in them",
      texts: [
        "components: { callbacks: { C: { '{$url}': { post: { summary: a } } }, D: { description: { post: {} } } } }",
        "components: { callbacks: { C: { '{$url}': { post: { summary: b } } }, D: { summary: { post: {} } } } }",
      ],
      want: ["merge-conflict 1:71 the callback D is not the same in 1.yaml:1:71 and in 2.yaml:1:71"],
    },
    {
      name: "a path that is a reference to nothing",
      texts: ["paths: { /a: { $ref: '#/gone' } }", "paths: { /a: { get: {} } }"],
      want: ["merge-conflict 1:10 the path /a is not the same in 1.yaml:1:10 and in 2.yaml:1:10"],
    },
    { name: "paths that are no object", texts: ["paths: {}", "x: 1\npaths: []"], want: ["malformed 2:1 `paths` must be an object"] },
  ];

  it.each(cases)("$name", ({ texts, want }) => {
    expect(merge(...texts).found).toEqual(want);
  });
});

describe("the order of documents", () => {
  it("plays no part but for precedence", () => {
    const texts = [
      "paths: { /a: { parameters: [{ in: query, name: q }], get: {} } }\ncomponents: { schemas: { A: {} } }",
      "paths: { /a: { put: {} }, /b: { get: {} } }\ncomponents: { schemas: { A: {}, B: {} } }",
      "paths: { /b: { get: {} }, /c: { get: {} } }",
    ] as const;
    const [one, two, three] = texts;
    expect(result(three, two, one)).toEqual(result(one, two, three));
    expect(result(two, one, three)).toEqual(result(one, two, three));
  });
});
