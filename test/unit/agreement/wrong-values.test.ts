import { describe, expect, it } from "vitest";
import * as inklink from "../../../output/inklink/index.js";
import { originalJudge } from "./original.js";

const judge = originalJudge("specs/inklink/openapi.yaml");

const isOriginalEndpoint = judge("#/components/schemas/webhookEndpoint");
const isOriginalEndpointWithSecret = judge("#/components/schemas/webhookEndpointWithSecret");
const isOriginalEventType = judge("#/components/schemas/webhookEventType");
const isOriginalRequestBody = judge("#/paths/~1webhook~1endpoints/post/requestBody/content/application~1json/schema");

const { isCreateWebhookEndpointRequestBody, isWebhookEndpoint, isWebhookEndpointWithSecret, isWebhookEventType } = inklink;

const url = "https://example.com/hooks";
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const astral = "\u{1f600}";

type Case = readonly [name: string, value: unknown];

const wrongRequestBodies: readonly Case[] = [
  ["a url missing", {}],
  ["a url that is null", { url: null }],
  ["a url that is a number", { url: 1 }],
  ["a url without a scheme", { url: "example.com/hooks" }],
  ["a url with a blank", { url: "https://example.com/a b" }],
  ["an empty url", { url: "" }],
  ["a name of 121 characters", { url, name: "n".repeat(121) }],
  ["a name of 121 astral characters", { url, name: astral.repeat(121) }],
  ["a name that is null", { url, name: null }],
  ["a name that is a list", { url, name: [] }],
  ["enabled as text", { url, enabled: "true" }],
  ["enabled as null", { url, enabled: null }],
  ["no event types in the list", { url, event_types: [] }],
  ["event types as text", { url, event_types: "kyc.result.approved" }],
  ["an unknown event type", { url, event_types: ["kyc.result.unknown"] }],
  ["a null event type", { url, event_types: ["kyc.result.approved", null] }],
  ["a list", [{ url }]],
  ["text", url],
  ["null", null],
];

const wrongEndpoints: readonly Case[] = [
  ["a number as id", { id: 7 }],
  ["null as id", { id: null }],
  ["false as name", { name: false }],
  ["a url with a broken percent-encoding", { url: "https://example.com/%zz" }],
  ["a date without a time", { created_at: "2025-06-11" }],
  ["a date-time with a 13th month", { created_at: "2025-13-11T14:30:00Z" }],
  ["a date-time on the 30th of February", { updated_at: "2024-02-30T14:30:00Z" }],
  ["a date-time without an offset", { updated_at: "2025-06-11T14:30:00" }],
  ["a date-time at 24:00", { updated_at: "2025-06-11T24:00:00Z" }],
  ["a date-time that is null", { updated_at: null }],
  ["a number among event types", { event_types: [1] }],
  ["event types as an object", { event_types: { 0: "kyc.result.approved" } }],
];

const wrongEndpointsWithSecret: readonly Case[] = [
  ["a secret missing", { id: "wh_end_1", url }],
  ["a secret that is null", { secret: null }],
  ["a secret that is a number", { secret: 1 }],
  ["what the first branch refuses", { secret, enabled: 1 }],
];

const wrongEventTypes: readonly Case[] = [
  ["another case", "KYC.result.approved"],
  ["a blank at the end", "kyc.result.approved "],
  ["the empty text", ""],
  ["a list of one", ["kyc.result.approved"]],
  ["null", null],
];

describe.each([
  ["a request body", wrongRequestBodies, isOriginalRequestBody, isCreateWebhookEndpointRequestBody],
  ["an endpoint", wrongEndpoints, isOriginalEndpoint, isWebhookEndpoint],
  ["an endpoint with secret", [...wrongEndpoints, ...wrongEndpointsWithSecret], isOriginalEndpointWithSecret, isWebhookEndpointWithSecret],
  ["an event type", wrongEventTypes, isOriginalEventType, isWebhookEventType],
] as const)("as %s", (_, cases, isOriginal, isOurs) => {
  it.each(cases)("%s is refused by ajv and by us", (__, value) => {
    expect(isOriginal(value)).toBe(false);
    expect(isOurs(value)).toBe(false);
  });
});

describe("at the edge of what is allowed", () => {
  it.each([
    ["a name of 120 characters", { url, name: "n".repeat(120) }],
    ["a name of 120 astral characters, 240 UTF-16 units", { url, name: astral.repeat(120) }],
    ["an unknown property", { url, colour: "red" }],
    ["a date-time with an offset as url path", { url: "https://example.com/2025-06-11T14:30:00+02:00" }],
  ])("%s is accepted by ajv and by us", (_, value) => {
    expect(isOriginalRequestBody(value)).toBe(true);
    expect(isCreateWebhookEndpointRequestBody(value)).toBe(true);
  });

  it.each([
    ["a name that is null", { name: null }],
    ["an offset other than Z", { created_at: "2025-06-11T14:30:00+02:00" }],
    ["nothing at all", {}],
  ])("%s is accepted by ajv and by us", (_, value) => {
    expect(isOriginalEndpoint(value)).toBe(true);
    expect(isWebhookEndpoint(value)).toBe(true);
  });
});

describe("the issues of a wrong value", () => {
  it("say where, by which keyword, and why", () => {
    const result = inklink.validateCreateWebhookEndpointRequestBody({ url: 1, name: "n".repeat(121), event_types: ["nope"] });
    const eventTypes = inklink.webhookEventTypeValues;
    expect(result.issues).toEqual([
      { message: "must be a string", path: ["url"], pointer: "/url", keyword: "type", expected: "string", received: "1" },
      {
        message: "must have at most 120 characters",
        path: ["name"],
        pointer: "/name",
        keyword: "maxLength",
        expected: 120,
        received: `"${"n".repeat(40)}"…`,
      },
      {
        message: expect.stringContaining("must be one of") as string,
        path: ["event_types", 0],
        pointer: "/event_types/0",
        keyword: "enum",
        expected: eventTypes,
        received: '"nope"',
      },
    ]);
  });

  it("come from the Standard Schema too", () => {
    const result = inklink.WebhookEndpointWithSecretSchema["~standard"].validate({});
    expect(result.issues?.map((issue) => issue.keyword)).toEqual(["required"]);
  });

  it("are thrown by an assertion, without the value", () => {
    const assertion = (): void => inklink.assertWebhookEndpointWithSecret({ secret: 12345678 });
    expect(assertion).toThrow(inklink.ValidationError);
    expect(assertion).not.toThrow("12345678");
  });
});
