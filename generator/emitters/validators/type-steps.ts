import { code, type Code } from "../../code/code.js";
import { call } from "../../code/layout/call.js";
import { and, binary, not, typeofIs, typeofIsNot } from "../../code/layout/operators.js";
import { jsonTypes, type JsonType } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";
import { keywords } from "./keywords/index.js";
import type { KeywordContext, Place } from "./keywords/keyword.js";
import { refuseAll, type Failure, type Step } from "./step.js";

interface TypeTest {
  readonly test: Code;
  readonly unless: Code;
}

/** What `type` and the keywords that speak about single types ask of a value. */
export function typeSteps(schema: Schema, place: Place, context: KeywordContext): Step[] {
  const types = schema.types ?? jsonTypes.filter((type) => type !== "integer");
  const rest = types.filter((type) => type !== "null");
  const failure: Failure = { keyword: "type", message: `must be ${spoken(types)}`, path: place.path };
  const [only] = rest;
  if (schema.types !== undefined && rest.length === 1 && only !== undefined) {
    const step: Step = { kind: "when", ...typeTest(only, place, context), steps: ofType(only, schema, place, context), otherwise: failure };
    return types.length === 1 ? [step] : [unlessNull(place, step)];
  }
  const steps: Step[] = [];
  if (schema.types !== undefined) {
    const tests = types.map((type) => typeTest(type, place, context));
    steps.push({ kind: "fail-if", test: and(tests.map(({ unless }) => unless)), failure });
  }
  for (const type of rest) {
    const inner = ofType(type, schema, place, context);
    if (inner.length > 0) steps.push({ kind: "when", ...typeTest(type, place, context), steps: inner });
  }
  return steps;
}

function unlessNull(place: Place, step: Step): Step {
  return {
    kind: "when",
    test: binary(place.value, "!==", code`null`),
    unless: binary(place.value, "===", code`null`),
    steps: [step],
  };
}

function ofType(type: JsonType, schema: Schema, place: Place, context: KeywordContext): Step[] {
  const spokenOf = type === "integer" ? "number" : type;
  const steps: Step[] = [];
  for (const keyword of keywords) {
    if (keyword.type !== spokenOf) continue;
    const more = keyword.steps(schema, place, context);
    // What comes after a refusal would never be reached, which compilers notice.
    if (refuseAll(more)) return [...more];
    steps.push(...more);
  }
  return steps;
}

function typeTest(type: JsonType, place: Place, context: KeywordContext): TypeTest {
  const { value } = place;
  const guard = (name: "isObject" | "isArray" | "isNumber" | "isInteger"): TypeTest => {
    const test = call(context.runtime("validation/guards", name), [value]);
    return { test, unless: not(test) };
  };
  switch (type) {
    case "null":
      return { test: binary(value, "===", code`null`), unless: binary(value, "!==", code`null`) };
    case "boolean":
    case "string":
      return { test: typeofIs(value, type), unless: typeofIsNot(value, type) };
    case "integer":
      return guard("isInteger");
    case "number":
      return guard("isNumber");
    case "array":
      return guard("isArray");
    case "object":
      return guard("isObject");
  }
}

const spokenTypes: Readonly<Record<JsonType, string>> = {
  null: "null",
  boolean: "a boolean",
  integer: "an integer",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
};

function spoken(types: readonly JsonType[]): string {
  const words = [...types.filter((type) => type !== "null"), ...types.filter((type) => type === "null")].map((type) => spokenTypes[type]);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
