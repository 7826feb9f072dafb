import type { Step } from "./step.js";

/**
 * How many steps a function has for the members of an object; where there are more, they are parts, functions of their own. Compilers follow a
 * name through every test above it, and give up after two thousand; engines optimize and inline only so much of one function.
 */
export const stepsOfPart = 40;

/** Groups of steps that are too many for one function, in their order, and about equally large; one group where they are not. */
export function partsOf<Member extends readonly Step[]>(members: readonly Member[]): Member[][] {
  const weights = members.map(countSteps);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = total / Math.ceil(total / stepsOfPart);
  const parts: Member[][] = [];
  let weightBefore = 0;
  for (const [index, member] of members.entries()) {
    const part = Math.floor(weightBefore / size);
    if (part >= parts.length) parts.push([]);
    parts.at(-1)?.push(member);
    weightBefore += weights[index] ?? 0;
  }
  return parts;
}

/** How many tests the steps make. */
function countSteps(steps: readonly Step[]): number {
  return steps.reduce((count, step) => count + countTests(step), 0);
}

function countTests(step: Step): number {
  switch (step.kind) {
    case "bind":
      return 0;
    case "fail-if":
    case "delegate":
      return 1;
    case "when":
    case "for-each-item":
    case "for-each-member":
      return 1 + countSteps(step.steps);
    case "select":
      return step.cases.reduce((count, { steps }) => count + 1 + countSteps(steps), 0);
  }
}
