import { describe, expect, it } from "vitest";
import { printExplanation } from "../../../generator/explain/terminal/print-explanation.js";
import { documentText, explain, inklink, inputOf, tree } from "./support.js";

describe("InkLink's endpoint with a secret", () => {
  it("is explained as a tree", async () => {
    const explanation = explain(await inputOf(inklink(), "inklink.yaml"), "WebhookEndpointWithSecret");
    expect(printExplanation(explanation, { width: 100, color: false })).toMatchInlineSnapshot(`
      [
        "WebhookEndpointWithSecret  inklink.yaml:91:5",
        "│  #/components/schemas/webhookEndpointWithSecret",
        "│  made of",
        "│    allOf[0] → #/components/schemas/webhookEndpoint: type, properties, description",
        "│      inklink.yaml:101:5",
        "│    allOf[1]: type, required, properties  inklink.yaml:94:11",
        "├─ id?: string",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:105:9",
        "├─ name?: string | null",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:108:9",
        "├─ url?: string",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:111:9",
        "│     with format "uri"",
        "├─ enabled?: boolean",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:114:9",
        "├─ event_types?: WebhookEventType[]",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:116:9",
        "├─ created_at?: string",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:120:9",
        "│     with format "date-time"",
        "├─ updated_at?: string",
        "│     from allOf[0] → #/components/schemas/webhookEndpoint  inklink.yaml:123:9",
        "│     with format "date-time"",
        "└─ secret: string",
        "      from allOf[1]  inklink.yaml:98:13",
        "      required by allOf[1]  inklink.yaml:96:15",
      ]
    `);
  });

  it("is explained as data", async () => {
    const { id, name, at, aliasOf, branches, schema } = explain(await inputOf(inklink(), "inklink.yaml"), "webhookEndpointWithSecret");
    expect({ id, name, at, aliasOf, branches, property: schema.properties.at(-1) }).toMatchInlineSnapshot(`
      {
        "aliasOf": [],
        "at": {
          "pointer": "#/components/schemas/webhookEndpointWithSecret",
          "position": {
            "column": 5,
            "file": "inklink.yaml",
            "line": 91,
          },
        },
        "branches": [
          {
            "alsoBy": [],
            "at": {
              "pointer": "#/components/schemas/webhookEndpoint",
              "position": {
                "column": 5,
                "file": "inklink.yaml",
                "line": 101,
              },
            },
            "keywords": [
              "type",
              "properties",
              "description",
            ],
            "path": [
              {
                "key": 0,
                "keyword": "allOf",
                "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/0",
              },
              {
                "keyword": "$ref",
                "pointer": "#/components/schemas/webhookEndpoint",
              },
            ],
          },
          {
            "alsoBy": [],
            "at": {
              "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/0",
              "position": {
                "column": 11,
                "file": "inklink.yaml",
                "line": 93,
              },
            },
            "keywords": [],
            "path": [
              {
                "key": 0,
                "keyword": "allOf",
                "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/0",
              },
            ],
          },
          {
            "alsoBy": [],
            "at": {
              "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
              "position": {
                "column": 11,
                "file": "inklink.yaml",
                "line": 94,
              },
            },
            "keywords": [
              "type",
              "required",
              "properties",
            ],
            "path": [
              {
                "key": 1,
                "keyword": "allOf",
                "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
              },
            ],
          },
          {
            "alsoBy": [],
            "at": {
              "pointer": "#/components/schemas/webhookEndpointWithSecret",
              "position": {
                "column": 5,
                "file": "inklink.yaml",
                "line": 91,
              },
            },
            "keywords": [],
            "path": [],
          },
        ],
        "id": "#/components/schemas/webhookEndpointWithSecret",
        "name": "WebhookEndpointWithSecret",
        "property": {
          "absent": [],
          "annotations": [
            {
              "from": [
                {
                  "at": {
                    "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1/properties/secret/description",
                    "position": {
                      "column": 15,
                      "file": "inklink.yaml",
                      "line": 100,
                    },
                  },
                  "path": [
                    {
                      "key": 1,
                      "keyword": "allOf",
                      "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
                    },
                    {
                      "key": "secret",
                      "keyword": "properties",
                      "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1/properties/secret",
                    },
                  ],
                  "value": "Signing secret (\`whsec_\` + base64). Shown only on create.",
                },
              ],
              "keyword": "description",
              "others": [],
              "result": "Signing secret (\`whsec_\` + base64). Shown only on create.",
            },
          ],
          "contributions": [
            {
              "at": {
                "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1/properties/secret",
                "position": {
                  "column": 13,
                  "file": "inklink.yaml",
                  "line": 98,
                },
              },
              "branch": {
                "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
                "position": {
                  "column": 11,
                  "file": "inklink.yaml",
                  "line": 94,
                },
              },
              "by": "properties",
              "path": [
                {
                  "key": 1,
                  "keyword": "allOf",
                  "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
                },
              ],
              "type": "string",
            },
          ],
          "keywords": [
            {
              "dropped": [],
              "keyword": "type",
              "outcome": "only",
              "result": "string",
              "said": [
                {
                  "at": {
                    "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1/properties/secret/type",
                    "position": {
                      "column": 15,
                      "file": "inklink.yaml",
                      "line": 99,
                    },
                  },
                  "path": [
                    {
                      "key": 1,
                      "keyword": "allOf",
                      "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
                    },
                    {
                      "key": "secret",
                      "keyword": "properties",
                      "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1/properties/secret",
                    },
                  ],
                  "value": "string",
                },
              ],
            },
          ],
          "name": "secret",
          "nullable": false,
          "parts": [],
          "properties": [],
          "required": true,
          "requiredBy": [
            {
              "at": {
                "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1/required/0",
                "position": {
                  "column": 15,
                  "file": "inklink.yaml",
                  "line": 96,
                },
              },
              "path": [
                {
                  "key": 1,
                  "keyword": "allOf",
                  "pointer": "#/components/schemas/webhookEndpointWithSecret/allOf/1",
                },
              ],
              "value": "secret",
            },
          ],
          "residuals": [],
          "summary": "string",
          "type": "string",
        },
      }
    `);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("is found by all its names", async () => {
    const input = await inputOf(inklink());
    const ids = ["#/components/schemas/webhookEndpoint", "/components/schemas/webhookEndpoint", "webhookEndpoint", "WebhookEndpoint"];
    expect(new Set(ids.map((name) => explain(input, name).id))).toEqual(new Set(["#/components/schemas/webhookEndpoint"]));
  });

  it("explains a body that the document describes in place", async () => {
    const explanation = explain(await inputOf(inklink()), "CreateWebhookEndpointRequestBody");
    expect(explanation.schema.properties.map(({ name, required }) => [name, required])).toEqual([
      ["url", true],
      ["name", false],
      ["enabled", false],
      ["event_types", false],
    ]);
  });
});

describe("annotations", () => {
  it("are taken from the last of those that say the same, and marks from all", async () => {
    const schemas = `A:
  title: T
  allOf: [{ title: T, deprecated: true, description: d }, { title: S, deprecated: true }]`;
    const { annotations } = explain(await inputOf(documentText(schemas)), "A").schema;
    const lines = annotations.map(({ keyword, result, from, others }) => [
      keyword,
      result,
      from.map(({ at }) => at.position?.line),
      others.map(({ value }) => value),
    ]);
    expect(lines).toEqual([
      ["title", "T", [7], ["T", "S"]],
      ["description", "d", [8], []],
      ["deprecated", true, [8, 8], []],
    ]);
  });
});

/** What is composed, and the tree that explains it. */
const cases: readonly (readonly [what: string, schemas: string])[] = [
  [
    "required from another branch than the property",
    `A:
  allOf:
    - properties: { id: { type: string } }
    - required: [id]`,
  ],
  [
    "a property in three branches, with bounds",
    `A:
  allOf:
    - $ref: "#/components/schemas/B"
    - properties: { n: { minimum: 2, maximum: 8, multipleOf: 2 } }
  properties: { n: { minimum: 1, exclusiveMaximum: 9, multipleOf: 3 } }
B:
  properties: { n: { type: integer, minimum: 0, format: int32 } }`,
  ],
  [
    "enums that intersect",
    `A:
  properties:
    state:
      allOf:
        - enum: [open, closed, 1, null]
        - enum: [closed, open, lost]
        - { type: [string, "null"], maxLength: 4 }`,
  ],
  [
    "nested allOf through references through references",
    `A: { allOf: [{ $ref: "#/components/schemas/B" }] , properties: { a: true } }
B: { allOf: [{ $ref: "#/components/schemas/C" }, { properties: { b: { type: string } } }] }
C: { $ref: "#/components/schemas/D", title: see D }
D: { type: object, properties: { d: { type: number } }, required: [d] }`,
  ],
  [
    "allOf in a branch of oneOf",
    `A:
  oneOf:
    - allOf:
        - properties: { kind: { const: x } }
        - required: [kind]
    - $ref: "#/components/schemas/B"
  discriminator: { propertyName: kind }
B: { type: object }`,
  ],
  [
    "additionalProperties: false in a branch",
    `A:
  allOf:
    - { properties: { a: { type: string } }, additionalProperties: false }
    - { properties: { b: { type: string } } }`,
  ],
  [
    "a contradiction",
    `A:
  properties:
    a: { allOf: [{ type: string }, { $ref: "#/components/schemas/B" }] }
B: { type: integer }`,
  ],
  ["a contradiction of the whole", `A: { allOf: [{ type: string }, { type: object, properties: { a: true } }] }`],
  [
    "recursion",
    `A:
  allOf:
    - properties: { next: { $ref: "#/components/schemas/A" } }
    - properties: { next: { description: the next one }, list: { type: array, items: { $ref: "#/components/schemas/A" } } }`,
  ],
  [
    "a circle of compositions",
    `A: { allOf: [{ $ref: "#/components/schemas/B" }, { properties: { a: { type: string } } }] }
B: { allOf: [{ $ref: "#/components/schemas/A" }, { properties: { b: { type: string } } }] }`,
  ],
  [
    "the same property by two references to one schema",
    `A: { allOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }] }
B: { allOf: [{ $ref: "#/components/schemas/D" }], properties: { b: { type: string } } }
C: { allOf: [{ $ref: "#/components/schemas/D" }], properties: { c: { type: string } } }
D: { properties: { d: { type: string, minLength: 1 } } }`,
  ],
  [
    "two oneOf, one of which stays apart",
    `A:
  allOf:
    - oneOf: [{ type: string }, { type: integer }]
    - oneOf: [{ minLength: 3 }, { type: integer, minimum: 1 }]`,
  ],
  [
    "a reference with keywords beside it",
    `A:
  properties:
    name: { $ref: "#/components/schemas/Name", maxLength: 9, description: its name }
    plain: { $ref: "#/components/schemas/Name", description: described here }
Name: { type: string, minLength: 1, description: a name }`,
  ],
  [
    "what only a validator checks",
    `A:
  type: object
  allOf:
    - not: { required: [x] }
    - { if: { required: [a] }, then: { required: [b] } }
    - $ref: "#/components/schemas/Closed"
  propertyNames: { maxLength: 9 }
  patternProperties: { "^x-": { type: string } }
  dependentRequired: { a: [b] }
Closed: { properties: { c: { type: string } }, unevaluatedProperties: false }`,
  ],
  [
    "annotations of several branches",
    `A:
  description: the whole
  allOf:
    - { title: First, deprecated: true, description: of the branch }
    - { title: Second, properties: { a: { readOnly: true } } }
    - { properties: { a: { type: string, writeOnly: true, default: x } } }`,
  ],
  [
    "another name",
    `A: { $ref: "#/components/schemas/B" }
B: { properties: { a: { const: 1 } } }`,
  ],
  [
    "what only the other side sends",
    `A: { allOf: [{ $ref: "#/components/schemas/B" }], properties: { a: { type: string } } }
B: { properties: { id: { type: string, readOnly: true }, secret: { $ref: "#/components/schemas/Secret" } }, required: [id, secret] }
Secret: { type: string, writeOnly: true }`,
  ],
  [
    "the tag of a member of a union",
    `A: { type: object, properties: { kind: { type: string }, a: true }, required: [kind] }
B: { type: object, properties: { kind: { type: string } } }
Union: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }], discriminator: { propertyName: kind, mapping: { first: A } } }`,
  ],
  [
    "parts that are no properties",
    `A:
  properties:
    list: { type: array, items: { allOf: [{ type: object, properties: { a: { type: string } } }, { required: [a] }] } }
    pair: { type: array, prefixItems: [{ type: string, minLength: 2 }, true], items: false }
    map: { type: object, additionalProperties: { properties: { b: { type: boolean } } } }
  required: [list, missing]`,
  ],
];

describe("a tree explains", () => {
  it.each(cases)("%s", async (_, schemas) => {
    expect((await tree(schemas, "A")).join("\n")).toMatchSnapshot();
  });

  it("a request view", async () => {
    const schemas = `A: { properties: { id: { type: string, readOnly: true }, a: { type: string }, self: { $ref: "#/components/schemas/A" } } }`;
    expect((await tree(schemas, "ARequest")).join("\n")).toMatchSnapshot();
  });

  it("nullable of OpenAPI 3.0, and exclusive bounds of its kind", async () => {
    const schemas = `A:
  allOf:
    - properties: { a: { type: integer, nullable: true, minimum: 1, exclusiveMinimum: true } }
    - properties: { a: { type: integer, minimum: 0 } }`;
    expect((await tree(schemas, "A", "3.0.3")).join("\n")).toMatchSnapshot();
  });
});
