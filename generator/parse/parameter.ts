import type { JsonObject, JsonValue } from "../model/json.js";
import type { Parameter, ParameterLocation, ParameterSerialization, ParameterStyle } from "../model/operation.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownBoolean, ownString, pickStrings, type ParseContext } from "./context.js";
import { parseContent } from "./media-type.js";
import { dereference } from "./reference.js";
import type { SchemaParser } from "./schema.js";

const locations = ["path", "query", "querystring", "header", "cookie"] as const satisfies readonly ParameterLocation[];

const styles: Readonly<Record<ParameterLocation, readonly [ParameterStyle, ...ParameterStyle[]]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  querystring: ["form"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u;
// "SHALL be ignored" as parameters: 3.1, section 4.8.12.1.
const headersDescribedElsewhere = new Set(["accept", "content-type", "authorization"]);
// What a user agent sets itself (Fetch, section 2.2.2, forbidden request-header), as far as it frames the message.
const headersOfThePlatform = new Set(
  "host content-length transfer-encoding connection keep-alive upgrade te trailer expect cookie".split(" "),
);

/** The parameters of an operation: its own, and those of its path item that it does not replace (3.1, section 4.8.10). */
export function parseParameters(
  lists: readonly { readonly value: JsonValue | undefined; readonly pointer: JsonPointer }[],
  schemas: SchemaParser,
  context: ParseContext,
): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const { value, pointer } of lists) {
    for (const [index, item] of context.list(value, "`parameters`", pointer).entries()) {
      const parameter = readParameter(item, appendPointer(pointer, index), schemas, context);
      if (parameter !== undefined) parameters.set(identity(parameter), parameter);
    }
  }
  return withOneQuery([...parameters.values()], context);
}

/** A whole query leaves no room for another, nor for parameters of its own (3.2, section 4.12.1): what comes first stays. */
function withOneQuery(parameters: readonly Parameter[], context: ParseContext): Parameter[] {
  const first = parameters.find(({ in: location }) => location === "query" || location === "querystring");
  return parameters.filter((parameter) => {
    const isOther = parameter.in === "querystring" ? parameter !== first : parameter.in === "query" && first?.in === "querystring";
    if (isOther) {
      const reason = `the query belongs to ${first?.name ?? ""} already`;
      context.report("parameter-refused", { name: parameter.name, reason }, parameter.schema.pointer);
    }
    return !isOther;
  });
}

function identity(parameter: Parameter): string {
  const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
  return `${parameter.in} ${name}`;
}

/** One Parameter Object (3.1, section 4.8.12), or a reference to one; `undefined`, and a report, when it cannot be used. */
export function readParameter(value: JsonValue, pointer: JsonPointer, schemas: SchemaParser, context: ParseContext): Parameter | undefined {
  const resolved = dereference(value, pointer, "a parameter", context);
  return resolved === undefined ? undefined : parseParameter(resolved.value, resolved.pointer, schemas, context);
}

function parseParameter(object: JsonObject, pointer: JsonPointer, schemas: SchemaParser, context: ParseContext): Parameter | undefined {
  const name = ownString(object, "name");
  const location = locations.find((candidate) => candidate === own(object, "in"));
  if (name === undefined || location === undefined) {
    context.report(
      "parameter-refused",
      { name: name ?? "", reason: "it needs a name and a place (path, query, querystring, header or cookie)" },
      pointer,
    );
    return undefined;
  }
  const reason = refusal(name, location);
  if (reason !== undefined) {
    context.report("parameter-refused", { name, reason }, pointer);
    return undefined;
  }
  const [content] = own(object, "content") === undefined ? [] : parseContent(object, pointer, schemas, context);
  if (location === "querystring" && content === undefined) {
    context.report("parameter-refused", { name, reason: "a whole query needs `content` with one media type" }, pointer);
    return undefined;
  }
  const schema = own(object, "schema");
  return {
    in: location,
    name,
    required: location === "path" || (ownBoolean(object, "required") ?? false),
    ...pickStrings(object, "description"),
    ...(ownBoolean(object, "deprecated") === true ? { deprecated: true } : {}),
    schema: content?.schema ?? (schema === undefined ? { pointer } : schemas.parse(schema, appendPointer(pointer, "schema"))),
    serialization: content === undefined ? parseStyle(object, location, pointer, context) : { mediaType: content.mediaType },
  };
}

function refusal(name: string, location: ParameterLocation): string | undefined {
  if (location === "header") {
    if (!headerName.test(name)) return "it is not a header name";
    if (headersDescribedElsewhere.has(name.toLowerCase())) return "this header is described elsewhere in OpenAPI and ignored here";
    if (headersOfThePlatform.has(name.toLowerCase())) return "this header belongs to the platform";
  }
  if (location === "path" && /[{}/?#]/u.test(name)) return "no path template can name it";
  if (location === "cookie" && !headerName.test(name)) return "it is not a cookie name";
  if (/\p{Surrogate}/u.test(name)) return "its name is not well-formed Unicode";
  return undefined;
}

function parseStyle(object: JsonObject, location: ParameterLocation, pointer: JsonPointer, context: ParseContext): ParameterSerialization {
  const allowed = styles[location];
  const given = own(object, "style");
  const style = allowed.find((candidate) => candidate === given) ?? allowed[0];
  if (given !== undefined && style !== given) {
    context.report("keyword-malformed", { keyword: "style", expected: `one of ${allowed.join(", ")}` }, appendPointer(pointer, "style"));
  }
  return {
    style,
    explode: ownBoolean(object, "explode") ?? (style === "form" || style === "cookie"),
    allowReserved: ownBoolean(object, "allowReserved") ?? false,
  };
}
