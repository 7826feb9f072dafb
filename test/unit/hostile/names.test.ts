import { describe, expect, it } from "vitest";
import type { OutputFile } from "../../../generator/emit/emitter.js";
import { collisions, meaningfulNames, namesOfPaths, ownNames, withOperationIds, withSchemaNames } from "./attacks/names.js";
import { declarations, isRuntime, loader, sendAll } from "./judge.js";
import { codesOf, diagnosticsOf, filesOf, openApi, operation, textOf, withSchema } from "./pipeline.js";

function declared(files: readonly OutputFile[], module: string): string[] {
  const file = files.find(({ path }) => path === `${module}.ts`);
  return file === undefined ? [] : declarations(file).map((each) => each.split(" ").at(-1) ?? "");
}

/** The types of the schemas that are named here. */
function types(files: readonly OutputFile[]): string[] {
  return declared(files, "types").filter((name) => !["Everything", "Union"].includes(name) && !name.endsWith("ResponseBody"));
}

describe("D17 names that mean something elsewhere", () => {
  it("are given to no declaration", async () => {
    const files = await filesOf(withSchemaNames(...meaningfulNames));
    const globals = new Set([
      ...Object.getOwnPropertyNames(globalThis),
      "Record",
      "Exclude",
      "Readonly",
      "Partial",
      "Omit",
      "ReadonlyArray",
    ]);
    for (const module of ["types", "validators", "client", "fixtures"]) {
      expect(declared(files, module).filter((name) => globals.has(name))).toEqual([]);
    }
  });

  it.each([
    ["Promise", "Promise_"],
    ["class", "Class"],
    ["string", "String_"],
    ["__proto__", "Proto"],
    ["constructor", "Constructor"],
    ["undefined", "Undefined"],
  ])("%s becomes %s", async (name, expected) => {
    expect(declared(await filesOf(withSchemaNames(name)), "types")).toContain(expected);
  });

  it("a notice tells of each name that is not its own", async () => {
    const found = await diagnosticsOf(withSchemaNames("Promise"));
    expect(found.map(({ code, message, pointer }) => [code, message, pointer])).toContainEqual([
      "name-changed",
      expect.stringContaining("Promise is called Promise_"),
      "#/components/schemas/Promise",
    ]);
  });
});

describe("D18 names of paths", () => {
  it("name no file", async () => {
    for (const build of [withSchemaNames, withOperationIds]) {
      const files = await filesOf(build(...namesOfPaths));
      const plain = await filesOf(build("Plain"));
      expect(files.filter((file) => !isRuntime(file)).map(({ path }) => path)).toEqual(
        plain.filter((file) => !isRuntime(file)).map(({ path }) => path),
      );
      for (const { path } of files) expect(path).toMatch(/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/u);
    }
  });

  it("one that is not well-formed is left out, for no reference leads to it", async () => {
    expect(await codesOf(withSchemaNames("a\ud800", "a\ud801"))).toContain("part-malformed");
    expect(await codesOf(openApi({ schemas: { "a\ud800": { type: "string" } } }))).toEqual(["part-malformed"]);
  });

  it("a version and a title name none either", async () => {
    const files = await filesOf(openApi({ info: { title: "../../x", version: "../../y" } }));
    for (const { path } of files) expect(path).not.toContain("..");
  });
});

describe("D19 names alike", () => {
  it.each(collisions.map((set) => [set.join(" "), set] as const))("%s are as many types", async (_, set) => {
    const files = await filesOf(withSchemaNames(...set));
    expect(new Set(types(files)).size).toBe(set.length);
  });

  it("the same names whatever the order of the keys", async () => {
    for (const set of collisions) {
      const [one, other] = [await filesOf(withSchemaNames(...set)), await filesOf(withSchemaNames(...[...set].reverse()))];
      expect(new Set(declared(other, "types"))).toEqual(new Set(declared(one, "types")));
    }
  });

  it("who is spelled as the output spells it keeps the name", async () => {
    const found = await diagnosticsOf(withSchemaNames("foo", "Foo"));
    const changed = found.filter(({ code }) => code === "name-changed").map(({ pointer }) => pointer);
    expect(changed).toEqual(["#/components/schemas/foo"]);
  });

  it("composed and decomposed letters are two types, of names that differ visibly", async () => {
    const names = types(await filesOf(withSchemaNames("caf\u00e9", "cafe\u0301")));
    expect(names).toEqual(["Caf\u00e9", "Caf\u00e92"]);
  });

  it("invisible characters are no part of a name", async () => {
    const names = types(await filesOf(withSchemaNames("Foo", "Foo\u3164", "F\u200co\ufe0fo", "\u2063Foo")));
    expect(names).toEqual(["Foo", "Foo2", "Foo3", "Foo4"]);
  });

  it("letters that not every compiler knows are no part of a name", async () => {
    const names = types(
      await filesOf(withSchemaNames("\u30e6\u30fc\u30b6\u30fc\u30fb\u60c5\u5831", "Aa\u{323b0}bb\u088f\u1c89", "\u019bx")),
    );
    expect(names.sort()).toEqual(["AaBb", "\u019bx", "\u30e6\u30fc\u30b6\u30fc\u60c5\u5831"].sort());
  });
});

