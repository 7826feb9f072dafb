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
  "okta/management-oneOfInheritance.yaml": {
    "#/paths/~1api~1v1~1authenticators~1{authenticatorId}~1methods~1{methodType}/get/responses/200/content/application~1json/schema":
      overlap,
    "#/paths/~1api~1v1~1authenticators~1{authenticatorId}~1methods~1{methodType}/put/requestBody/content/application~1json/schema": overlap,
    "#/paths/~1api~1v1~1authenticators~1{authenticatorId}~1methods~1{methodType}/put/responses/200/content/application~1json/schema":
      overlap,
    "#/paths/~1api~1v1~1authenticators~1{authenticatorId}~1methods~1{methodType}~1lifecycle~1activate/post/responses/200/content/application~1json/schema":
      overlap,
    "#/paths/~1api~1v1~1authenticators~1{authenticatorId}~1methods~1{methodType}~1lifecycle~1deactivate/post/responses/200/content/application~1json/schema":
      overlap,
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
    "#/paths/~1types~1unions~1duplicate-types/post/requestBody/content/application~1json/schema": "it names one schema twice in a `oneOf`",
    "#/paths/~1types~1unions~1duplicate-types/post/responses/200/content/application~1json/schema":
      "it names one schema twice in a `oneOf`",
  },
  "openapi-python-client/baseline_openapi_3.1.yaml": {
    "#/components/schemas/ADiscriminatedUnion": overlap,
    "#/paths/~1types~1unions~1duplicate-types/post/requestBody/content/application~1json/schema": "it names one schema twice in a `oneOf`",
    "#/paths/~1types~1unions~1duplicate-types/post/responses/200/content/application~1json/schema":
      "it names one schema twice in a `oneOf`",
  },
  "readme/3.0-discriminators.json": {
    "#/paths/~1potentially-undefined-formData/post/requestBody/content/application~1json/schema": overlap,
  },
  "readme/3.1-schema-types.json": {
    "#/paths/~1anything~1quirks~1polymorphism/patch/requestBody/content/application~1json/schema": contradiction,
    "#/paths/~1anything~1quirks~1polymorphism/put/requestBody/content/application~1json/schema": contradiction,
  },
};
