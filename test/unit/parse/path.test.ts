import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/json.js";
import type { PathSegment } from "../../../generator/model/operation.js";
import { pathFault, splitPath } from "../../../generator/parse/path-template.js";
import { parseGet, parsePaths } from "./support.js";

const pathParameter = (name: string): JsonObject => ({ in: "path", name, schema: { type: "integer" } });
const printed = (path: readonly PathSegment[]): string[] => path.map((each) => ("literal" in each ? each.literal : `<${each.parameter}>`));

describe("path templates", () => {
  const cases: readonly { path: string; declared: readonly string[]; want: readonly string[]; codes: readonly string[] }[] = [
    { path: "/", declared: [], want: ["/"], codes: [] },
    { path: "/pets", declared: [], want: ["/pets"], codes: [] },
    { path: "/pets/{id}", declared: ["id"], want: ["/pets/", "<id>"], codes: [] },
    { path: "/{a}{b}", declared: ["a", "b"], want: ["/", "<a>", "<b>"], codes: [] },
    { path: "/{a}/x/{b}.json", declared: ["b", "a"], want: ["/", "<a>", "/x/", "<b>", ".json"], codes: [] },
    { path: "/{a}/{a}", declared: ["a"], want: ["/", "<a>", "/", "<a>"], codes: [] },
    { path: "/v1/${x}/{id}", declared: ["id"], want: ["/v1/${x}/", "<id>"], codes: [] },
    { path: "/v1/${x}", declared: ["x"], want: ["/v1/$", "<x>"], codes: [] },
    { path: "/{}", declared: [], want: ["/{}"], codes: [] },
    { path: "/{a", declared: [], want: ["/{a"], codes: [] },
    { path: "/a}", declared: [], want: ["/a}"], codes: [] },
    { path: "/{{a}}", declared: ["a"], want: ["/{", "<a>", "}"], codes: [] },
    { path: "/{a/b}", declared: [], want: ["/{a/b}"], codes: [] },
    { path: "/{a b}", declared: ["a b"], want: ["/", "<a b>"], codes: [] },
    { path: "/{a b}", declared: [], want: ["/{a b}"], codes: [] },
    { path: "/{id}", declared: [], want: ["/", "<id>"], codes: ["path-parameter-undeclared"] },
    { path: "/{__proto__}", declared: [], want: ["/", "<__proto__>"], codes: ["path-parameter-undeclared"] },
    { path: "/pets", declared: ["id"], want: ["/pets"], codes: ["path-parameter-unused"] },
    { path: "/{ID}", declared: ["id"], want: ["/", "<ID>"], codes: ["path-parameter-undeclared", "path-parameter-unused"] },
  ];

  it.each(cases)("$path with $declared", ({ path, declared, want, codes }) => {
    const { operation, reports } = parseGet({ parameters: declared.map(pathParameter) }, {}, path);
    expect(printed(operation.path)).toEqual(want);
    expect(reports.map((report) => report.split(" ")[0])).toEqual(codes);
  });

  it("an undeclared parameter is a string", () => {
    const { operation } = parseGet({}, {}, "/{id}");
    expect(operation.parameters).toEqual([
      {
        in: "path",
        name: "id",
        required: true,
        schema: { pointer: "#/paths/~1{id}/get", types: ["string"] },
        serialization: { style: "simple", explode: false, allowReserved: false },
      },
    ]);
  });

  it("an unused one is left out", () => {
    expect(parseGet({ parameters: [pathParameter("id")] }).operation.parameters).toEqual([]);
  });

  it("path parameters come first, in the order of the path", () => {
    const parameters = [{ in: "query", name: "q" }, pathParameter("b"), pathParameter("a")];
    expect(parseGet({ parameters }, {}, "/{a}/{b}").operation.parameters.map(({ name }) => name)).toEqual(["a", "b", "q"]);
  });
});

describe("paths that cannot be requested", () => {
  it.each([
    { path: "pets", want: "it does not begin with a slash" },
    { path: "", want: "it does not begin with a slash" },
    { path: "https://evil.example/", want: "it does not begin with a slash" },
    { path: "//evil.example/", want: "it would lead to another host" },
    { path: "/\\evil.example", want: "it holds a backslash, which URLs read as a slash" },
    { path: "/a?b\r\nc", want: "it holds control characters" },
    { path: "/a?\ud800", want: "it is not well-formed Unicode" },
    { path: "?a=b", want: "it does not begin with a slash" },
    { path: "/a?b=c", want: undefined },
    { path: "/a#../b", want: undefined },
    { path: "/a\nb", want: "it holds control characters" },
    { path: "/a\ud800", want: "it is not well-formed Unicode" },
    { path: "/a/../b", want: "it holds dot segments" },
    { path: "/.", want: "it holds dot segments" },
    { path: "/%2E%2e/b", want: "it holds dot segments" },
    { path: "/.%2E", want: "it holds dot segments" },
    { path: "/...", want: undefined },
    { path: "/.well-known/x", want: undefined },
    { path: "/a//b", want: undefined },
    { path: "/a/", want: undefined },
  ])("$path: $want", ({ path, want }) => {
    expect(pathFault(splitPath(path))).toBe(want);
  });

  it("are reported and left out", () => {
    const { operations, reports } = parsePaths({ pets: { get: {} }, "/ok": { get: {} } });
    expect(operations.map(({ pointer }) => pointer)).toEqual(["#/paths/~1ok/get"]);
    expect(reports).toEqual([
      "path-malformed #/paths/pets: the path pets is left out, for it cannot be requested: it does not begin with a slash",
    ]);
  });
});

describe("what OpenAPI foresees in no path", () => {
  const split = (path: string): unknown => {
    const { operation, reports } = parseGet({}, {}, path);
    return { path: printed(operation.path), query: operation.query, codes: reports.map((report) => report.split(" ")[0]) };
  };

  it("a query belongs to every request", () => {
    expect(split("/a?beta=true&x")).toEqual({ path: ["/a"], query: "beta=true&x", codes: [] });
    expect(split("/a?")).toEqual({ path: ["/a"], query: undefined, codes: [] });
  });

  it("a fragment only tells operations apart", () => {
    expect(split("/a#b?c")).toEqual({ path: ["/a"], query: undefined, codes: ["path-fragment"] });
    expect(split("/a?b#c")).toEqual({ path: ["/a"], query: "b", codes: ["path-fragment"] });
  });
});
