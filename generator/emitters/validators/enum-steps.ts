import { code, type Code } from "../../code/code.js";
import { arrayLiteral } from "../../code/layout/collections.js";
import { call, pureNewExpression } from "../../code/layout/call.js";
import { asConst } from "../../code/layout/conditional.js";
import { jsonLiteral } from "../../code/layout/json.js";
import { member } from "../../code/layout/member.js";
import { and, binary, not } from "../../code/layout/operators.js";
import type { JsonScalar, JsonValue } from "../../model/json.js";
import { failIf, type Step } from "./step.js";
import type { ModuleParts } from "./keywords/keyword.js";

// Up to here, comparing one after another is as short as a list.
const fewValues = 4;

/** Gives the list of an enum's values that `types.ts` exports, where it does. */
export type ExportedValues = (() => Code) | undefined;

/** Whether a value is equal to another only if it is identical to it. */
export function isScalar(value: JsonValue): value is JsonScalar {
  return typeof value !== "object" || value === null;
}

/** The list of the values, where it is a constant or exported already; else the literal. */
export function enumValues(values: readonly JsonValue[], parts: ModuleParts, exported: ExportedValues): Code {
  const areScalars = values.every(isScalar);
  if (exported !== undefined && areScalars) return exported();
  const list = arrayLiteral(values.map(jsonLiteral));
  return values.length > fewValues && areScalars ? parts.constant("values", list) : list;
}

/** A constant set of what a list holds, for a list is looked through to its end. */
export function setConstant(like: string, list: Code, type: Code, parts: ModuleParts): Code {
  return parts.constant(like, pureNewExpression(code`Set`, [list], [type]));
}

/** A value must equal one of a list. */
export function enumSteps(values: readonly JsonValue[], value: Code, parts: ModuleParts, exported: ExportedValues): Step[] {
  if (values.length > fewValues && values.every(isScalar)) {
    const set = setConstant("valueSet", enumValues(values, parts, exported), code`unknown`, parts);
    return [failIf(not(call(member(set, code`has`), [value])))];
  }
  const unequal = [
    ...values
      .filter((other) => !isScalar(other))
      .map((other) =>
        not(call(parts.runtime("validation/deep-equal", "deepEqual"), [value, parts.constant("value", asConst(jsonLiteral(other)))])),
      ),
    ...values.filter(isScalar).map((other) => binary(value, "!==", jsonLiteral(other))),
  ];
  return [failIf(and(unequal))];
}
