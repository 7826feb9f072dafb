import fc from "fast-check";
import { code, type Code } from "../../../../generator/code/code.js";
import { numberLiteral } from "../../../../generator/code/literal.js";
import { constDeclaration, functionDeclaration } from "../../../../generator/code/layout/declarations.js";
import { arrayLiteral, asConst, call, objectLiteral, pureCall, pureNewExpression } from "../../../../generator/code/layout/expressions.js";
import {
  block,
  expressionStatement,
  forIndexStatement,
  forOfStatement,
  ifStatement,
  returnStatement,
  switchStatement,
  throwStatement,
} from "../../../../generator/code/layout/statements.js";
import { conditions, expressions, inFunction, isStable } from "./expressions.arbitrary.js";
import { comments, parameters, strings, typeName, typeParameters, types, valueName } from "./types.arbitrary.js";
import { stringLiteral } from "../../../../generator/code/literal.js";

const simple = fc.oneof(valueName, strings.map(stringLiteral), fc.integer().map(numberLiteral), conditions);

const tied = fc.letrec<{ statement: Code; bodies: Code[] }>((tie) => ({
  bodies: fc.array(tie("statement"), { maxLength: 3 }),
  statement: fc.oneof(
    { depthSize: "small", maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: fc.tuple(valueName, fc.array(simple, { maxLength: 3 })).map((parts) => expressionStatement(call(...parts))) },
    { weight: 2, arbitrary: fc.option(simple, { nil: undefined }).map((value) => returnStatement(value)) },
    { weight: 1, arbitrary: valueName.map(throwStatement) },
    {
      weight: 1,
      arbitrary: fc.record({ name: valueName, value: simple, type: fc.option(typeName, { nil: undefined }) }).map(constDeclaration),
    },
    { weight: 2, arbitrary: fc.tuple(conditions, simple.map(returnStatement)).map((parts) => ifStatement(...parts)) },
    {
      weight: 2,
      arbitrary: fc.tuple(conditions, tie("bodies"), fc.option(tie("bodies"), { nil: undefined })).map((parts) => ifStatement(...parts)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          conditions,
          fc.oneof(tie("bodies"), simple.map(returnStatement)),
          fc.tuple(conditions, tie("bodies")).map((parts) => ifStatement(...parts)),
        )
        .map((parts) => ifStatement(...parts)),
    },
    { weight: 2, arbitrary: fc.tuple(valueName, simple, tie("bodies")).map((parts) => forOfStatement(...parts)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(valueName, fc.nat(), valueName, tie("bodies"))
        .map(([index, from, list, body]) => forIndexStatement(index, numberLiteral(from), list, body)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          simple,
          fc.array(fc.record({ test: strings.map(stringLiteral), body: tie("bodies") }), { maxLength: 4 }),
          fc.array(fc.record({ body: tie("bodies") }), { maxLength: 1 }),
        )
        .map(([subject, cases, rest]) => switchStatement(subject, [...cases, ...rest])),
    },
    { weight: 1, arbitrary: tie("bodies").map((body) => block(body)) },
  ),
}));

export const statements: fc.Arbitrary<Code> = tied.bodies.map(inFunction);

const defaulted = fc.record({ name: valueName, type: fc.option(types, { nil: undefined }), defaultValue: simple });
const rest = fc.record({ name: valueName, type: types, rest: fc.constant(true) });

export const functions: fc.Arbitrary<Code> = fc
  .record({
    name: valueName,
    exported: fc.boolean(),
    comment: comments,
    typeParameters,
    parameters: fc.tuple(parameters, fc.array(defaulted, { maxLength: 2 }), fc.array(rest, { maxLength: 1 })).map((lists) => lists.flat()),
    returnType: types,
    body: tied.bodies,
  })
  .map(functionDeclaration);

export const predicates: fc.Arbitrary<Code> = fc.tuple(valueName, valueName, types, conditions).map(([name, value, type, condition]) =>
  functionDeclaration({
    name,
    exported: true,
    parameters: [{ name: value, type: code`unknown` }],
    returnType: code`${value} is ${type}`,
    body: [returnStatement(condition)],
  }),
);

const items = fc.array(simple, { maxLength: 5 });

export const constants: fc.Arbitrary<Code> = fc
  .record({
    name: valueName,
    exported: fc.boolean(),
    comment: comments,
    type: fc.option(types, { nil: undefined }),
    value: fc.oneof(
      simple,
      items.map(arrayLiteral),
      items.map((list) => asConst(arrayLiteral(list))),
      fc.tuple(valueName, fc.array(expressions, { maxLength: 3 })).map((parts) => pureCall(...parts)),
      fc.tuple(valueName, fc.array(expressions, { maxLength: 3 })).map(([callee, args]) => pureNewExpression(callee, args, [code`string`])),
      fc.tuple(valueName, fc.array(expressions, { maxLength: 3 })).map((parts) => call(...parts)),
      fc.array(fc.record({ key: valueName, value: simple }), { maxLength: 4 }).map((entries) => objectLiteral(entries)),
    ),
  })
  .map(constDeclaration)
  .filter(isStable);
