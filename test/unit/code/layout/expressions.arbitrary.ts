import fc from "fast-check";
import { code, printCode, type Code } from "../../../../generator/code/code.js";
import { numberLiteral, objectKey, regExpLiteral, stringLiteral } from "../../../../generator/code/literal.js";
import {
  and,
  arrayLiteral,
  arrowFunction,
  asConst,
  asExpression,
  awaitExpression,
  binary,
  call,
  conditional,
  element,
  member,
  newExpression,
  not,
  objectLiteral,
  or,
  typeofIs,
  typeofIsNot,
  type ObjectEntry,
} from "../../../../generator/code/layout/expressions.js";
import { constDeclaration, functionDeclaration, type Parameter } from "../../../../generator/code/layout/declarations.js";
import { expressionStatement, ifStatement, returnStatement } from "../../../../generator/code/layout/statements.js";
import { identifier } from "../../../../generator/code/identifier.js";
import { comments, propertyKey, strings, typeName, types, valueName } from "./types.arbitrary.js";

const operators = ["===", "!==", "<=", ">", ">=", "+", "-", "%", "in", "instanceof", "??"] as const;
const typeofResults = ["string", "number", "boolean", "object", "undefined", "function"] as const;

export const numbers: fc.Arbitrary<Code> = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 200, 404))
  .map(numberLiteral);
const literals = fc.oneof(
  strings.map(stringLiteral),
  numbers,
  fc.constantFrom(
    code`true`,
    code`null`,
    code`undefined`,
    regExpLiteral("^[a-z]+$"),
    regExpLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"),
  ),
);
const key = propertyKey;

interface Tied extends Record<string, unknown> {
  readonly expression: Code;
  readonly callee: Code;
  readonly primary: Code;
  readonly entry: ObjectEntry;
  readonly parameter: Parameter;
}

const tied = fc.letrec<Tied>((tie) => {
  const expression = tie("expression");
  const some = (minLength: number, maxLength: number): fc.Arbitrary<Code[]> => fc.array(expression, { minLength, maxLength });
  const typeArgs = fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(types, { minLength: 1, maxLength: 2 }) },
  );
  const body: fc.Arbitrary<Code | Code[]> = fc.oneof(
    expression.filter((value) => value.shape !== "arrow function" && !/^\(*\{/u.test(printCode(value))),
    fc.array(tie("entry"), { maxLength: 3 }).map((entries) => objectLiteral(entries)),
    some(0, 2).map((values) => values.map((value) => returnStatement(value))),
  );
  const parameterLists = fc
    .tuple(
      fc.array(tie("parameter"), { maxLength: 3 }),
      fc.array(
        valueName.map((name) => ({ name, rest: true })),
        { maxLength: 1 },
      ),
    )
    .map((lists): Parameter[] => lists.flat());
  return {
    primary: fc.oneof(
      { depthSize: "small", maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: valueName },
      { weight: 3, arbitrary: fc.tuple(tie("primary"), valueName).map((parts) => member(...parts)) },
      { weight: 1, arbitrary: fc.tuple(tie("primary"), strings).map((parts) => element(parts[0], stringLiteral(parts[1]))) },
      { weight: 1, arbitrary: fc.tuple(tie("primary"), expression).map((parts) => element(...parts)) },
      { weight: 2, arbitrary: fc.tuple(tie("primary"), some(0, 2)).map((parts) => call(...parts)) },
    ),
    callee: fc.oneof(
      { weight: 4, arbitrary: valueName },
      { weight: 2, arbitrary: tie("primary") },
      { weight: 1, arbitrary: fc.constantFrom(code`Object.keys`, code`Boolean`, code`value.items.every`, code`JSON.stringify`) },
    ),
    expression: fc.oneof(
      { depthSize: "small", maxDepth: 4, withCrossShrink: true },
      { weight: 5, arbitrary: valueName },
      { weight: 3, arbitrary: literals },
      { weight: 3, arbitrary: tie("primary") },
      { weight: 4, arbitrary: fc.tuple(tie("callee"), some(0, 3), typeArgs).map((parts) => call(...parts)) },
      { weight: 1, arbitrary: fc.tuple(typeName, some(0, 2)).map((parts) => newExpression(...parts)) },
      { weight: 2, arbitrary: some(1, 4).map(and) },
      { weight: 2, arbitrary: some(1, 4).map(or) },
      { weight: 3, arbitrary: fc.tuple(expression, fc.constantFrom(...operators), expression).map((parts) => binary(...parts)) },
      { weight: 2, arbitrary: fc.tuple(expression, fc.constantFrom(...typeofResults)).map((parts) => typeofIs(...parts)) },
      { weight: 1, arbitrary: fc.tuple(expression, fc.constantFrom(...typeofResults)).map((parts) => typeofIsNot(...parts)) },
      { weight: 2, arbitrary: expression.map(not) },
      { weight: 2, arbitrary: some(0, 4).map(arrayLiteral) },
      { weight: 1, arbitrary: fc.array(numbers, { maxLength: 12 }).map(arrayLiteral) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.array(tie("entry"), { maxLength: 4 }), fc.record({ expanded: fc.boolean() }))
          .map((parts) => objectLiteral(...parts)),
      },
      {
        weight: 2,
        arbitrary: fc.record({ parameters: parameterLists, body, async: fc.constant(true) }).map(arrowFunction),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({
            parameters: fc.array(fc.record({ name: valueName, type: types }), { maxLength: 2 }),
            returnType: types.filter((type) => type.shape !== "function type"),
            body,
            async: fc.constant(true),
          })
          .map(arrowFunction),
      },
      { weight: 1, arbitrary: fc.tuple(expression, expression, expression).map((parts) => conditional(...parts)) },
      { weight: 1, arbitrary: expression.map(awaitExpression) },
      { weight: 1, arbitrary: fc.tuple(expression, types).map((parts) => asExpression(...parts)) },
      { weight: 1, arbitrary: some(0, 3).map((items) => asConst(arrayLiteral(items))) },
    ),
    entry: fc.oneof(
      { weight: 4, arbitrary: fc.record({ key, value: expression, comment: comments }) },
      { weight: 1, arbitrary: fc.constant({ key: objectKey("__proto__"), value: identifier("value") }) },
      { weight: 1, arbitrary: valueName.map((shorthand) => ({ shorthand })) },
      { weight: 1, arbitrary: expression.map((spread) => ({ spread })) },
    ),
    parameter: fc.record({ name: valueName }),
  };
});

