import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { missing, otherType } from "../../../../test/unit/emitters/validators/told-issues.js";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };

const otherTag = (name: string, words: string, expected: readonly string[], received: string): ToldIssue => ({
  path: [name],
  keyword: "oneOf",
  message: `must be ${words}`,
  expected,
  received,
});

const tags = ["a'b", "cat", "dog"];

// A discriminator refuses nothing (ADR 9); its tag selects the alternative whose issues are told.
keywordTests(
  [
    {
      schema: ref("Mapped"),
      accepted: [
        { kind: "cat", name: "Tom" },
        { kind: "dog", bark: true },
        { kind: "cow", bark: true },
      ],
      refused: [
        [{ kind: "cat", lives: "9" }, missing("name"), otherType(["lives"], "integer", '"9"')],
        [{ kind: "dog" }, missing("bark")],
        [{ kind: "a'b" }, missing("bark")],
        [{ kind: "cow" }, otherTag("kind", '"a\'b", "cat" or "dog"', tags, '"cow"')],
        [{ kind: "constructor" }, otherTag("kind", '"a\'b", "cat" or "dog"', tags, '"constructor"')],
        [{}, { ...missing("kind"), expected: tags }],
        ["cat", { keyword: "oneOf", message: "must be an object", expected: ["object"], received: '"cat"' }],
        [
          { kind: "cat", name: "Tom", bark: true },
          { keyword: "oneOf", message: "must match exactly one of the alternatives, not 2 of them", received: "an object" },
        ],
      ],
    },
    // Its members know better what their tags are than their names say.
    {
      schema: { oneOf: [ref("Circle"), ref("Square")], discriminator: { propertyName: "shape" } },
      accepted: [{ shape: "circle", radius: 1 }],
      refused: [
        [{ shape: "square", radius: 1 }, missing("side")],
        [{ shape: "Square" }, otherTag("shape", '"circle" or "square"', ["circle", "square"], '"Square"')],
        [{ radius: 1 }, { ...missing("shape"), expected: ["circle", "square"] }],
      ],
    },
    // Where an alternative has no tag of its own, another tag may still mean it: the closest one is told of.
    {
      schema: { anyOf: [ref("Circle"), { type: "object", required: ["any"] }], discriminator: { propertyName: "shape" } },
      accepted: [{ any: 1 }],
      refused: [
        [{ shape: "circle" }, missing("radius")],
        [{ shape: "oval", radius: 1 }, missing("any")],
      ],
    },
    {
      schema: { type: "object", properties: { inner: ref("Mapped") } },
      accepted: [{}, { inner: { kind: "dog", bark: false } }],
      refused: [
        [{ inner: { kind: "dog" } }, missing("inner", "bark")],
        [{ inner: {} }, { ...missing("inner", "kind"), expected: tags }],
      ],
    },
  ],
  {
    Cat: { type: "object", required: ["kind", "name"], properties: { kind: string, name: string, lives: { type: "integer" } } },
    Dog: { type: "object", required: ["kind", "bark"], properties: { kind: string, bark: { type: "boolean" } } },
    Mapped: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog", "a'b": "Dog" } },
    },
    Circle: { type: "object", required: ["shape", "radius"], properties: { shape: { const: "circle" }, radius: { type: "number" } } },
    Square: { type: "object", required: ["shape", "side"], properties: { shape: { const: "square" }, side: { type: "number" } } },
  },
);
