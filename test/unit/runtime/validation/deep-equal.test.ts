import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { deepEqual, hasUniqueItems } from "../../../../templates/runtime/validation/deep-equal.js";

function parsed(text: string): unknown {
  return JSON.parse(text);
}

/** An array within an array and so on, with a value in the innermost. */
function nested(depth: number, value: unknown): unknown {
  let outer = value;
  for (let level = 0; level < depth; level++) outer = [outer];
  return outer;
}

/** JSON values small enough that two of them are often equal. */
const smallValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, "", "0", "1"),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "__proto__"), tie("value"), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
})).value;

describe("deepEqual", () => {
  test.each([
    ["1", "1.0"],
    ["0", "-0"],
    ["null", "null"],
    ['{"a":1,"b":[2]}', '{"b":[2],"a":1}'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
    ["[]", "[]"],
  ])("%s equals %s", (a, b) => {
    expect(deepEqual(parsed(a), parsed(b))).toBe(true);
  });

  test.each([
    ["1", '"1"'],
    ["1", "true"],
    ["0", "false"],
    ["null", "{}"],
    ["null", "0"],
    ["[]", "{}"],
    ["{}", "[]"],
    ["[1,2]", "[2,1]"],
    ["[1]", "[1,1]"],
    ['{"0":1}', "[1]"],
    ['{"a":1}', '{"b":1}'],
    ['{"a":1}', '{"a":1,"b":1}'],
    ['{"a":[{"b":1}]}', '{"a":[{"b":2}]}'],
    ['{"__proto__":{"a":1}}', "{}"],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
    ['{"__proto__":{}}', '{"a":{}}'],
    ['{"toString":1}', '{"a":1}'],
    ["{}", '{"constructor":{}}'],
  ])("%s does not equal %s", (a, b) => {
    expect(deepEqual(parsed(a), parsed(b))).toBe(false);
    expect(deepEqual(parsed(b), parsed(a))).toBe(false);
  });

  test("compares own members only", () => {
    const inheriting: unknown = Object.create({ a: 1 });
    expect(deepEqual(inheriting, { a: 1 })).toBe(false);
    expect(deepEqual({ a: 1 }, inheriting)).toBe(false);
    expect(deepEqual(inheriting, {})).toBe(true);
  });

  test("compares values that are deeper than the call stack", () => {
    expect(deepEqual(nested(200_000, 1), nested(200_000, 1))).toBe(true);
    expect(deepEqual(nested(200_000, 1), nested(200_000, 2))).toBe(false);
  });

  test("agrees with node:util on JSON values", () => {
    fc.assert(
      fc.property(smallValue, smallValue, (a, b) => {
        expect(deepEqual(a, b)).toBe(isDeepStrictEqual(a, b));
        expect(deepEqual(a, structuredClone(a))).toBe(true);
      }),
      { seed: 5, numRuns: 5_000 },
    );
  });
});

describe("hasUniqueItems", () => {
  test.each([
    "[]",
    "[1]",
    '[1,"1",true,null,[],{},[1],["1"],[true],{"a":1}]',
    '[0,false,"",null]',
    "[[1],[2],[[1]]]",
    '[{"a":1},{"a":2},{"b":1}]',
    '["a,b",["a,b"],["a","b"]]',
  ])("%s is unique", (text) => {
    expect(hasUniqueItems(parsed(text) as unknown[])).toBe(true);
  });

  test.each(["[1,1.0]", "[0,-0]", '["a","b","a"]', "[null,null]", "[[],[]]", '[{"a":1,"b":2},1,{"b":2,"a":1}]', "[[[[1]]],2,[[[1]]]]"])(
    "%s is not unique",
    (text) => {
      expect(hasUniqueItems(parsed(text) as unknown[])).toBe(false);
    },
  );

  test("agrees with comparing every pair", () => {
    fc.assert(
      fc.property(fc.array(smallValue, { maxLength: 40 }), (items) => {
        const expected = items.every((item, index) => items.slice(0, index).every((other) => !deepEqual(item, other)));
        expect(hasUniqueItems(items)).toBe(expected);
      }),
      { seed: 6, numRuns: 3_000 },
    );
  });

  test("tells many objects apart without comparing every pair", () => {
    const items = Array.from({ length: 200_000 }, (_, id) => ({
      id,
      on: [id],
    }));
    expect(hasUniqueItems(items)).toBe(true);
    expect(hasUniqueItems([...items, { on: [7], id: 7 }])).toBe(false);
  });

  test("tells items apart that differ deeper than their keys look", () => {
    const items = Array.from({ length: 20 }, (_, id) => nested(50_000, id));
    expect(hasUniqueItems(items)).toBe(true);
    expect(hasUniqueItems([...items, nested(50_000, 7)])).toBe(false);
    expect(hasUniqueItems([nested(200_000, 1), nested(200_000, 1)])).toBe(false);
  });
});
