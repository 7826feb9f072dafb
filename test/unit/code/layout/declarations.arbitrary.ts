import fc from "fast-check";
import { type Code } from "../../../../generator/code/code.js";
import { functionDeclaration, interfaceDeclaration, typeAliasDeclaration } from "../../../../generator/code/layout/declarations.js";
import { typeReference } from "../../../../generator/code/layout/types.js";
import { comments, parameters, typeMembers, typeName, typeParameters, types, valueName } from "./types.arbitrary.js";

const head = { exported: fc.boolean(), comment: comments };

export const interfaces: fc.Arbitrary<Code> = fc
  .record({
    ...head,
    name: typeName,
    typeParameters,
    extends: fc.array(
      fc.tuple(typeName, fc.array(types, { maxLength: 2 })).map((parts) => typeReference(...parts)),
      { maxLength: 3 },
    ),
    members: typeMembers,
  })
  .map(interfaceDeclaration);

export const aliases: fc.Arbitrary<Code> = fc.record({ ...head, name: typeName, typeParameters, type: types }).map(typeAliasDeclaration);

export const emptyFunctions: fc.Arbitrary<Code> = fc
  .record({ ...head, name: valueName, typeParameters, parameters, returnType: types, async: fc.boolean(), body: fc.constant([]) })
  .map(functionDeclaration);
