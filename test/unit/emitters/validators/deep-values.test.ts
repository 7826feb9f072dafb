import { beforeAll, describe, expect, it } from "vitest";
import type { Validation } from "../../../../templates/runtime/validation/issue.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";
import { nested } from "./nested.js";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

const schemas = {
  Tree: { type: "object", properties: { child: ref("Tree"), children: { type: "array", items: ref("Tree") } } },
  Forest: { type: "object", properties: { tree: ref("Tree") } },
  /** What refuses the inside must not be turned into what accepts it. */
  NoTree: { not: ref("Tree") },
  Either: { oneOf: [ref("Tree"), { type: "object" }] },
  Ping: { type: "object", properties: { pong: ref("Pong") } },
  Pong: { type: "object", properties: { ping: ref("Ping") } },
  Unique: { uniqueItems: true },
  Open: { anyOf: [ref("Tree"), { type: "string" }], unevaluatedProperties: false },
};

function circle(key: string): object {
  const value: Record<string, unknown> = {};
  value[key] = value;
  return value;
}

function pingPong(): object {
  const pong: Record<string, unknown> = {};
  const ping = { pong };
  pong["ping"] = ping;
  return ping;
}

const tooDeep = 200_000;

const values: readonly (readonly [schema: string, value: unknown])[] = [
  ["Tree", nested("child", tooDeep)],
  ["Tree", circle("child")],
  ["Tree", { children: [{}, circle("child")] }],
  ["Forest", { tree: circle("child") }],
  ["NoTree", circle("child")],
  ["Either", circle("child")],
  ["Ping", pingPong()],
  ["Open", circle("child")],
];

describe("values that are nested deeper than the stack reaches, or hold themselves", () => {
  let validators: Exports = {};
  const call = (name: string, value: unknown): unknown => (validators[name] as (value: unknown) => unknown)(value);

  beforeAll(async () => {
    validators = load(await pipeline(documentOf(schemas)), "validators");
  });

  it.each(values.map(([name, value], index) => [name, index, value] as const))("%s refuses value %i, with an issue", (name, _, value) => {
    expect(call(`is${name}`, value)).toBe(false);
    expect((call(`validate${name}`, value) as Validation<unknown>).issues).toMatchObject([{ message: "is nested too deeply", path: [] }]);
    expect(() => call(`assert${name}`, value)).toThrow(/is nested too deeply/u);
  });

  it("compares them: equal if no way through them differs", () => {
    const manifold = (leaf: string): object[] => {
      const value: object[] = [{ leaf }];
      for (let depth = 0; depth < 300; depth += 1) value.unshift({ left: value[0], right: value[0] });
      return value.slice(0, 12);
    };
    const rows: readonly (readonly [value: unknown, isUnique: boolean])[] = [
      [[nested("a", tooDeep), nested("a", tooDeep)], false],
      [[nested("a", tooDeep), nested("a", tooDeep + 1)], true],
      [[circle("a"), circle("a")], false],
      [[circle("a"), circle("b")], true],
      [[manifold("x")[0], manifold("x")[0]], false],
      [manifold("x"), true],
    ];
    for (const [value, isUnique] of rows) expect(call("isUnique", value)).toBe(isUnique);
  });

  it("accepts what is deep and still within reach", () => {
    expect(call("isTree", nested("child", 500))).toBe(true);
    expect(call("isPing", nested("pong", 1))).toBe(true);
  });

  it("throws on what a getter throws", () => {
    const value = {
      get child(): never {
        throw new TypeError("of the getter");
      },
    };
    expect(() => call("isTree", value)).toThrow("of the getter");
  });
});
