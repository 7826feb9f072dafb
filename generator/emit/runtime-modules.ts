/**
 * What emitted modules may import from the runtime: module by module, the types and the values. A test holds this table against the
 * exports of the real files, so that no emitter imports what is not there.
 */
export const runtimeModules = {
  errors: { types: [], values: ["ApiError", "ArgumentError", "NetworkError", "ResponseBodyError"] },
  operation: { types: ["Operation"], values: [] },
  "request-body": { types: ["BodyContent", "MultipartBody"], values: [] },
  result: { types: ["ApiErrorOf", "DataOf", "Failure", "Success", "Undeclared"], values: ["unwrap"] },
  "shared-headers": {
    types: ["CallParameters", "DefaultHeaders", "ExtraHeaders", "GivenHeaders", "SharedHeadersArgument"],
    values: [],
  },
  "status-code": { types: ["StatusCode", "StatusRange"], values: [] },
  transport: { types: ["CallOptions", "Transport", "TransportOptions"], values: ["openTransport"] },
  validation: {
    types: ["Issue", "Validation", "Path", "CollectIssues"],
    values: [
      "ValidationError",
      "child",
      "report",
      "issuesOf",
      "isObject",
      "isArray",
      "isNumber",
      "isInteger",
      "ownMember",
      "isOneOf",
      "countItems",
      "exactlyOne",
    ],
  },
  "standard-schema": { types: ["StandardSchema"], values: ["standardSchema"] },
  "deep-equal": { types: [], values: ["deepEqual", "hasUniqueItems"] },
  "multiple-of": { types: [], values: ["isMultipleOf"] },
  "string-length": { types: [], values: ["hasAtLeastCodePoints", "hasAtMostCodePoints"] },
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
} as const satisfies Readonly<Record<string, { readonly types: readonly string[]; readonly values: readonly string[] }>>;

export type RuntimeModule = keyof typeof runtimeModules;

export type RuntimeExport<Module extends RuntimeModule> =
  (typeof runtimeModules)[Module]["types"][number] | (typeof runtimeModules)[Module]["values"][number];

/** Every name that emitted modules may import from the runtime. No schema or operation is given one of them. */
export function runtimeNames(): string[] {
  return Object.values(runtimeModules).flatMap((module) => [...module.types, ...module.values]);
}
