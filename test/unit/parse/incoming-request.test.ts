import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/json.js";
import { parse } from "./support.js";

const body = (schema: JsonObject): JsonObject => ({ requestBody: { content: { "application/json": { schema } } } });
const event = { type: "object" };

const requests = (document: JsonObject): unknown =>
  parse(document).api.incomingRequests.map(({ pointer, key, requestBody }) => [pointer, key, requestBody.content[0]?.schema?.types]);

describe("incoming requests", () => {
  it("of webhooks are called as the document calls them", () => {
    const webhooks = {
      created: { post: body(event) },
      named: { post: { operationId: "onNamed", ...body(event) } },
      both: { post: body(event), put: body(event) },
      empty: { post: {} },
      "x-internal": { post: body(event) },
    };
    expect(requests({ webhooks })).toEqual([
      ["#/webhooks/both/post", "post both", ["object"]],
      ["#/webhooks/both/put", "put both", ["object"]],
      ["#/webhooks/created/post", "created", ["object"]],
      ["#/webhooks/named/post", "onNamed", ["object"]],
    ]);
  });

  it("of callbacks, also of those that callbacks have", () => {
    const inner = { onInner: { "{$request.body#/url}": { post: body(event) } } };
    const callbacks = { onData: { "{$request.query.url}/data": { post: { ...body(event), callbacks: inner } } } };
    const at = "#/paths/~1a/post/callbacks/onData/{$request.query.url}~1data/post";
    expect(requests({ paths: { "/a": { post: { callbacks } } } })).toEqual([
      [at, "onData", ["object"]],
      [`${at}/callbacks/onInner/{$request.body%23~1url}/post`, "onInner", ["object"]],
    ]);
  });

  it("that several operations share are one", () => {
    const callbacks = { onData: { $ref: "#/components/callbacks/data" } };
    const components = { callbacks: { data: { "{$url}": { post: body(event) } } } };
    const paths = { "/a": { post: { callbacks } }, "/b": { post: { callbacks } } };
    expect(requests({ paths, components })).toEqual([["#/components/callbacks/data/{$url}/post", "onData", ["object"]]]);
  });

  it("that call themselves back end", () => {
    const item = { post: { ...body(event), callbacks: { again: { "{$url}": { $ref: "#/components/pathItems/item" } } } } };
    expect(requests({ webhooks: { first: { $ref: "#/components/pathItems/item" } }, components: { pathItems: { item } } })).toEqual([
      ["#/components/pathItems/item/post", "first", ["object"]],
    ]);
  });
});
