import { expect, test } from "vitest";
import { Outputs } from "./outputs.js";

test("a fault is told with the document that it is in, also where it comes from the runtime that all share", async () => {
  const runtime = { path: "runtime/one.ts", content: "export const one: number = 1;\n" };
  const outputs = new Outputs();
  outputs.add("good", [
    runtime,
    { path: "types.ts", content: 'import { one } from "./runtime/one.js";\n\nexport const two: number = one + one;\n' },
  ]);
  outputs.add("bad", [
    runtime,
    { path: "types.ts", content: 'import { one } from "./runtime/one.js";\n\nexport const text: string = one;\n' },
  ]);
  expect(await outputs.typeErrors()).toEqual([expect.stringMatching(/^bad\/types\.ts:3 TS2322 /u)]);
});
