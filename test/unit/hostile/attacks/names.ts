import { members, openApi, operation, json, type Attack } from "../pipeline.js";
import type { JsonObject } from "../../../../generator/model/json.js";
import { appendPointer } from "../../../../generator/openapi/pointer.js";

/** One schema of a name, which others and an operation use. */
export function withSchemaNames(...names: readonly string[]): JsonObject {
  const references = names.map((name) => ({ $ref: appendPointer("#/components/schemas", name) }));
  const [first = {}] = references;
  return openApi({
    schemas: members(
      ...names.map(
        (name) => [name, { type: "object", properties: { self: { $ref: appendPointer("#/components/schemas", name) } } }] as const,
      ),
      ["Everything", { type: "object", properties: Object.fromEntries(references.map((each, index) => [`p${index}`, each])) }],
      ["Union", { oneOf: [...references, { type: "string" }] }],
    ),
    paths: { "/things": { post: operation({ operationId: "createThing", requestBody: { content: json(first) } }) } },
  });
}

export function withOperationIds(...ids: readonly (string | undefined)[]): JsonObject {
  return openApi({
    paths: Object.fromEntries(
      ids.map((operationId, index) => [`/p${index}`, { get: operation(operationId === undefined ? {} : { operationId }) }]),
    ),
  });
}

/** Names that mean something to the language, to its library or to objects. */
export const meaningfulNames = (
  "__proto__ constructor prototype Object Promise Array Date Response Request Error Record Exclude Blob FormData URLSearchParams RegExp " +
  "undefined any never string number unknown default await class then toString toJSON null true void object symbol bigint this globalThis " +
  "Infinity NaN Map Set Readonly Partial Omit ReadonlyArray eval arguments async type interface enum export import function let static Function"
).split(" ");

/** Names that our own modules export or use. */
export const ownNames = (
  "Client ClientOptions ClientTransport CreateClient createClient CreateTransport createTransport SharedHeaders Defaults Given Transport " +
  "ApiError ArgumentError NetworkError ResponseBodyError ValidationError Result Options Success Failure Undeclared Operation Issue Path " +
  "Validation StandardSchema CallOptions StatusCode StatusRange DataOf ApiErrorOf Issues Value Args Call OneOf Integer Email unwrap child " +
  "report isThing IsObject issuesOf ownMember deepEqual parameters transport options args call value path issues index"
).split(" ");

/** Names that would lead out of a folder if files were named after them. */
export const namesOfPaths: readonly string[] = [
  "../../../x",
  "/etc/x",
  "C:\\x",
  "CON",
  "a/b",
  "a\0b",
  ".",
  "..",
  "~",
  "a%2fb",
  "x".repeat(300),
];

export const namesOfCode: readonly string[] = [
  'a"]: pwn(), ["b',
  "a': 1, 'b",
  "`${pwn()}`",
  "*/ pwn() /*",
  "a; pwn(); //",
  "A<pwn>",
  "a = pwn()",
  "",
  " ",
  "1a",
  "$&",
  "a$b",
  "\u{1f600}",
  "\u202eevil",
  "a\u200cb\u200dc",
  "\u3164",
  "\ufe0f",
  "\u2e2f",
  "\u30e6\u30fc\u30b6\u30fc\u30fb\u60c5\u5831",
  "\u{1d4d0}\u{20000}\u{323b0}",
  "\u1c89\ua7cb\u088f",
  "\ufb01\u00df\u0149\u01c6",
  "line\nend",
];

/** Sets of names of which the output's names are made alike. */
export const collisions: readonly (readonly string[])[] = [
  ["Foo_Bar", "FooBar", "foo bar", "foo-bar", "fooBar"],
  ["Foo", "foo", "FOO"],
  ["caf\u00e9", "cafe\u0301", "Caf\u00e9"],
  ["Foo", "Foo\u3164", "Foo\u200b", "Fo\u00ado"],
  ["Foo", "Foo2", "foo"],
  ["State", "StateValues", "stateValues", "isState", "IsState", "validateState", "StateSchema", "createState", "buildState"],
  ["createThing", "CreateThing", "CreateThingArguments", "CreateThingResult", "createThingOperation", "CreateThingRequestBody"],
  ["accepts$1", "collect$1", "pattern$1", "accepts1", "collect1"],
  ["__proto__", "proto", "Proto", "constructor", "Constructor"],
];

const sets: readonly (readonly [string, readonly string[]])[] = [
  ["D17 D21 names that mean something elsewhere", meaningfulNames],
  ["D20 our own names", ownNames],
  ["D18 D21 names of paths", namesOfPaths],
  ["D18 D21 names of code and of odd letters", namesOfCode],
  ...collisions.map((set) => ["D19 D21 names alike", set] as const),
];

export const names: readonly Attack[] = sets.flatMap(([name, set]) => [
  attackOnNames(`${name}, of schemas`, withSchemaNames, set),
  attackOnNames(`${name}, of operations`, withOperationIds, set),
]);

function attackOnNames(name: string, build: (...names: readonly string[]) => JsonObject, set: readonly string[]): Attack {
  const plain = set.map((_, index) => `plain${String(index).replace(/\d/gu, (digit) => "abcdefghij".charAt(Number(digit)))}`);
  return { name: `${name}: ${JSON.stringify(set.slice(0, 4))}`, hostile: build(...set), harmless: build(...plain), sameNames: false };
}
