/** The documents whose types are compared, as `realDocuments` names them. */
export const oracleDocuments: readonly string[] = [
  "box/openapi.json",
  "discord/openapi.json",
  "figma/openapi.yaml",
  "github/api.github.com.json",
  "hey-api/opencode-3.1.yaml",
  "intercom/api.intercom.io.yaml",
  "museum/openapi.yaml",
  "openai/openapi.yaml",
  "qdrant/openapi.json",
  "redocly-cafe/cafe.yaml",
  "spotify/fixed-spotify-open-api.yml",
  "stripe/spec3.json",
  "svix/openapi.json",
  "twilio/twilio_api_v2010.json",
];
