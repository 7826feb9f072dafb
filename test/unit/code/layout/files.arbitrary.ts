import fc from "fast-check";
import { type Code } from "../../../../generator/code/code.js";
import { constDeclaration } from "../../../../generator/code/layout/declarations.js";
import { exportAllDeclaration, exportFromDeclaration, importDeclaration } from "../../../../generator/code/layout/file.js";
import { jsonLiteral, type JsonLike } from "../../../../generator/code/layout/json.js";
import { inFunction } from "./expressions.arbitrary.js";
import { typeName, valueName } from "./types.arbitrary.js";
import { expressionStatement } from "../../../../generator/code/layout/statements.js";
import { call } from "../../../../generator/code/layout/expressions.js";

const from = fc.constantFrom("./types.js", "./a/very/long/path/to/the/module/of/that/operation/request.js", "flatspec/inklink");

export const imports: fc.Arbitrary<Code> = fc.oneof(
  fc
    .record({
      names: fc.array(fc.record({ imported: typeName, local: fc.option(valueName, { nil: undefined }) }), { maxLength: 6 }),
      from,
      typeOnly: fc.boolean(),
    })
    .map(importDeclaration),
  fc
    .record({
      names: fc.array(fc.oneof(typeName, fc.record({ name: typeName, exported: valueName })), { maxLength: 6 }),
      from,
      typeOnly: fc.boolean(),
    })
    .map(exportFromDeclaration),
  from.map(exportAllDeclaration),
);

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => jsonLiteral(value as JsonLike));

export const jsonConstants: fc.Arbitrary<Code> = fc.record({ name: valueName, value: json }).map(constDeclaration);
export const jsonArguments: fc.Arbitrary<Code> = fc
  .tuple(valueName, fc.array(json, { maxLength: 3 }))
  .map((parts) => inFunction([expressionStatement(call(...parts))]));
