const contradiction = "two of its parts ask for types that exclude each other";
const overlap =
  "two members of a `oneOf` allow the same objects; their discriminator says nothing to JSON Schema (OpenAPI 3.1, section 4.8.25)";

/** The composed schemas for which no valid value was found, by document, with the reason. No other validator accepts anything either. */
export const unsatisfied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "github-webhooks/api.github.com.json": {
    "#/components/schemas/repository-advisory": contradiction,
  },
  "telegram/telegram_bot_api.json": {
    "#/components/schemas/BotCommandScope": overlap,
    "#/components/schemas/ChatMember": overlap,
  },
  "hey-api/3.0.x/full.yaml": {
    "#/components/schemas/CompositionWithOneOfAndProperties": "its members allow no other properties, and it requires some beside them",
    "#/components/schemas/ModelWithAnyOfConstantSizeArrayAndIntersect": contradiction,
    "#/components/schemas/AdditionalPropertiesUnknownIssue3": contradiction,
  },
  "hey-api/3.1.x/full.yaml": {
    "#/components/schemas/CompositionWithOneOfAndProperties": "its members allow no other properties, and it requires some beside them",
    "#/components/schemas/ModelWithAnyOfConstantSizeArrayAndIntersect": contradiction,
    "#/components/schemas/AdditionalPropertiesUnknownIssue3": contradiction,
  },
  "openapi-python-client/baseline_openapi_3.0.json": {
    "#/components/schemas/ADiscriminatedUnion": overlap,
  },
  "openapi-python-client/baseline_openapi_3.1.yaml": {
    "#/components/schemas/ADiscriminatedUnion": overlap,
  },
};
