import { code, type Code } from "../../../code/code.js";
import { binary } from "../../../code/layout/operators.js";
import { stringLiteral } from "../../../code/literal.js";
import type { Step } from "../step.js";
import { failIf, type Keyword } from "./keyword.js";
import { memberOf } from "./properties.js";

function whenPresent(value: Code, steps: readonly Step[]): Step {
  return {
    kind: "when",
    test: binary(value, "!==", code`undefined`),
    unless: binary(value, "===", code`undefined`),
    steps,
  };
}

export const dependentRequired: Keyword = {
  keyword: "dependentRequired",
  type: "object",
  steps: (schema, place, context) =>
    [...(schema.dependentRequired ?? [])]
      .filter(([, names]) => names.length > 0)
      .map(([name, names]) =>
        whenPresent(
          memberOf(place, name, context),
          names.map((required) => {
            const at = { value: place.value, path: context.child(place, stringLiteral(required)) };
            const test = binary(memberOf(place, required, context), "===", code`undefined`);
            return failIf(test, at, "dependentRequired", `is required beside ${name}`);
          }),
        ),
      ),
};

export const dependentSchemas: Keyword = {
  keyword: "dependentSchemas",
  type: "object",
  steps(schema, place, context) {
    const dependents = [...(schema.dependentSchemas ?? [])].filter(([, dependent]) => context.verdict(dependent) !== "always");
    const named = dependents.map(([name, dependent]) => ({ name, dependent, value: context.local(name) }));
    // All members are read first: a schema's predicate narrows the object to a type that may not have them.
    return [
      ...named.map(({ name, value }): Step => ({ kind: "bind", name: value, value: memberOf(place, name, context) })),
      ...named.map(({ dependent, value }) => whenPresent(value, context.apart(dependent, place))),
    ];
  },
};
