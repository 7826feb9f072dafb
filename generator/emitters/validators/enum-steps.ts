import type { Code } from "../../code/code.js";
import { call } from "../../code/layout/call.js";
import { asConst } from "../../code/layout/conditional.js";
import { jsonLiteral } from "../../code/layout/json.js";
import { and, binary, not } from "../../code/layout/operators.js";
import type { JsonValue } from "../../model/json.js";
import { always, type Step } from "./step.js";
import { failIf, type KeywordContext, type Place } from "./keywords/keyword.js";

// Up to here, comparing one after another is as short as a list.
const fewValues = 4;

/** A value must equal one of a list. `exported` gives the list that `types.ts` exports, where it does. */
export function enumSteps(values: readonly JsonValue[], place: Place, context: KeywordContext, exported: (() => Code) | undefined): Step[] {
  if (values.length === 0) return [failIf(always, place, "enum", "is not allowed: no value is")];
  const message = `must be ${values.length === 1 ? "" : "one of "}${values.map((value) => JSON.stringify(value)).join(", ")}`;
  const scalars = values.filter((value) => typeof value !== "object" || value === null);
  const others = values.filter((value) => typeof value === "object" && value !== null);
  const unequal: Code[] = others.map((value) =>
    not(call(context.runtime("validation/deep-equal", "deepEqual"), [place.value, context.constant("value", asConst(jsonLiteral(value)))])),
  );
  if (exported !== undefined && scalars.length > fewValues && others.length === 0) {
    unequal.push(not(call(context.runtime("validation/guards", "isOneOf"), [place.value, exported()])));
  } else unequal.push(...scalars.map((value) => binary(place.value, "!==", jsonLiteral(value))));
  return [{ kind: "fail-if", test: and(unequal), failure: { keyword: "enum", message, path: place.path }, refusesUndefined: true }];
}
