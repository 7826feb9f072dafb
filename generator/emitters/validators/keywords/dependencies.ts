import { code } from "../../../code/code.js";
import { binary } from "../../../code/layout/operators.js";
import { stringLiteral } from "../../../code/literal.js";
import type { Step } from "../step.js";
import { failIf, type Keyword, type KeywordContext, type Place } from "./keyword.js";
import { memberOf } from "./properties.js";

function whenPresent(name: string, place: Place, context: KeywordContext, steps: readonly Step[]): Step {
  const value = memberOf(place, name, context);
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
          name,
          place,
          context,
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
  steps: (schema, place, context) =>
    [...(schema.dependentSchemas ?? [])]
      .map(([name, dependent]) => ({ name, steps: context.apart(dependent, place) }))
      .filter(({ steps }) => steps.length > 0)
      .map(({ name, steps }) => whenPresent(name, place, context, steps)),
};
