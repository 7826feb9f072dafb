// The same API through openapi-fetch, for people who have that.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./paths/paths.js";

const baseUrl = `${process.env["INKLINK_ORIGIN"]}/api/v1`;
const inklink = createClient<paths>({ baseUrl });
const header = { "api-key": process.env["OWNER_KEY"] ?? "" };

const created = await inklink.POST("/webhook/endpoints", {
  params: { header },
  body: { url: "https://example.com/hooks", event_types: ["kyc.result.approved"] },
});
assert.equal(created.response.status, 201);
const endpoint: components["schemas"]["webhookEndpointWithSecret"] | undefined = created.data;
assert.match(endpoint?.secret ?? "", /^whsec_/);

const unknownEvent = await inklink.POST("/webhook/endpoints", {
  params: { header },
  // @ts-expect-error there is no such event
  body: { url: "https://example.com/hooks", event_types: ["web.result"] },
});
assert.equal(unknownEvent.response.status, 400);

// @ts-expect-error the header api-key is required
const keyless = await inklink.POST("/webhook/endpoints", { body: { url: "https://example.com/hooks" } });
assert.equal(keyless.response.status, 401);

console.log("all is as it should be");
