import fc from "fast-check";
import { type Code } from "../../../../generator/code/code.js";
import { docComment } from "../../../../generator/code/comment.js";
import { camelCase, identifier, pascalCase } from "../../../../generator/code/identifier.js";
import { numberLiteral, stringLiteral, typeKey } from "../../../../generator/code/literal.js";
import {
  arrayType,
  functionType,
  intersectionType,
  objectType,
  optionalElementType,
  readonlyArrayType,
  tupleType,
  typeReference,
  unionType,
  type TypeMember,
} from "../../../../generator/code/layout/types.js";
import { typeParameter, type Parameter } from "../../../../generator/code/layout/declarations.js";

const words = ["a", "Item", "Webhook", "Configuration", "Repository", "Installation", "PullRequestReview", "SimpleUserWithTotalCount"];

const wordLists = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });

export const typeName: fc.Arbitrary<Code> = wordLists.map((parts) => identifier(pascalCase(parts.join("_"))));
export const valueName: fc.Arbitrary<Code> = wordLists.map((parts) => identifier(camelCase(parts.join("_"))));

export const strings: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    "open",
    "closed",
    `it's`,
    `"quoted"`,
    `both ' and "`,
    "back\\slash",
    "line\nend",
    "\u2028",
    "日本",
    "日本語の設定をリポジトリに",
    "naïve",
    "🎉🎉",
    "pull_request.review_requested",
  ),
  fc.string({ maxLength: 40 }),
);

const keyword = fc.constantFrom("string", "number", "boolean", "null", "undefined", "unknown", "never", "void").map(identifier);
const literal = fc.oneof(strings.map(stringLiteral), fc.double({ noNaN: true, noDefaultInfinity: true }).map(numberLiteral));
const leaf = fc.oneof({ weight: 3, arbitrary: keyword }, { weight: 2, arbitrary: literal }, { weight: 4, arbitrary: typeName });

export const propertyKey: fc.Arbitrary<Code> = fc.oneof(
  { weight: 3, arbitrary: valueName },
  { weight: 1, arbitrary: strings.filter((text) => text !== "__proto__").map(typeKey) },
  { weight: 1, arbitrary: fc.constantFrom("x-github-event", "+1", "1", "a b").map(typeKey) },
);

const comment = fc.option(fc.record({ text: fc.lorem({ maxCount: 30 }), deprecated: fc.boolean() }).map(docComment), {
  nil: undefined,
  freq: 4,
});

interface Tied extends Record<string, unknown> {
  readonly type: Code;
  readonly member: TypeMember;
  readonly parameter: Parameter;
}

const tied = fc.letrec<Tied>((tie) => {
  const type = tie("type");
  const types = (minLength: number, maxLength: number): fc.Arbitrary<Code[]> => fc.array(type, { minLength, maxLength });
  return {
    type: fc.oneof(
      { depthSize: "small", maxDepth: 4, withCrossShrink: true },
      { weight: 6, arbitrary: leaf },
      { weight: 3, arbitrary: types(1, 5).map(unionType) },
      { weight: 1, arbitrary: type.map((inner) => unionType([inner, identifier("null")])) },
      { weight: 2, arbitrary: types(1, 4).map(intersectionType) },
      { weight: 2, arbitrary: type.map(arrayType) },
      { weight: 1, arbitrary: type.map(readonlyArrayType) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(types(0, 3), fc.array(type.map(optionalElementType), { maxLength: 1 }), fc.option(type, { nil: undefined }))
          .map(([first, optional, rest]) => tupleType([...first, ...optional], rest)),
      },
      { weight: 3, arbitrary: fc.tuple(typeName, types(1, 3)).map((parts) => typeReference(...parts)) },
      { weight: 2, arbitrary: fc.array(tie("member"), { maxLength: 3 }).map(objectType) },
      { weight: 1, arbitrary: fc.tuple(fc.array(tie("parameter"), { maxLength: 2 }), type).map((parts) => functionType(...parts)) },
    ),
    member: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant("property" as const),
          key: propertyKey,
          type,
          optional: fc.boolean(),
          readonly: fc.boolean(),
          comment,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant("index" as const), keyType: fc.constant(identifier("string")), type, comment }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant("method" as const),
          name: valueName,
          parameters: fc.array(tie("parameter"), { maxLength: 3 }),
          returnType: type,
          typeParameters: fc.array(
            typeName.map((name) => typeParameter(name)),
            { maxLength: 2 },
          ),
          comment,
        }),
      },
    ),
    parameter: fc.record({ name: valueName, type, optional: fc.boolean() }),
  };
});

export const types: fc.Arbitrary<Code> = tied.type;
export const typeMembers: fc.Arbitrary<TypeMember[]> = fc.array(tied.member, { maxLength: 6 });
export const parameters: fc.Arbitrary<Parameter[]> = fc.array(tied.parameter, { maxLength: 4 });
export const comments: fc.Arbitrary<Code | undefined> = comment;
export const typeParameters: fc.Arbitrary<Code[]> = fc.array(
  fc
    .record({ name: typeName, constraint: fc.option(types, { nil: undefined }), default: fc.option(types, { nil: undefined }) })
    .map(({ name, ...parts }) => typeParameter(name, parts)),
  { maxLength: 3 },
);
