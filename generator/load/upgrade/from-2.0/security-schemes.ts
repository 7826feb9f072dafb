import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";

const flowNames: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password: "password",
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

/** Security Definitions (2.0, Security Scheme Object) as Security Scheme Objects of 3.x. An `apiKey` is the same in both. */
export function convertSecuritySchemes(definitions: JsonValue): JsonValue {
  if (!isJsonObject(definitions)) return definitions;
  return Object.fromEntries(Object.entries(definitions).map(([name, scheme]) => [name, convertScheme(scheme)]));
}

function convertScheme(scheme: JsonValue): JsonValue {
  if (!isJsonObject(scheme)) return scheme;
  if (scheme["type"] === "basic") return { ...scheme, type: "http", scheme: "basic" };
  return scheme["type"] === "oauth2" ? convertFlow(scheme) : scheme;
}

function convertFlow({ flow, authorizationUrl, tokenUrl, scopes, ...members }: JsonObject): JsonObject {
  const name = typeof flow === "string" && Object.hasOwn(flowNames, flow) ? flowNames[flow] : undefined;
  if (name === undefined) return { ...members, flows: {} };
  const described = {
    ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
    ...(tokenUrl === undefined ? {} : { tokenUrl }),
    scopes: scopes ?? {},
  };
  return { ...members, flows: { [name]: described } };
}
