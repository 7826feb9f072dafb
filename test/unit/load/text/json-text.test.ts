import fc from "fast-check";
import { expect, it } from "vitest";
import { JsonText } from "../../../../generator/load/text/json-text.js";
import { appendPointer } from "../../../../generator/openapi/pointer.js";

function pointersOf(value: unknown, pointer = "#"): { pointer: string; key: string | undefined; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, child]) => {
    const at = appendPointer(pointer, key);
    return [{ pointer: at, key: Array.isArray(value) ? undefined : key, value: child }, ...pointersOf(child, at)];
  });
}

it("finds every member at its key and every item at its value, however the text is spaced", () => {
  const indentation = fc.constantFrom(undefined, 2, "\t");
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), indentation, (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const positions = new JsonText(text);
      for (const part of pointersOf(JSON.parse(text))) {
        const found = text.slice(positions.offsetOf(part.pointer));
        const expected = JSON.stringify(part.key ?? part.value, undefined, indent).split("\n")[0] ?? "";
        expect(found.startsWith(expected)).toBe(true);
      }
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

it.each([
  ["#", 1],
  ["#/a", 2],
  ["#/a/1", 11],
  ["#/missing", 1],
  ["#/a/7", 2],
  ["#/b~1c", 17],
  ["#/a/0/deeper", 8],
])("finds %s or its nearest ancestor", (pointer, offset) => {
  expect(new JsonText(' {"a": [1, "}"], "b/c": {}}').offsetOf(pointer)).toBe(offset);
});
