import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { parse, parseGet } from "./support.js";

const list = "#/paths/~1a/get/parameters";
const withParameter = (parameter: JsonObject): ReturnType<typeof parseGet> => parseGet({ parameters: [parameter] });

describe("what a parameter says", () => {
  it("in the model's words", () => {
    const { operation, reports } = withParameter({
      in: "query",
      name: "page",
      required: true,
      deprecated: true,
      description: "d",
      schema: { type: "integer" },
    });
    expect(reports).toEqual([]);
    expect(operation.parameters).toEqual([
      {
        in: "query",
        name: "page",
        required: true,
        deprecated: true,
        description: "d",
        schema: { pointer: `${list}/0/schema`, types: ["integer"] },
        serialization: { style: "form", explode: true, allowReserved: false },
      },
    ]);
  });

  it("without a schema it allows everything", () => {
    const { operation } = withParameter({ in: "cookie", name: "c" });
    expect(operation.parameters[0]?.schema).toEqual({ pointer: `${list}/0` });
    expect(operation.parameters[0]?.required).toBe(false);
  });

  it("path parameters are always required", () => {
    const { operation } = parseGet({ parameters: [{ in: "path", name: "id", required: false }] }, {}, "/a/{id}");
    expect(operation.parameters[0]?.required).toBe(true);
  });

  it("content gives the schema and the serialization", () => {
    const { operation } = withParameter({ in: "query", name: "filter", content: { "application/json": { schema: { type: "object" } } } });
    expect(operation.parameters[0]?.schema).toEqual({ pointer: `${list}/0/content/application~1json/schema`, types: ["object"] });
    expect(operation.parameters[0]?.serialization).toEqual({ mediaType: "application/json" });
  });
});

describe("styles", () => {
  const cases: readonly { given: JsonObject; want: JsonObject }[] = [
    { given: { in: "path" }, want: { style: "simple", explode: false, allowReserved: false } },
    { given: { in: "path", style: "label" }, want: { style: "label", explode: false, allowReserved: false } },
    { given: { in: "path", style: "matrix", explode: true }, want: { style: "matrix", explode: true, allowReserved: false } },
    { given: { in: "query" }, want: { style: "form", explode: true, allowReserved: false } },
    { given: { in: "query", explode: false }, want: { style: "form", explode: false, allowReserved: false } },
    { given: { in: "query", allowReserved: true }, want: { style: "form", explode: true, allowReserved: true } },
    { given: { in: "query", style: "spaceDelimited" }, want: { style: "spaceDelimited", explode: false, allowReserved: false } },
    { given: { in: "query", style: "pipeDelimited" }, want: { style: "pipeDelimited", explode: false, allowReserved: false } },
    { given: { in: "query", style: "deepObject" }, want: { style: "deepObject", explode: false, allowReserved: false } },
    { given: { in: "header" }, want: { style: "simple", explode: false, allowReserved: false } },
    { given: { in: "cookie" }, want: { style: "form", explode: true, allowReserved: false } },
    { given: { in: "cookie", style: "cookie" }, want: { style: "cookie", explode: true, allowReserved: false } },
    { given: { in: "query", explode: "yes" }, want: { style: "form", explode: true, allowReserved: false } },
  ];

  it.each(cases)("$given", ({ given, want }) => {
    const { operation, reports } = parseGet({ parameters: [{ ...given, name: "id" }] }, {}, given["in"] === "path" ? "/a/{id}" : "/a");
    expect(reports).toEqual([]);
    expect(operation.parameters[0]?.serialization).toEqual(want);
  });

  it.each([
    { place: "query", style: "simple", expected: "form, spaceDelimited, pipeDelimited, deepObject", used: "form" },
    { place: "header", style: "form", expected: "simple", used: "simple" },
    { place: "cookie", style: "toString", expected: "form, cookie", used: "form" },
    { place: "query", style: 1, expected: "form, spaceDelimited, pipeDelimited, deepObject", used: "form" },
  ])("$style in $place is no style", ({ place, style, expected, used }) => {
    const { operation, reports } = withParameter({ in: place, name: "p", style });
    expect(reports).toEqual([`keyword-malformed ${list}/0/style: \`style\` must be one of ${expected}; it is ignored`]);
    expect(operation.parameters[0]?.serialization).toMatchObject({ style: used });
  });
});

