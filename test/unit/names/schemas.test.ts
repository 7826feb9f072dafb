import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFreeIdentifier, pascalCase } from "../../../generator/code/identifier.js";
import { conventions, name, nameSchemas } from "./support.js";

const object = { type: "object" };

describe("a schema on its own", () => {
  const cases: readonly { key: string; want: string }[] = [
    { key: "Pet", want: "Pet" },
    { key: "pet", want: "Pet" },
    { key: "foo_bar", want: "FooBar" },
    { key: "foo bar", want: "FooBar" },
    { key: "foo-bar.baz", want: "FooBarBaz" },
    { key: "fooBar", want: "FooBar" },
    { key: "HTTPError", want: "HTTPError" },
    { key: "Pet/Cat", want: "PetCat" },
    { key: "", want: "Unnamed" },
    { key: "---", want: "Unnamed" },
    { key: "🐾", want: "Unnamed" },
    { key: "3DModel", want: "_3DModel" },
    { key: "2fa", want: "_2fa" },
    { key: "größe", want: "Größe" },
    { key: "日本", want: "日本" },
    { key: "Cafe\u0301", want: "Café" },
    { key: "Pet\u200b", want: "Pet" },
    { key: "__proto__", want: "Proto" },
    { key: "class", want: "Class" },
    { key: "any", want: "Any" },
    { key: "String", want: "String_" },
    { key: "Date", want: "Date_" },
    { key: "Map", want: "Map_" },
    { key: "Promise", want: "Promise_" },
    { key: "error", want: "Error_" },
    { key: "Request", want: "Request_" },
    { key: "ApiError", want: "ApiError" },
  ];

  it.each(cases)("$key becomes $want", ({ key, want }) => {
    expect(Object.values(nameSchemas(key).schemas)).toEqual([want]);
  });

  it("a name that changed for the sake of another is told, a spelling is not", () => {
    expect(nameSchemas("foo_bar").reports).toEqual([]);
    expect(nameSchemas("Date").reports).toEqual(["name-changed: Date is called Date_, for its own name is taken or reserved"]);
  });
});

describe("schemas that want the same name", () => {
  const cases: readonly { name: string; keys: readonly string[]; want: Readonly<Record<string, string>> }[] = [
    {
      name: "the owner has it",
      keys: ["Foo_Bar", "FooBar", "foo bar"],
      want: { Foo_Bar: "FooBar2", FooBar: "FooBar", "foo%20bar": "FooBar3" },
    },
    {
      name: "without an owner the order of pointers decides",
      keys: ["foo-bar", "foo_bar"],
      want: { "foo-bar": "FooBar", foo_bar: "FooBar2" },
    },
    { name: "composed and decomposed", keys: ["Caf\u00e9", "Cafe\u0301"], want: { "Caf%C3%A9": "Caf\u00e9", "Cafe%CC%81": "Caf\u00e92" } },
    { name: "empty and wordless", keys: ["", "-"], want: { "": "Unnamed", "-": "Unnamed2" } },
    { name: "a reserved word twice", keys: ["Date", "date"], want: { Date: "Date_", date: "Date2" } },
    { name: "the numbered name has an owner", keys: ["foo", "Foo", "Foo2"], want: { foo: "Foo3", Foo: "Foo", Foo2: "Foo2" } },
    { name: "the Standard Schema of another", keys: ["Pet", "PetSchema"], want: { Pet: "Pet", PetSchema: "PetSchema2" } },
    {
      name: "the factory of one is the predicate of another",
      keys: ["IsPet", "PetFactory"],
      want: { IsPet: "IsPet", PetFactory: "PetFactory2" },
    },
    {
      name: "names that differ in case do not meet",
      keys: ["Pet", "PetValues"],
      want: { Pet: "Pet", PetValues: "PetValues" },
    },
  ];

  it.each(cases)("$name", ({ keys, want }) => {
    expect(nameSchemas(...keys).schemas).toEqual(want);
  });
});

