import { describe, expect, it } from "vitest";

import { ArgumentError } from "../../../../templates/runtime/client/errors.js";
import type { Refuse } from "../../../../templates/runtime/client/errors.js";
import type { PathParameter, QueryParameter } from "../../../../templates/runtime/client/operation.js";
import {
  serializeCookieParameter,
  serializeHeaderParameter,
  serializePathParameter,
  serializeQueryParameter,
} from "../../../../templates/runtime/client/parameter-style.js";

const refuse: Refuse = (problem) => new ArgumentError("op", "query.color", problem);

// The values and the table of OpenAPI 3.1.2, section 4.8.12.5 "Style Examples"; null stands for its n/a.
const string = "blue";
const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

describe("style examples of OpenAPI 3.1", () => {
  it.each<[NonNullable<PathParameter["style"]>, boolean, string, string, string]>([
    ["matrix", false, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
    ["matrix", true, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
    ["label", false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
    ["label", true, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
    ["simple", false, "blue", "blue,black,brown", "R,100,G,200,B,150"],
    ["simple", true, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ])("path, %s, explode %s", (style, explode, ...expected) => {
    const parameter = { name: "color", style, explode };
    expect([string, array, object].map((value) => serializePathParameter(parameter, value, refuse))).toEqual(expected);
  });

  it.each<[NonNullable<QueryParameter["style"]>, boolean, string | null, string | null, string | null]>([
    ["form", false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    ["form", true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
    ["spaceDelimited", false, null, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
    ["pipeDelimited", false, null, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, null, null, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ])("query, %s, explode %s", (style, explode, ...expected) => {
    const parameter = { name: "color", style, explode };
    [string, array, object].forEach((value, index) => {
      const want = expected[index];
      if (want === null) return;
      expect(serializeQueryParameter(parameter, value, refuse)).toBe(want);
    });
  });

  it.each([
    [false, "blue", "blue,black,brown", "R,100,G,200,B,150"],
    [true, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ])("header, simple, explode %s", (explode, ...expected) => {
    const parameter = { name: "color", explode };
    expect([string, array, object].map((value) => serializeHeaderParameter(parameter, value, refuse))).toEqual(expected);
  });

  it.each([
    [false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    [true, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
  ])("cookie, form, explode %s", (explode, ...expected) => {
    const parameter = { name: "color", explode };
    expect([string, array, object].map((value) => serializeCookieParameter(parameter, value, refuse))).toEqual(expected);
  });

  it.each([[[]], [{}], [[null]]])("an empty value expands to nothing in any style: %j", (value) => {
    for (const explode of [false, true]) {
      for (const style of ["simple", "label", "matrix"] as const) {
        const parameter = { name: "color", style, explode };
        expect(serializePathParameter(parameter, value, refuse)).toBe("");
      }
      for (const style of ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const) {
        const parameter = { name: "color", style, explode };
        expect(serializeQueryParameter(parameter, value, refuse)).toBe("");
      }
      const parameter = { name: "color", explode };
      expect(serializeHeaderParameter(parameter, value, refuse)).toBeUndefined();
      expect(serializeCookieParameter(parameter, value, refuse)).toBe("");
    }
  });

  it("has the defaults of the Parameter Object", () => {
    const parameter = { name: "color" };
    expect(serializePathParameter(parameter, array, refuse)).toBe("blue,black,brown");
    expect(serializeQueryParameter(parameter, array, refuse)).toBe("color=blue&color=black&color=brown");
    expect(serializeHeaderParameter(parameter, object, refuse)).toBe("R,100,G,200,B,150");
    const piped = { name: "color", style: "pipeDelimited" } as const;
    expect(serializeQueryParameter(piped, array, refuse)).toBe("color=blue%7Cblack%7Cbrown");
  });
});

describe("a query parameter", () => {
  it.each<[string, unknown, string]>([
    ["null", null, ""],
    ["undefined", undefined, ""],
    ["the empty string", "", "q="],
    ["an empty array", [], ""],
    ["an empty object", {}, ""],
    ["zero", 0, "q=0"],
    ["false", false, "q=false"],
    ["a bigint", 12345678901234567890n, "q=12345678901234567890"],
    ["a Date", new Date(0), "q=1970-01-01T00%3A00%3A00.000Z"],
    ["a URL", new URL("https://a.example/"), "q=https%3A%2F%2Fa.example%2F"],
    ["reserved characters", "a&b=c d+e#f", "q=a%26b%3Dc%20d%2Be%23f"],
    ["what encodeURIComponent leaves", "!'()*", "q=%21%27%28%29%2A"],
    ["text beyond ASCII", "é€😀", "q=%C3%A9%E2%82%AC%F0%9F%98%80"],
    ["gaps in an array", ["a", null, undefined, "b"], "q=a&q=b"],
    ["gaps in an object", { a: null, b: undefined, c: 1 }, "c=1"],
    ["an object in an array", [{ a: 1 }], "q=%7B%22a%22%3A1%7D"],
    ["an array in an object", { a: [1, 2] }, "a=%5B1%2C2%5D"],
    ["names that need encoding", { "a&b=": 1 }, "a%26b%3D=1"],
    ["__proto__ as a name", JSON.parse('{"__proto__":"x"}'), "__proto__=x"],
  ])("writes %s", (_name, value, expected) => {
    expect(serializeQueryParameter({ name: "q" }, value, refuse)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ["a function", () => 1],
    ["a symbol", Symbol("s")],
    ["NaN", Number.NaN],
    ["an infinite number", Infinity],
    ["an invalid Date", new Date(Number.NaN)],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a name", { "\udc00": 1 }],
    ["a cycle", cycle()],
  ])("refuses %s", (_name, value) => {
    const style = _name === "a cycle" ? "deepObject" : "form";
    expect(() => serializeQueryParameter({ name: "q", style }, value, refuse)).toThrow(ArgumentError);
  });

  it("keeps reserved characters and triples where they are allowed, but none that would end the value", () => {
    const parameter = { name: "q", allowReserved: true };
    expect(serializeQueryParameter(parameter, "/a:b?c@d=e,f%20%zz g", refuse)).toBe("q=/a:b?c@d=e,f%20%25zz%20g");
    expect(serializeQueryParameter(parameter, "a&b#c[d]+é", refuse)).toBe("q=a%26b%23c%5Bd%5D%2B%C3%A9");
    expect(serializeQueryParameter(parameter, { "a=b": "c" }, refuse)).toBe("a%3Db=c");
  });

  it("nests brackets in deepObject, with an array's positions as keys", () => {
    const value = {
      a: { b: [1, { c: "x y" }] },
      when: new Date(0),
      no: null,
      e: [],
    };
    expect(decodeURIComponent(serializeQueryParameter({ name: "q", style: "deepObject" }, value, refuse))).toBe(
      "q[a][b][0]=1&q[a][b][1][c]=x y&q[when]=1970-01-01T00:00:00.000Z",
    );
  });

  it("is JSON where a media type describes it", () => {
    const parameter = { name: "q", mediaType: "application/json" };
    expect(serializeQueryParameter(parameter, { a: ["&"] }, refuse)).toBe("q=%7B%22a%22%3A%5B%22%26%22%5D%7D");
    expect(serializeQueryParameter(parameter, null, refuse)).toBe("");
    expect(serializeQueryParameter(parameter, undefined, refuse)).toBe("");
    const text = { name: "q", mediaType: "text/plain" };
    expect(serializeQueryParameter(text, "a b", refuse)).toBe("q=a%20b");
    expect(() => serializeQueryParameter(text, {}, refuse)).toThrow(ArgumentError);
  });
});

describe("a header parameter", () => {
  it("is never percent-encoded", () => {
    expect(serializeHeaderParameter({ name: "etag" }, 'W/"a b,c"', refuse)).toBe('W/"a b,c"');
  });

  it("is ASCII where it is JSON", () => {
    const parameter = { name: "x", mediaType: "application/json" };
    const text = serializeHeaderParameter(parameter, { é: "😀" }, refuse);
    expect(text).toBe('{"\\u00e9":"\\ud83d\\ude00"}');
    expect(JSON.parse(text ?? "")).toEqual({ é: "😀" });
  });
});

describe("a cookie parameter", () => {
  it("encodes what would end the cookie, and keeps what base64 needs", () => {
    const parameter = { name: "session" };
    expect(serializeCookieParameter(parameter, 'a; b="c",\r\nd%', refuse)).toBe("session=a%3B%20b=%22c%22%2C%0D%0Ad%25");
    expect(serializeCookieParameter(parameter, "ab+/cd==", refuse)).toBe("session=ab+/cd==");
  });

  it("with the style cookie is written as it is, or not at all", () => {
    const parameter = { name: "session", style: "cookie" } as const;
    expect(serializeCookieParameter(parameter, "a%20b=c", refuse)).toBe("session=a%20b=c");
    expect(serializeCookieParameter(parameter, array, refuse)).toBe("session=blue; session=black; session=brown");
    expect(() => serializeCookieParameter(parameter, "a; b", refuse)).toThrow("has a character that no cookie can hold");
  });
});

function cycle(): unknown {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  return value;
}