describe("parameters that are left out", () => {
  const noPlace = "it needs a name and a place (path, query, querystring, header or cookie)";
  const cases: readonly { given: JsonObject; name: string; reason: string }[] = [
    { given: { name: "a" }, name: "a", reason: noPlace },
    { given: { in: "query" }, name: "", reason: noPlace },
    { given: { in: "body", name: "a" }, name: "a", reason: noPlace },
    { given: { in: "query", name: 1 }, name: "", reason: noPlace },
    { given: { in: "header", name: "a b" }, name: "a b", reason: "it is not a header name" },
    { given: { in: "header", name: "X:Y" }, name: "X:Y", reason: "it is not a header name" },
    { given: { in: "header", name: "" }, name: "", reason: "it is not a header name" },
    { given: { in: "header", name: "é" }, name: "é", reason: "it is not a header name" },
    { given: { in: "header", name: "Accept" }, name: "Accept", reason: "this header is described elsewhere in OpenAPI and ignored here" },
    {
      given: { in: "header", name: "CONTENT-TYPE" },
      name: "CONTENT-TYPE",
      reason: "this header is described elsewhere in OpenAPI and ignored here",
    },
    {
      given: { in: "header", name: "authorization" },
      name: "authorization",
      reason: "this header is described elsewhere in OpenAPI and ignored here",
    },
    { given: { in: "header", name: "Host" }, name: "Host", reason: "this header belongs to the platform" },
    { given: { in: "header", name: "Content-Length" }, name: "Content-Length", reason: "this header belongs to the platform" },
    { given: { in: "header", name: "Cookie" }, name: "Cookie", reason: "this header belongs to the platform" },
    { given: { in: "cookie", name: "a;b" }, name: "a;b", reason: "it is not a cookie name" },
    { given: { in: "query", name: "\udc00" }, name: "\udc00", reason: "its name is not well-formed Unicode" },
  ];

  it.each(cases)("$given", ({ given, name, reason }) => {
    const { operation, reports } = withParameter(given);
    expect(operation.parameters).toEqual([]);
    const what = name === "" ? "a parameter" : `the parameter ${name}`;
    expect(reports).toEqual([`parameter-refused ${list}/0: ${what} is left out: ${reason}`]);
  });
});

describe("parameters of the path item", () => {
  const shared: readonly JsonValue[] = [
    { in: "query", name: "page", description: "shared" },
    { in: "header", name: "X-Trace", description: "shared" },
  ];
  const merged = (parameters: readonly JsonValue[]): string[] =>
    parseGet({ parameters }, { parameters: shared }).operation.parameters.map(
      (each) => `${each.in} ${each.name} ${each.description ?? ""}`,
    );

  it.each([
    { name: "are taken over", own: [], want: ["query page shared", "header X-Trace shared"] },
    { name: "are replaced", own: [{ in: "query", name: "page", description: "own" }], want: ["query page own", "header X-Trace shared"] },
    {
      name: "by headers in another case",
      own: [{ in: "header", name: "x-trace", description: "own" }],
      want: ["query page shared", "header x-trace own"],
    },
    {
      name: "not by another place",
      own: [{ in: "cookie", name: "page", description: "own" }],
      want: ["query page shared", "header X-Trace shared", "cookie page own"],
    },
    {
      name: "not in another case",
      own: [{ in: "query", name: "Page", description: "own" }],
      want: ["query page shared", "header X-Trace shared", "query Page own"],
    },
  ])("$name", ({ own, want }) => {
    expect(merged(own)).toEqual(want);
  });

  it("that are no list", () => {
    expect(parseGet({ parameters: {} }).reports).toEqual([`part-malformed ${list}: \`parameters\` must be a list; it is ignored`]);
  });
});

const whole = (name: string): JsonObject => ({
  in: "querystring",
  name,
  content: { "application/json": { schema: { type: "object" } } },
});

describe("a whole query", () => {
  const names = (...parameters: JsonObject[]): unknown => {
    const { operation, reports } = parseGet({ parameters });
    return [operation.parameters.map((parameter) => parameter.name), reports.map((report) => report.split(": ").slice(1).join(": "))];
  };

  it("is written as its media type", () => {
    const [parameter] = parseGet({ parameters: [whole("q")] }).operation.parameters;
    expect(parameter).toMatchObject({ in: "querystring", serialization: { mediaType: "application/json" }, schema: { types: ["object"] } });
  });

  it("needs content", () => {
    expect(names({ in: "querystring", name: "q", schema: {} })).toEqual([
      [],
      ["the parameter q is left out: a whole query needs `content` with one media type"],
    ]);
  });

  it("leaves no room for another", () => {
    expect(names(whole("a"), whole("b"))).toEqual([["a"], ["the parameter b is left out: the query belongs to a already"]]);
    expect(names(whole("a"), { in: "query", name: "b" })).toEqual([["a"], ["the parameter b is left out: the query belongs to a already"]]);
    expect(names({ in: "query", name: "b" }, whole("a"), { in: "query", name: "c" })).toEqual([
      ["b", "c"],
      ["the parameter a is left out: the query belongs to b already"],
    ]);
  });
});

describe("parameters that no operation refers to", () => {
  it("are read for their faults", () => {
    const fault = { in: "header", name: "Bad[Header]" };
    const { reports } = parse({
      components: {
        parameters: { bad: fault, path: { in: "path", name: "a{b}" } },
        pathItems: { item: { parameters: [fault], get: { parameters: [whole("a"), whole("b")] } } },
      },
    });
    expect(reports).toEqual([
      "parameter-refused #/components/parameters/bad: the parameter Bad[Header] is left out: it is not a header name",
      "parameter-refused #/components/parameters/path: the parameter a{b} is left out: no path template can name it",
      "parameter-refused #/components/pathItems/item/parameters/0: the parameter Bad[Header] is left out: it is not a header name",
      "parameter-refused #/components/pathItems/item/get/parameters/1/content/application~1json/schema: the parameter b is left out: the query belongs to a already",
    ]);
  });
});