const key = fc.oneof(
  fc.constantFrom(
    "Pet",
    "pet",
    "PET",
    "Pet_",
    "pet-schema",
    "PetSchema",
    "IsPet",
    "is_pet",
    "Date",
    "date",
    "",
    "2",
    "_2",
    "Pet2",
    "pet 2",
    "toString",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

describe("any schemas", () => {
  it("get names that are free, with all that is derived from them, and no two the same", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 12 }), (keys) => {
        const names = Object.values(nameSchemas(...keys).schemas);
        expect(names).toHaveLength(keys.length);
        const exported = names.flatMap(conventions.exportsOfSchema);
        expect(new Set(exported).size).toBe(exported.length);
        expect(names.filter((each) => !isFreeIdentifier(each))).toEqual([]);
        expect(exported.filter((each) => conventions.reserved.has(each))).toEqual([]);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("get the same names in whatever order they stand", () => {
    const shuffled = fc
      .uniqueArray(key, { maxLength: 12 })
      .chain((keys) =>
        fc.record({ keys: fc.constant(keys), other: fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length }) }),
      );
    fc.assert(
      fc.property(shuffled, ({ keys, other }) => {
        expect(nameSchemas(...other).schemas).toEqual(nameSchemas(...keys).schemas);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it("keep their names when one is added that is spelled as the output spells it and wants a name of its own", () => {
    const plain = fc.constantFrom("Pet", "pet_tag", "Owner", "order-line", "OrderLine", "Date", "Store", "user");
    fc.assert(
      fc.property(fc.uniqueArray(plain, { maxLength: 8 }), (keys) => {
        const before = nameSchemas(...keys).schemas;
        expect(nameSchemas(...keys, "Added").schemas).toEqual({ ...before, Added: "Added" });
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});

describe("a schema that is added", () => {
  const exportsOf = (each: string): string[] => [...conventions.exportsOfSchema(each)];

  it("renames only those that ask for the same as it does, and those that have a number already", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 10 }), ([added = "", ...keys]) => {
        const before = nameSchemas(...keys).schemas;
        const after = nameSchemas(...keys, added).schemas;
        const wanted = exportsOf(pascalCase(added));
        for (const [pointer, had] of Object.entries(before)) {
          const ideal = pascalCase(decodeURIComponent(pointer).replaceAll("~1", "/").replaceAll("~0", "~"));
          const isContested = exportsOf(ideal).some((each) => wanted.includes(each));
          if (had === ideal && !isContested) expect([pointer, after[pointer]]).toEqual([pointer, had]);
        }
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it("does not push a number onto a name that another schema asks for", () => {
    expect(nameSchemas("foo_bar", "foo_bar2").schemas).toEqual({ foo_bar: "FooBar", foo_bar2: "FooBar2" });
    expect(nameSchemas("foo_bar", "foo_bar2", "Foo_Bar").schemas).toEqual({ Foo_Bar: "FooBar", foo_bar: "FooBar3", foo_bar2: "FooBar2" });
  });
});

describe("declarations that the document does not name", () => {
  it("are called after the words of their pointers", () => {
    const { schemas } = name({
      components: {
        schemas: { Pet: { properties: { owner_info: object, tag: { $ref: "#/components/schemas/Pet/properties/owner_info" } } } },
      },
    });
    expect(schemas).toEqual({ Pet: "Pet", "Pet/properties/owner_info": "PetOwnerInfo" });
  });

  it("come after schemas with names", () => {
    const { schemas } = name({
      components: {
        schemas: { Pet: { properties: { owner: object, tag: { $ref: "#/components/schemas/Pet/properties/owner" } } }, PetOwner: object },
      },
    });
    expect(schemas).toEqual({ Pet: "Pet", PetOwner: "PetOwner", "Pet/properties/owner": "PetOwner2" });
  });

  it("declarations stand in the order of their names", () => {
    const { api } = nameSchemas("b", "C", "a", "Date");
    expect([...api.declarations.values()].map((each) => each.name)).toEqual(["A", "B", "C", "Date_"]);
  });
});
