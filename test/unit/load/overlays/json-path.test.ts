import { describe, expect, it } from "vitest";
import { JsonPathError, loadJsonPath } from "../../../../generator/load/overlays/json-path.js";

const compile = await loadJsonPath();

/** The example of RFC 9535, figure 1, with the prices left as they are there. */
const store = {
  store: {
    book: [
      { category: "reference", author: "Nigel Rees", title: "Sayings of the Century", price: 8.95 },
      { category: "fiction", author: "Evelyn Waugh", title: "Sword of Honour", price: 12.99 },
      { category: "fiction", author: "Herman Melville", title: "Moby Dick", isbn: "0-553-21311-3", price: 8.99 },
      { category: "fiction", author: "J. R. R. Tolkien", title: "The Lord of the Rings", isbn: "0-395-19395-8", price: 22.99 },
    ],
    bicycle: { color: "red", price: 399 },
  },
};

function pointers(path: string, value: unknown): string[] {
  return compile(path)(value).map((location) => location.join("/"));
}

describe("JSONPath, as RFC 9535 has it", () => {
  const cases: readonly { path: string; want: readonly string[] }[] = [
    { path: "$", want: [""] },
    { path: "$.store.book[*].author", want: [0, 1, 2, 3].map((index) => `store/book/${index}/author`) },
    { path: "$..author", want: [0, 1, 2, 3].map((index) => `store/book/${index}/author`) },
    { path: "$.store.*", want: ["store/book", "store/bicycle"] },
    {
      path: "$.store..price",
      want: ["store/book/0/price", "store/book/1/price", "store/book/2/price", "store/book/3/price", "store/bicycle/price"],
    },
    { path: "$..book[2].author", want: ["store/book/2/author"] },
    { path: "$..book[2].publisher", want: [] },
    { path: "$..book[-1]", want: ["store/book/3"] },
    { path: "$..book[0,1]", want: ["store/book/0", "store/book/1"] },
    { path: "$..book[:2]", want: ["store/book/0", "store/book/1"] },
    { path: "$..book[?@.isbn]", want: ["store/book/2", "store/book/3"] },
    { path: "$..book[?@.price<10]", want: ["store/book/0", "store/book/2"] },
    { path: "$.store.book[?length(@.title) > 20].title", want: ["store/book/0/title", "store/book/3/title"] },
    { path: "$.store.book[?count(@.*) == 5].title", want: ["store/book/2/title", "store/book/3/title"] },
    { path: "$.store.book[?match(@.author, 'N.*s')].title", want: ["store/book/0/title"] },
    { path: "$.store.book[?search(@.author, '[A-Z]\\\\. R')].title", want: ["store/book/3/title"] },
    { path: "$.store.book[?match(@.author, 'Nigel')]", want: [] },
    { path: "$.store.book[?search(@.author, '(')]", want: [] },
    { path: "$.store.book[?match(@.author, @.price)]", want: [] },
  ];

  it.each(cases)("$path", ({ path, want }) => {
    expect(pointers(path, store)).toEqual(want);
  });

  it("a dot of a regular expression is no end of a line, except in a class", () => {
    expect(pointers("$[?match(@, 'a.b')]", ["a\nb", "a\rb", "a.b", "a\u2028b"])).toEqual(["2", "3"]);
    expect(pointers("$[?match(@, 'a[.]b')]", ["axb", "a.b"])).toEqual(["1"]);
    expect(pointers("$[?match(@, 'a\\\\.b')]", ["axb", "a.b"])).toEqual(["1"]);
  });

  it("sees own members only", () => {
    const value = JSON.parse('{ "__proto__": { "a": 1 }, "list": [1] }') as unknown;
    expect(pointers("$.*", value)).toEqual(["__proto__", "list"]);
    expect(pointers("$['__proto__'].a", value)).toEqual(["__proto__/a"]);
    for (const path of ["$.constructor", "$.toString", "$.list.length", "$.list['__proto__']", "$..constructor"]) {
      expect(pointers(path, value)).toEqual([]);
    }
  });
});

describe("hostile queries", () => {
  it("regular expressions that would backtrack without end", () => {
    const text = "a".repeat(5000);
    for (const pattern of ["(a+)+b", "(a|a)*b", "(a*)*b", "a*a*a*a*b"]) {
      expect(pointers(`$[?match(@, '${pattern}')]`, [text])).toEqual([]);
      expect(pointers(`$[?search(@, '${pattern}')]`, [text])).toEqual([]);
    }
  });

  it("those that are not I-Regexp match nothing", () => {
    expect(pointers("$[?match(@, '(a)\\\\1')]", ["aa"])).toEqual([]);
    expect(pointers("$[?search(@, '(?<=a)b')]", ["ab"])).toEqual([]);
  });

  it("queries that multiply", async () => {
    const bounded = await loadJsonPath(20_000);
    let value: unknown = {};
    for (let depth = 0; depth < 60; depth += 1) value = { a: value, b: {} };
    expect(bounded("$..*")(value)).toHaveLength(120);
    expect(() => bounded(`$${"..*".repeat(8)}`)(value)).toThrow(JsonPathError);
  });

  it("documents as deep as there are", () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 500; depth += 1) value = { a: value };
    expect(pointers("$..a", value)).toHaveLength(500);
  });
});
