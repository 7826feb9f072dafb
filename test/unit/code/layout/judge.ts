import fc from "fast-check";
import { format } from "prettier";
import { expect } from "vitest";
import { printCode, type Code } from "../../../../generator/code/code.js";

/** Whether prettier leaves the printed code as it is. */
export async function expectPrettierAgrees(code: Code): Promise<void> {
  const text = `${printCode(code)}\n`;
  expect(text).toBe(await format(text, { parser: "typescript" }));
}

/** Prettier leaves every sample as it is. */
export async function expectPrettierAgreesOnAll(samples: fc.Arbitrary<Code>, numRuns = 300): Promise<void> {
  await fc.assert(fc.asyncProperty(samples, expectPrettierAgrees), { seed: 20240607, numRuns });
}
