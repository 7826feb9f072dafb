import { beforeAll, describe, expect, it } from "vitest";
import type { Validation } from "../../../../templates/runtime/validation/issue.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };

const schemas = {
  Cat: { type: "object", required: ["kind", "name"], properties: { kind: string, name: string, lives: { type: "integer" } } },
  Dog: { type: "object", required: ["kind", "bark"], properties: { kind: string, bark: { type: "boolean" } } },
  Mapped: {
    oneOf: [ref("Cat"), ref("Dog")],
    discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog", "a'b": "Dog" } },
  },
  Circle: { type: "object", required: ["shape", "radius"], properties: { shape: { const: "circle" }, radius: { type: "number" } } },
  Square: { type: "object", required: ["shape", "side"], properties: { shape: { const: "square" }, side: { type: "number" } } },
  /** Its members know better what their tags are than their names say. */
  Unmapped: { oneOf: [ref("Circle"), ref("Square")], discriminator: { propertyName: "shape" } },
  Untold: { anyOf: [ref("Circle"), ref("Square")] },
  Nullable: { anyOf: [ref("Circle"), { type: "null" }] },
  Scalars: { anyOf: [string, { type: "integer" }, { type: ["null", "string"] }] },
  Either: {
    anyOf: [
      { type: "object", required: ["a"] },
      { type: "object", required: ["b"] },
    ],
  },
  Outer: { type: "object", properties: { inner: ref("Mapped"), list: { type: "array", items: ref("Untold") } } },
  Nested: { oneOf: [ref("Untold"), string] },
  Tree: {
    oneOf: [
      { type: "object", required: ["kind", "left"], properties: { kind: { const: "node" }, left: ref("Tree"), right: ref("Tree") } },
      { type: "object", required: ["kind", "left"], properties: { kind: { const: "twig" }, left: ref("Tree") } },
      { type: "object", required: ["kind"], properties: { kind: { const: "leaf" } } },
    ],
  },
};

const rows: readonly (readonly [schema: string, value: unknown, issues: readonly string[]])[] = [
  // The tag selects the alternative.
  ["Mapped", { kind: "cat", lives: "9" }, ["/name required is required", "/lives type must be an integer"]],
  ["Mapped", { kind: "dog" }, ["/bark required is required"]],
  ["Mapped", { kind: "a'b" }, ["/bark required is required"]],
  ["Mapped", { kind: "cow" }, ['/kind oneOf must be "a\'b", "cat" or "dog"']],
  ["Mapped", { kind: "constructor" }, ['/kind oneOf must be "a\'b", "cat" or "dog"']],
  ["Mapped", {}, ["/kind required is required"]],
  ["Mapped", "cat", [" oneOf must be an object"]],
  ["Mapped", { kind: "cat", name: "Tom", bark: true }, [" oneOf must match exactly one of the alternatives, not 2 of them"]],
  ["Unmapped", { shape: "square", radius: 1 }, ["/side required is required"]],
  ["Unmapped", { shape: "Square" }, ['/shape oneOf must be "circle" or "square"']],
  // Otherwise it is the one that comes closest.
  ["Untold", { shape: "square", side: "1" }, ["/side type must be a number"]],
  ["Untold", { shape: "oval", radius: 1 }, ['/shape enum must be "circle"']],
  ["Untold", 1, [" anyOf must be an object"]],
  ["Nullable", { shape: "circle", radius: true }, ["/radius type must be a number"]],
  ["Nullable", 1, [" anyOf must be an object or null"]],
  ["Scalars", true, [" anyOf must be a string, an integer or null"]],
  ["Either", {}, [" anyOf must match one of the alternatives"]],
  ["Nested", { shape: "square" }, ["/side required is required"]],
  ["Outer", { inner: { kind: "dog" }, list: [{ shape: "circle", radius: 1 }, { shape: "circle" }] }, ["/inner/bark required is required", "/list/1/radius required is required"]],
  ["Tree", { kind: "node", left: { kind: "twig", left: { kind: "leaf" } }, right: { kind: "twig", left: { kind: "node" } } }, ["/right/left/left required is required"]],
]; // prettier-ignore

describe("issues of unions", () => {
  let validators: Exports = {};
  const validate = (name: string, value: unknown, options?: object): Validation<unknown> =>
    (validators[`validate${name}`] as (value: unknown, options?: object) => Validation<unknown>)(value, options);

  beforeAll(async () => {
    validators = load(await pipeline(documentOf(schemas)), "validators");
  });

  it.each(rows)("%s: why not %j", (name, value, want) => {
    const { issues = [] } = validate(name, value);
    expect(issues.map(({ pointer, keyword, message }) => `${pointer} ${keyword} ${message}`)).toEqual(want);
  });

  it("are found in a time that does not double with each union within another", () => {
    let value: object = { kind: "leaf" };
    for (let depth = 0; depth < 60; depth += 1) value = { kind: depth % 2 === 0 ? "twig" : "node", left: value };
    expect(validate("Tree", value).issues).toBeUndefined();
    let wrong: object = { kind: "leafs" };
    for (let depth = 0; depth < 60; depth += 1) wrong = { kind: depth % 2 === 0 ? "twig" : "node", left: wrong };
    expect(validate("Tree", wrong).issues).toHaveLength(1);
  });

  it("are one where only the first is asked for", () => {
    expect(validate("Mapped", { kind: "cat", lives: "9" }, { issues: "first" }).issues).toMatchObject([{ pointer: "/name" }]);
    expect(validate("Outer", { inner: {}, list: [1, 2] }, { issues: "first" }).issues).toMatchObject([{ pointer: "/inner/kind" }]);
    expect(validate("Untold", { shape: "square", side: "1" }, { issues: "first" }).issues).toMatchObject([{ pointer: "/side" }]);
  });
});
