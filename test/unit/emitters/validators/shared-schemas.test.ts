import { describe, expect, it } from "vitest";
import { documentOf, load, pipeline } from "../../pipeline.js";

/** An object that asks for so many things: that it is one, and a type for each property. */
const asking = (things: number, of = "string"): object => ({
  type: "object",
  properties: Object.fromEntries(Array.from({ length: things - 1 }, (_, index) => [`p${index}`, { type: of }])),
});
const holding = (...members: readonly object[]): object => ({
  type: "object",
  properties: Object.fromEntries(members.map((member, index) => [`m${index}`, member])),
});

interface Emitted {
  /** The predicates of the module's own. */
  readonly hidden: readonly string[];
  /** The functions that `isSubject` calls to decide about its members. */
  readonly called: readonly string[];
  readonly is: (value: unknown) => boolean;
}

async function emitted(schemas: Readonly<Record<string, object>>): Promise<Emitted> {
  const result = await pipeline(documentOf(schemas));
  const text = result.files.find(({ path }) => path === "validators.ts")?.content ?? "";
  const [, body = ""] = /^export function isSubject\(.*?\{\n(.*?)^\}/msu.exec(text) ?? [];
  return {
    hidden: [...text.matchAll(/^function (accepts\$[\w$]+)\(/gmu)].map(([, name = ""]) => name),
    called: [...body.matchAll(/!((?:is|accepts\$)[A-Z][\w$]*)\(/gu)].map(([, name = ""]) => name),
    is: load(result, "validators")["isSubject"] as (value: unknown) => boolean,
  };
}

describe("a schema without a name", () => {
  it("is a function where it asks for five things and two places need it", async () => {
    const { hidden, called, is } = await emitted({ Subject: holding(asking(5), { ...asking(5), description: "the same" }) });
    expect(hidden).toHaveLength(1);
    expect(called).toEqual([hidden[0], hidden[0]]);
    expect([is({ m0: { p3: "" } }), is({ m0: { p3: 1 } }), is({ m1: { p3: 1 } })]).toEqual([true, false, false]);
  });

  it.each([
    ["it asks for less", holding(asking(4), asking(4))],
    ["one place needs it", holding(asking(5), asking(5, "boolean"))],
  ])("is in place where %s", async (_when, schema) => {
    const { hidden, called, is } = await emitted({ Subject: schema });
    expect([...hidden, ...called]).toEqual([]);
    expect([is({ m0: { p2: "" } }), is({ m0: { p2: 1 } }), is({ m1: { p2: 1 } })]).toEqual([true, false, false]);
  });

  it("is a declaration's function where that one asks the same, in whatever order", async () => {
    const properties = { p3: {}, p2: { type: "string" }, p1: { type: "string" }, p0: { type: "string" } };
    const same = { description: "the same", properties: { ...properties, p3: { type: "string" } }, type: "object" };
    const { hidden, called } = await emitted({ Named: asking(5), Subject: holding(same, asking(5)) });
    expect(hidden).toEqual([]);
    expect(called).toEqual(["isNamed", "isNamed"]);
  });
});
