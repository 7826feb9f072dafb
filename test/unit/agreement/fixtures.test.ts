import { describe, expect, it } from "vitest";
import * as fixtures from "../../../output/inklink/fixtures.js";
import * as inklink from "../../../output/inklink/index.js";
import { originalJudge } from "./original.js";

const judge = originalJudge("specs/inklink/openapi.yaml");
const requestBody = "#/paths/~1webhook~1endpoints/post/requestBody/content/application~1json/schema";
const count = 1000;

describe.each([
  ["WebhookEventType", fixtures.webhookEventTypeFactory, inklink.isWebhookEventType, "#/components/schemas/webhookEventType"],
  ["WebhookEndpoint", fixtures.webhookEndpointFactory, inklink.isWebhookEndpoint, "#/components/schemas/webhookEndpoint"],
  [
    "WebhookEndpointWithSecret",
    fixtures.webhookEndpointWithSecretFactory,
    inklink.isWebhookEndpointWithSecret,
    "#/components/schemas/webhookEndpointWithSecret",
  ],
  [
    "CreateWebhookEndpointRequestBody",
    fixtures.createWebhookEndpointRequestBodyFactory,
    inklink.isCreateWebhookEndpointRequestBody,
    requestBody,
  ],
] as const)("fixtures of %s", (_, factory, isOurs, pointer) => {
  const values = factory.withSeed(20261123).buildList(count) as readonly unknown[];

  it("are accepted by our validator and by ajv on the original document", () => {
    const isOriginal = judge(pointer);
    expect(values.filter((value) => !isOurs(value))).toEqual([]);
    expect(values.filter((value) => !isOriginal(value))).toEqual([]);
    expect(values).toHaveLength(count);
  });

  it("are the same for the same seed", () => {
    expect(JSON.stringify(factory.withSeed(20261123).buildList(count))).toBe(JSON.stringify(values));
  });
});

describe("fixtures of InkLink", () => {
  const endpoint = fixtures.webhookEndpointWithSecretFactory.withSeed(7).build();

  it("have the forms that descriptions and examples show", () => {
    expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/u);
    expect(endpoint.id).toMatch(/^wh_end_\w+$/u);
    expect(endpoint.url).toMatch(/^https:\/\//u);
  });

  it("take typed overrides", () => {
    const own = fixtures.webhookEndpointFactory.withSeed(7).build({ enabled: false, name: null });
    expect(own).toMatchObject({ enabled: false, name: null });
    // @ts-expect-error a number is no name
    fixtures.webhookEndpointFactory.build({ name: 1 });
  });
});