describe("D20 our own names", () => {
  it("stay ours where they are exported", async () => {
    const files = await filesOf(withSchemaNames(...ownNames));
    const index = await loader(files)("index");
    const client = await loader(files)("client");
    expect(index["createClient"]?.toString()).toBe(client["createClient"]?.toString());
    expect(Object.keys(index).filter((name) => name.includes("ApiError")).length).toBeGreaterThan(0);
    expect(textOf(files, "index")).toContain("ApiError as FlatspecApiError");
  });

  it("give way to a schema's name otherwise", async () => {
    const files = await filesOf(withSchemaNames("ApiError", "Result", "Options"));
    for (const name of ["ApiError", "Result", "Options"]) expect(declared(files, "types")).toContain(name);
  });
});

describe("D21 operationIds", () => {
  it("each operation is a function of a name of its own", async () => {
    const ids = ['a"b', "a.b", "a/b", "a b", "constructor", "delete", "__proto__", "", undefined, "a b", "getX", "get_x", "get-x"];
    const files = await filesOf(withOperationIds(...ids));
    const calls = declared(files, "client").filter((name) => name.endsWith("Operation"));
    expect(new Set(calls).size).toBe(ids.length);
    const sent = await sendAll(
      files,
      {},
      calls.map((name) => [name.replace(/Operation$/u, "")]),
    );
    expect(sent.map(({ url }) => url).sort()).toEqual(ids.map((_, index) => `https://api.example/v1/p${index}`).sort());
  });

  it("a duplicate is reported", async () => {
    expect(await codesOf(withOperationIds("send", "send"))).toContain("operation-id-duplicate");
  });

  it("an operation called then does not make the client a promise", async () => {
    const files = await filesOf(withOperationIds("then", "catch", "toJSON", "toString", "valueOf"));
    const { createClient } = await loader(files)("client");
    const client = createClient?.();
    expect(await Promise.resolve(client)).toBe(client);
    expect(String(client)).toBe("[object Object]");
    expect(JSON.stringify(client)).toBe("{}");
  });
});

it("D22 tags name nothing", async () => {
  const tags = ["__proto__", "../../x", "CON", "*/ pwn()", "constructor"];
  const files = await filesOf(openApi({ paths: { "/a": { get: operation({ operationId: "send", tags }) } } }));
  const plain = await filesOf(openApi({ paths: { "/a": { get: operation({ operationId: "send" }) } } }));
  expect(files).toEqual(plain);
});

describe("D36 D49 names are looked up among own members only", () => {
  it.each(["../x", "__proto__", "constructor", "toString"])("the format %s is ignored", async (format) => {
    const files = await filesOf(withSchema({ type: "string", format }));
    const { isSample } = await loader(files)("validators");
    expect([isSample?.("x"), isSample?.(1)]).toEqual([true, false]);
  });

  it.each([
    ["#/__proto__/x", "reference-not-found"],
    ["#/__proto__", "reference-not-found"],
    ["#/constructor/prototype", "reference-not-found"],
    ["#/components/schemas/toString", "reference-not-found"],
    ["#/%2e%2e", "reference-not-found"],
    ["#/components/schemas/~2", "reference-malformed"],
    ["#/components/schemas/%zz", "reference-malformed"],
    ["#components", "reference-malformed"],
  ])("%s is reported", async ($ref, code) => {
    expect(await codesOf(withSchema({ $ref }))).toEqual([code]);
  });
});
