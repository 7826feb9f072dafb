import { describe, expect, it } from "vitest";
import { editDistance } from "../../../generator/explain/edit-distance.js";
import { findSchema, nearestNames } from "../../../generator/explain/find-schema.js";
import { documentText, explain, inklink, inputOf } from "./support.js";

describe("a schema that is not there", () => {
  it.each([
    ["WebhookEndpointWithSecrte", ["webhookEndpointWithSecret"]],
    ["webhookendpoint", ["webhookEndpoint", "createWebhookEndpointRequestBody", "webhookEndpointWithSecret"]],
    ["#/components/schemas/nothing", []],
    ["", []],
  ])("%s has names near it", async (asked, want) => {
    const { parsed, flattened } = await inputOf(inklink());
    const found = findSchema(parsed, flattened, asked);
    const nearest = "nearest" in found ? found.nearest : [];
    expect(nearest.map((name) => name.toLowerCase())).toEqual(want.map((name) => name.toLowerCase()));
  });

  it("gets the nearest names first, and five at most", () => {
    expect(nearestNames("pet", ["Pets", "Pit", "Pet2", "Puts", "Peter", "Petrol", "Zebra"])).toEqual([
      "Pet2",
      "Pets",
      "Pit",
      "Peter",
      "Petrol",
    ]);
  });
});

describe("names of all kinds", () => {
  it("finds names that pointers escape, and those of Object.prototype", async () => {
    const input = await inputOf(documentText(`"a/b~c d": { type: string }\n__proto__: { type: string }\n"#/x": { type: string }`));
    expect(explain(input, "a/b~c d").id).toBe("#/components/schemas/a~1b~0c%20d");
    expect(explain(input, "__proto__").id).toBe("#/components/schemas/__proto__");
    expect(explain(input, "#/x").id).toBe("#/components/schemas/%23~1x");
    expect(findSchema(input.parsed, input.flattened, "toString")).toEqual({ nearest: [] });
  });

  it("explains a part of a schema, and a declaration that flattening added", async () => {
    const input = await inputOf(
      documentText(`A:
  allOf:
    - properties: { next: { $ref: "#/components/schemas/A" }, inner: { type: object, properties: { x: { type: string } } } }
    - properties: { next: { description: the next one } }`),
    );
    expect(explain(input, "#/components/schemas/A/allOf/0/properties/inner").schema.properties.map(({ name }) => name)).toEqual(["x"]);
    const next = explain(input, "A").schema.properties.find(({ name }) => name === "next");
    const { schema, branches } = explain(input, next?.reference?.name ?? "");
    expect(schema.properties.map(({ name }) => name)).toEqual(["next", "inner"]);
    expect(branches.length).toBeGreaterThan(1);
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["pet", "pet", 0],
    ["pet", "pte", 1],
    ["pet", "pets", 1],
    ["pet", "et", 1],
    ["pet", "bat", 2],
    ["kitten", "sitting", 3],
    ["abcdef", "fedcba", Infinity],
    ["", "abcd", Infinity],
  ])("%s to %s is %d", (left, right, want) => {
    expect(editDistance(left, right, 3)).toBe(want);
    expect(editDistance(right, left, 3)).toBe(want);
  });
});