export const expressions: fc.Arbitrary<Code> = tied.expression;
export const callees: fc.Arbitrary<Code> = tied.callee;

/** Conditions as validators have them: chains of comparisons and calls. */
export const conditions: fc.Arbitrary<Code> = fc.letrec<{ condition: Code }>((tie) => {
  const some = fc.array(tie("condition"), { minLength: 1, maxLength: 4 });
  const value = fc.oneof(
    valueName,
    fc.tuple(valueName, strings).map((parts) => element(parts[0], stringLiteral(parts[1]))),
    numbers,
  );
  return {
    condition: fc.oneof(
      { depthSize: "small", maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: fc.tuple(valueName, fc.constantFrom(...typeofResults)).map((parts) => typeofIs(...parts)) },
      { weight: 3, arbitrary: fc.tuple(value, fc.constantFrom(...operators, "<" as const), value).map((parts) => binary(...parts)) },
      { weight: 3, arbitrary: fc.tuple(valueName, fc.array(value, { maxLength: 2 })).map((parts) => call(...parts)) },
      { weight: 2, arbitrary: fc.tuple(strings, valueName).map(([name, of]) => binary(stringLiteral(name), "in", of)) },
      { weight: 4, arbitrary: some.map(and) },
      { weight: 4, arbitrary: some.map(or) },
      { weight: 1, arbitrary: tie("condition").map(not) },
    ),
  };
}).condition;

/**
 * Prettier is of two minds about a broken chain of calls around a broken object literal: it lays it out differently when the object's
 * line ends are already in the text.
 */
export function isStable(value: Code): boolean {
  const text = printCode(value);
  return !(/^\s+\./mu.test(text) && /(?<!\) |=> |unknown |else )\{\n/u.test(text));
}

export const inFunction = (body: readonly Code[]): Code =>
  functionDeclaration({ name: code`test`, parameters: [], returnType: code`unknown`, async: true, body });

export const inConst: fc.Arbitrary<Code> = fc
  .record({ name: valueName, type: fc.option(types, { nil: undefined, freq: 4 }), value: expressions })
  .map((parts) => inFunction([constDeclaration(parts)]))
  .filter(isStable);
export const inReturn: fc.Arbitrary<Code> = expressions.map((value) => inFunction([returnStatement(value)])).filter(isStable);
export const inArgument: fc.Arbitrary<Code> = fc
  .tuple(callees, fc.array(expressions, { maxLength: 3 }))
  .map((parts) => inFunction([expressionStatement(call(...parts))]))
  .filter(isStable);
export const inTest: fc.Arbitrary<Code> = fc
  .tuple(
    fc.oneof(expressions, conditions),
    fc.oneof(
      expressions.map(returnStatement),
      expressions.map((value) => [returnStatement(value)]),
    ),
  )
  .map((parts) => inFunction([ifStatement(...parts)]))
  .filter(isStable);
export const conditionIn: fc.Arbitrary<Code> = fc
  .tuple(conditions, fc.integer({ min: 0, max: 2 }))
  .map(([condition, place]) =>
    place === 0
      ? inFunction([returnStatement(condition)])
      : place === 1
        ? inFunction([ifStatement(condition, returnStatement())])
        : constDeclaration({ name: code`isValid`, value: condition }),
  );
