import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "./support.js";
import { bundled } from "./support.js";

/**
 * An evaluation by the letter of JSON Schema 2020-12, core, section 7.1, for the few keywords of these schemas: it carries the dynamic scope
 * along. What is bundled has to mean the same to a validator that knows no dynamic references.
 */
const resourceNames = ["r0", "r1", "r2", "r3", "r4"];
const anchorNames = ["a", "b"];

interface Drawn {
  readonly $ref?: string;
  readonly $dynamicRef?: string;
  readonly items?: Drawn;
  readonly allOf?: readonly Drawn[];
  readonly maxItems?: number;
  readonly $dynamicAnchor?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Drawn>>;
}

const target = fc.constantFrom(...resourceNames);
const leaf: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({ $ref: target }),
  fc.record({ $ref: target.map((resource) => `${resource}#/$defs/own`) }),
  fc.record({ $dynamicRef: fc.tuple(target, fc.constantFrom(...anchorNames)).map((parts) => parts.join("#")) }),
  fc.record({ $dynamicRef: fc.constantFrom(...anchorNames).map((name) => `#${name}`) }),
  fc.record({ maxItems: fc.integer({ min: 0, max: 2 }) }),
);
const part: fc.Arbitrary<Drawn> = fc.oneof(
  leaf,
  fc.record({ items: leaf }),
  fc.record({ items: leaf, maxItems: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ allOf: fc.array(fc.record({ items: leaf }), { minLength: 1, maxLength: 2 }) }),
);

function resource(name: string): fc.Arbitrary<Drawn> {
  const anchored = (anchor: string): fc.Arbitrary<Drawn> =>
    fc.oneof(fc.constant({}), part).map((schema) => ({ ...schema, $dynamicAnchor: anchor }));
  return fc
    .record({ schema: part, own: part, anchors: fc.subarray(anchorNames), a: anchored("a"), b: anchored("b") })
    .map(({ schema, own, anchors, ...bodies }) => ({
      ...schema,
      $id: `https://example.com/${name}`,
      $defs: { own, ...Object.fromEntries(anchors.map((anchor) => [`${anchor}Defined`, bodies[anchor === "a" ? "a" : "b"]])) },
    }));
}

type Resources = Readonly<Record<string, Drawn>>;

/** `undefined` where an evaluation never ends. */
function evaluate(resources: Resources, entry: string, value: unknown): boolean | undefined {
  const anchorOf = (name: string, anchor: string): Drawn | undefined => resources[name]?.$defs?.[`${anchor}Defined`];
  const at = (schema: Drawn | undefined, current: unknown, scope: readonly string[], depth: number): boolean => {
    if (schema === undefined) throw new Error("there is no such schema");
    if (depth > 60) throw new RangeError("endless");
    const { maxItems, items, allOf, $ref, $dynamicRef } = schema;
    if (Array.isArray(current)) {
      if (maxItems !== undefined && current.length > maxItems) return false;
      if (items !== undefined && !current.every((item) => at(items, item, scope, depth + 1))) return false;
    }
    if (allOf?.every((inner) => at(inner, current, scope, depth + 1)) === false) return false;
    if ($ref !== undefined) {
      const [name = "", pointer] = $ref.split("#");
      const found = pointer === undefined ? resources[name] : resources[name]?.$defs?.["own"];
      if (!at(found, current, [...scope, name], depth + 1)) return false;
    }
    if ($dynamicRef === undefined) return true;
    const [text = "", anchor = ""] = $dynamicRef.split("#");
    const name = text === "" ? (scope.at(-1) ?? "") : text;
    const winner = scope.find((each) => anchorOf(each, anchor) !== undefined) ?? name;
    return at(anchorOf(winner, anchor), current, [...scope, winner], depth + 1);
  };
  try {
    return at(resources[entry], value, [entry], 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** References to anchors that are not there are left out. */
function sound(schema: Drawn, name: string, resources: Resources): Drawn {
  const { $dynamicRef, items, allOf, $defs, ...rest } = schema;
  const [text, anchor = ""] = $dynamicRef?.split("#") ?? [];
  const isThere = text !== undefined && resources[text === "" ? name : text]?.$defs?.[`${anchor}Defined`] !== undefined;
  return {
    ...rest,
    ...(isThere && $dynamicRef !== undefined && { $dynamicRef }),
    ...(items !== undefined && { items: sound(items, name, resources) }),
    ...(allOf !== undefined && { allOf: allOf.map((inner) => sound(inner, name, resources)) }),
    ...($defs !== undefined && {
      $defs: Object.fromEntries(Object.entries($defs).map(([key, inner]) => [key, sound(inner, name, resources)])),
    }),
  };
}

const lists: fc.Arbitrary<unknown> = [3, 3, 2].reduce<fc.Arbitrary<unknown>>(
  (inner, maxLength) => fc.array(inner, { maxLength }),
  fc.constantFrom([], [[]], [[], [], []]),
);

const all = fc
  .record(Object.fromEntries(resourceNames.map((name) => [name, resource(name)])))
  .map((drawn) => Object.fromEntries(Object.entries(drawn).map(([name, schema]) => [name, sound(schema, name, drawn)])));

it("what is bundled means what the dynamic scope makes of it", { timeout: 120_000 }, async () => {
  let decided = 0;
  let copies = 0;
  await fc.assert(
    fc.asyncProperty(all, fc.array(lists, { minLength: 6, maxLength: 12 }), async (resources, values) => {
      const { value } = await bundled({ "api.json": { openapi: "3.1.0", components: { schemas: resources } } });
      const plain = JSON.parse(
        JSON.stringify(value, (key, member: unknown) => (key === "$id" || key === "$dynamicAnchor" ? undefined : member)),
      ) as Json;
      copies += Object.keys((plain["components"] as { schemas: object }).schemas).length - resourceNames.length;
      expect(JSON.stringify(plain)).not.toContain("$dynamicRef");
      const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
      ajv.addSchema({ $id: "memory:/document", components: plain["components"] });
      for (const entry of resourceNames) {
        const verdicts = values.map((each) => evaluate(resources, entry, each));
        if (verdicts.includes(undefined)) continue;
        const validate = ajv.compile({ $ref: `memory:/document#/components/schemas/${entry}` });
        decided += verdicts.length;
        expect(values.map((each) => validate(each))).toEqual(verdicts);
      }
    }),
    { numRuns: 60, seed: 12 },
  );
  expect(decided).toBeGreaterThan(1000);
  expect(copies).toBeGreaterThan(50);
});
