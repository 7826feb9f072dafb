import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder } from "../support/folder.js";
import { compile, compilers } from "../support/typescript.js";
import { withoutTypes } from "../support/without-types.js";

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const kind = { type: "object", required: ["kind"], properties: { kind: string } };
const having = (name: string, schema: object): object => ({ required: [name], properties: { [name]: schema } });
const heir = (name: string, schema: object): object => ({ allOf: [refTo("Base"), having(name, schema)] });

const schemas: Readonly<Record<string, object>> = {
  Cat: { allOf: [kind, having("claws", { type: "boolean" })] },
  Dog: { allOf: [kind, having("bark", string)] },
  Fish: { properties: { fins: { type: "integer" } }, required: ["fins"] },
  // A mapping with two tags for one member, a member that does not declare the property, and null.
  Pet: {
    anyOf: [refTo("Cat"), refTo("Dog"), refTo("Fish"), { type: "null" }],
    discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog", hound: "Dog", fish: "Fish" } },
  },
  // Another union that calls one of them something else.
  Robot: { allOf: [kind, having("volts", { type: "integer" })] },
  Walker: { oneOf: [refTo("Dog"), refTo("Robot")], discriminator: { propertyName: "kind", mapping: { walker: "Dog", robot: "Robot" } } },
  // A base that lists its heirs.
  Base: { ...kind, oneOf: [refTo("Circle"), refTo("Square")], discriminator: { propertyName: "kind", mapping: { circle: "Circle", square: "Square" } } },
  Circle: heir("radius", { type: "number" }),
  Square: heir("side", { type: "number" }),
  // A member whose own values no tag is among.
  Odd: { required: ["kind"], properties: { kind: { const: "odd" } } },
  Oddities: { oneOf: [refTo("Odd"), refTo("Robot")], discriminator: { propertyName: "kind", mapping: { strange: "Odd", robot: "Robot" } } },
}; // prettier-ignore

const document = { openapi: "3.1.0", info: { title: "Test", version: "1" }, paths: {}, components: { schemas } };

const usage = `
import type { Base, Cat, Circle, Dog, Oddities, Pet, Robot, Square, Walker } from "./types.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type True<T extends true> = T;
type IsNever<T> = [T] extends [never] ? true : false;
type False<T extends false> = T;

export type Never = [False<IsNever<Pet>>, False<IsNever<Walker>>, False<IsNever<Base>>, False<IsNever<Oddities>>, False<IsNever<Circle>>];

export type Tags = [
  True<Equal<Cat["kind"], "cat">>,
  True<Equal<Circle["kind"], "circle">>,
  True<Equal<Square["kind"], "square">>,
  True<Equal<Base["kind"], "circle" | "square">>,
  True<Equal<Walker["kind"], "walker" | "robot">>,
  True<Equal<Robot["kind"], "robot">>,
  True<Equal<Oddities["kind"], "odd" | "robot">>,
  True<Equal<Dog["kind"], string>>,
];

export function ofPet(pet: NonNullable<Pet>): string | boolean | number {
  switch (pet.kind) {
    case "cat":
      return pet.claws;
    case "dog":
    case "hound":
      return pet.bark;
    default:
      return pet.fins;
  }
}

export function ofBase(base: Base): number {
  return base.kind === "circle" ? base.radius : base.side;
}

export function ofWalker(walker: Walker): string {
  if (walker.kind === "walker") return walker.bark;
  // @ts-expect-error a robot does not bark
  return walker.bark;
}

export const walker: Walker = { kind: "walker", bark: "woof" };
export const pets: Pet[] = [null, { kind: "cat", claws: true }, { fins: 2 }, { kind: "fish", fins: 2 }, { kind: "hound", bark: "woof" }];

// @ts-expect-error cats have no bark
export const wrongPet: Pet = { kind: "cat", bark: "woof" };
// @ts-expect-error a circle is no square
export const wrongBase: Base = { kind: "square", radius: 1 };
`;

const folder = temporaryFolder();
let files: readonly string[] = [];

beforeAll(async () => {
  const result = await generate({ input: document });
  for (const { path, content } of result.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, "usage.ts"), usage);
  files = [...result.files.map(({ path }) => path), "usage.ts"];
});

describe("discriminated unions", () => {
  test.each(compilers)("narrow by their tags, nothing of them is never, says %s", async (compiler) => {
    expect(await compile({ compiler, moduleResolution: "bundler", folder, files: ["usage.ts"] })).toEqual([]);
  });

  test("agree with all other artifacts", async () => {
    expect(await compile({ compiler: "typescript-7", moduleResolution: "bundler", folder, files })).toEqual([]);
  });

  test("narrow without exactOptionalPropertyTypes too", async () => {
    const options = { exactOptionalPropertyTypes: false };
    expect(await compile({ compiler: "typescript-7", moduleResolution: "bundler", folder, files: ["usage.ts"], options })).toEqual([]);
  });
});

describe("fixtures", () => {
  /** What ajv is asked in place of the base that contains itself. */
  const meant: Readonly<Record<string, object>> = { ...schemas, Base: { oneOf: [refTo("Circle"), refTo("Square")] }, Circle: { allOf: [kind, having("radius", { type: "number" })] }, Square: { allOf: [kind, having("side", { type: "number" })] } }; // prettier-ignore
  const tags: Readonly<Record<string, readonly (string | undefined)[]>> = {
    Cat: ["cat"],
    Fish: ["fish"],
    Pet: ["cat", "dog", "fish", "hound"],
    Walker: ["robot", "walker"],
    Base: ["circle", "square"],
    Circle: ["circle"],
    Oddities: ["odd", "robot"],
  };

  test.each(Object.keys(tags))("of %s carry tags, and ajv accepts them by the schema as it is", async (name) => {
    const ajv = new Ajv2020({ strict: false, logger: false });
    ajv.addSchema({ components: { schemas: meant } }, "document");
    const validate = ajv.compile({ $ref: `document#/components/schemas/${name}` });
    const values = await fixturesOf(name);
    for (const value of values) expect([value, validate(value)]).toEqual([value, true]);
    expect([...new Set(values.map((value) => value.kind))].sort()).toEqual(tags[name]);
  });
});

interface Kind {
  readonly kind?: string;
}

async function fixturesOf(name: string): Promise<readonly Kind[]> {
  const { run } = await import("../support/run.js");
  const factory = `${name.charAt(0).toLowerCase()}${name.slice(1)}Factory`;
  for (const file of files.filter((path) => path !== "usage.ts")) {
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file.replace(/\.ts$/u, ".js")), withoutTypes(file, text));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const program = `import { ${factory} } from "./fixtures.js"; console.log(JSON.stringify(${factory}.buildList(60)));`;
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "-e", program], { cwd: folder });
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout) as Kind[];
}
