/**
 * What emitted modules may import from the runtime: module by module, the types and the values. A test holds this table against the
 * exports of the real files, so that no emitter imports what is not there.
 */
export const runtimeModules = {
  "client/errors": { types: [], values: ["ApiError", "ArgumentError", "NetworkError", "ResponseBodyError"] },
  "client/event-stream": { types: [], values: ["openEvents"] },
  "client/item-stream": { types: ["ItemStream"], values: [] },
  "client/json-lines": { types: [], values: ["openJsonLines"] },
  "client/json-sequence": { types: [], values: ["openJsonSequence"] },
  "client/operation": { types: ["Operation"], values: [] },
  "client/operation-validators": { types: ["OperationValidators", "Validator"], values: ["findIssues"] },
  "client/request-body": { types: ["BodyContent", "MultipartBody"], values: [] },
  "client/result": { types: ["ApiErrorOf", "DataOf", "Failure", "Success", "Undeclared"], values: ["unwrap"] },
  "client/shared-headers": {
    types: ["CallParameters", "DefaultHeaders", "ExtraHeaders", "GivenHeaders", "SharedHeadersArgument"],
    values: [],
  },
  "client/status-code": { types: ["StatusCode", "StatusRange"], values: [] },
  "client/transport": { types: ["CallOptions", "Transport", "TransportOptions"], values: ["openTransport"] },
  "client/validating-transport": { types: ["ValidatingCallOptions", "ValidatingTransportOptions"], values: ["openValidatingTransport"] },
  "client/validation-errors": { types: ["InvalidResponse"], values: ["RequestValidationError", "ResponseValidationError"] },
  "client/validation-policy": { types: ["CallValidation", "ClientValidation", "ResponsePolicy"], values: [] },
  "validation/interpret": { types: ["ValidationOptions"], values: ["conforms", "invalid", "validation"] },
  "validation/overflow": { types: [], values: ["bounded"] },
  "validation/issue": { types: ["Issue", "Validation"], values: ["ValidationError"] },
  "validation/keywords": { types: ["Keywords"], values: [] },
  "validation/guards": {
    types: ["Members"],
    values: ["isObject", "membersOf", "isArray", "ownMember", "countItems", "countMembers", "exactlyOne"],
  },
  "validation/standard-schema": { types: ["StandardSchema"], values: ["standardSchema"] },
  "validation/deep-equal": { types: [], values: ["deepEqual", "hasUniqueItems"] },
  "validation/multiple-of": { types: [], values: ["isMultipleOf"] },
  "validation/string-length": { types: [], values: ["hasAtLeastCodePoints", "hasAtMostCodePoints"] },
  "formats/date-time": { types: [], values: ["isDateTime"] },
  "formats/date": { types: [], values: ["isDate"] },
  "formats/time": { types: [], values: ["isTime"] },
  "formats/duration": { types: [], values: ["isDuration"] },
  "formats/email": { types: [], values: ["isEmail"] },
  "formats/idn-email": { types: [], values: ["isIdnEmail"] },
  "formats/hostname": { types: [], values: ["isHostname"] },
  "formats/idn-hostname": { types: [], values: ["isIdnHostname"] },
  "formats/ipv4": { types: [], values: ["isIpv4"] },
  "formats/ipv6": { types: [], values: ["isIpv6"] },
  "formats/uri": { types: [], values: ["isUri"] },
  "formats/uri-reference": { types: [], values: ["isUriReference"] },
  "formats/iri": { types: [], values: ["isIri"] },
  "formats/iri-reference": { types: [], values: ["isIriReference"] },
  "formats/uri-template": { types: [], values: ["isUriTemplate"] },
  "formats/uuid": { types: [], values: ["isUuid"] },
  "formats/json-pointer": { types: [], values: ["isJsonPointer"] },
  "formats/relative-json-pointer": { types: [], values: ["isRelativeJsonPointer"] },
  "formats/regex": { types: [], values: ["isRegex"] },
  "formats/byte": { types: [], values: ["isByte"] },
  "formats/base64url": { types: [], values: ["isBase64url"] },
  "formats/numbers": { types: [], values: ["isInt32", "isInt64", "isFloat", "isDouble"] },
  "fixtures/choice": {
    types: [],
    values: ["pick", "pickMade", "pickSeveral", "someBoolean", "someList", "someSet"],
  },
  "fixtures/codes": {
    types: [],
    values: [
      "someColor",
      "someCurrency",
      "someJsonPointer",
      "someLanguage",
      "someLocale",
      "someRegex",
      "someRelativeJsonPointer",
      "someTimeZone",
    ],
  },
  "fixtures/dates": {
    types: [],
    values: ["someDate", "someDateTime", "someDuration", "someTime", "someTimestamp"],
  },
  "fixtures/factory": { types: ["Factory"], values: ["createFactory", "FixtureError"] },
  "fixtures/identifiers": {
    types: [],
    values: ["someBase64", "someBase64Url", "someHex", "someIdentifier", "someLike", "someUuid"],
  },
  "fixtures/internet": {
    types: [],
    values: [
      "someFileName",
      "someHostname",
      "someIpv4",
      "someIpv6",
      "someMediaType",
      "somePath",
      "someUriTemplate",
      "someUrl",
      "someVersion",
    ],
  },
  "fixtures/numbers": { types: [], values: ["nextInteger", "someDecimal", "someInteger"] },
  "fixtures/overrides": { types: ["DeepPartial"], values: [] },
  "fixtures/people": {
    types: [],
    values: ["someCompany", "someEmail", "someFirstName", "someFullName", "someLastName", "somePhone", "someUsername"],
  },
  "fixtures/places": {
    types: [],
    values: ["someCity", "someCountry", "someCountryCode", "somePostalCode", "someState", "someStreet"],
  },
  "fixtures/random": { types: ["Random"], values: ["recurse", "recursive"] },
  "fixtures/text": {
    types: [],
    values: ["someCharacters", "someSentence", "someSlug", "someText", "someTitle", "someWord"],
  },
} as const satisfies Readonly<Record<string, { readonly types: readonly string[]; readonly values: readonly string[] }>>;

export type RuntimeModule = keyof typeof runtimeModules;

export type RuntimeExport<Module extends RuntimeModule> =
  (typeof runtimeModules)[Module]["types"][number] | (typeof runtimeModules)[Module]["values"][number];

/** Every name that emitted modules may import from the runtime. No schema or operation is given one of them. */
export function runtimeNames(): string[] {
  return Object.values(runtimeModules).flatMap((module) => [...module.types, ...module.values]);
}
