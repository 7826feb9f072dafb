import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TRPCError } from "@trpc/server";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeModules } from "../support/folder.js";
import { inRepository } from "../support/repository.js";
import { compile, compilers } from "../support/typescript.js";
import { validationDocument } from "../support/validation-document.js";
import { app, caller, client, made } from "./standard-schema-consumers.js";

const url = "https://example.com/hooks";
const body = { url, event_types: ["web.result.failed"] } as const;

/** A body of a request with two faults, and what is to be told of them. */
const wrongBody: unknown = { url: "example", event_types: ["web.result.failed", "web.result"] };
const faults = [
  { message: "must have the format uri", path: ["url"] },
  { message: expect.stringMatching(/^must be one of "kyc\.result\.pending", /u) as unknown, path: ["event_types", 1] },
];

describe("two libraries that take Standard Schemas", () => {
  test.each(compilers)("infer exactly our types, with %s", async (compiler) => {
    const files = [inRepository("test/types/standard-schema-consumers.ts")];
    const options = {
      skipLibCheck: true,
      lib: ["ES2022", "DOM", "DOM.Iterable", "ESNext.Disposable"],
      // What the libraries make of the types is to be inferred.
      ...(compiler === "typescript-5.4" ? {} : { isolatedDeclarations: false }),
    };
    expect(await compile({ compiler, moduleResolution: "nodenext", files, folder: temporaryFolder(), options })).toEqual([]);
  });
});

describe("Hono with @hono/standard-validator", () => {
  test("hands on what is valid", async () => {
    const response = await client.endpoints.$post({ json: { ...body, event_types: [...body.event_types] } });
    expect([response.status, await response.json()]).toEqual([201, body]);
  });

  test("answers with our issues where it is not", async () => {
    const post = (path: string, value: unknown): Response | Promise<Response> =>
      app.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
    const response = await post("/endpoints", wrongBody);
    expect(response.status).toBe(400);
    const answer = (await response.json()) as { success: boolean; error: readonly unknown[] };
    expect(answer.success).toBe(false);
    expect(answer.error).toMatchObject(faults);
    expect(answer.error[0]).toEqual({ ...faults[0], pointer: "/url", keyword: "format", expected: "uri", received: '"example"' });
    expect((await post("/events", "web.result")).status).toBe(400);
    expect((await post("/events", "web.result.failed")).status).toBe(200);
  });
});

describe("tRPC", () => {
  const endpoint = made.endpoint;
  afterEach(() => {
    made.endpoint = endpoint;
  });
  const failure = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => undefined,
      (error: unknown) => error,
    );

  test("hands on inputs and outputs that are valid", async () => {
    expect(await caller.create({ ...body, event_types: [...body.event_types] })).toEqual({ ...body, secret: "whsec_x" });
    expect(await caller.describe("kyc.result.failed")).toEqual(["kyc", "result", "failed"]);
  });

  test("refuses others with our issues", async () => {
    const ofInput = await failure(caller.create(wrongBody as { url: string }));
    expect(ofInput).toBeInstanceOf(TRPCError);
    expect(ofInput).toMatchObject({ code: "BAD_REQUEST", cause: { issues: faults } });
    made.endpoint = (input) => ({ ...input, name: 1 }) as never;
    const ofOutput = await failure(caller.create({ url }));
    const issues = [
      { message: "must be a string or null", path: ["name"] },
      { message: "is required", path: ["secret"] },
    ];
    expect(ofOutput).toMatchObject({ code: "INTERNAL_SERVER_ERROR", cause: { issues } });
  });
});

/** A type with two views: what requests send and what responses hold. */
const views = `
import type { StandardSchemaV1, StandardTypedV1 } from "@standard-schema/spec";
import { LimitSchema, PetRequestSchema, PetSchema, TreeSchema } from "./index.js";
import type { Limit, Pet, PetRequest, Tree } from "./index.js";

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Mutual<A, B> = [A, B] extends [B, A] ? true : false;
type Same<A, B> = [Identical<A, B>, Mutual<A, B>] extends [true, true] ? true : false;
type True<T extends true> = T;
type False<T extends false> = T;
type In<Schema extends StandardSchemaV1> = StandardSchemaV1.InferInput<Schema>;
type Out<Schema extends StandardSchemaV1> = StandardSchemaV1.InferOutput<Schema>;

export type Inferred = [
  True<Same<In<typeof PetSchema>, Pet>>,
  True<Same<Out<typeof PetSchema>, Pet>>,
  True<Same<In<typeof PetRequestSchema>, PetRequest>>,
  True<Same<Out<typeof PetRequestSchema>, PetRequest>>,
  False<Same<In<typeof PetSchema>, PetRequest>>,
  False<Same<Out<typeof PetRequestSchema>, Pet>>,
  True<Same<In<typeof LimitSchema>, Limit>>,
  True<Same<Out<typeof TreeSchema>, Tree>>,
];

export const exact: StandardSchemaV1<Pet, Pet> = PetSchema;
export const exactRequest: StandardSchemaV1<PetRequest, PetRequest> = PetRequestSchema;
export const any: readonly StandardSchemaV1[] = [PetSchema, PetRequestSchema, LimitSchema, TreeSchema];
export const typed: StandardTypedV1<Pet> = PetSchema;
// @ts-expect-error: what responses hold is not what requests send
export const otherView: StandardSchemaV1<PetRequest> = PetSchema;
// @ts-expect-error: nor the other way round
export const otherRequest: StandardSchemaV1<Pet> = PetRequestSchema;

export function read(value: unknown): number | readonly PropertyKey[] {
  const result = PetSchema["~standard"].validate(value);
  // It is no promise: no waiting.
  return result.issues === undefined ? result.value.id : (result.issues[0]?.path ?? []);
}
`;

describe("schemas of types with views", () => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    const { files } = await generate({ input: validationDocument });
    writeModules(folder, files);
    writeFileSync(join(folder, "views.ts"), views);
  });

  test.each(compilers)("are exactly of their types, with %s", async (compiler) => {
    const options = { paths: { "@standard-schema/spec": [inRepository("node_modules/@standard-schema/spec")] } };
    expect(await compile({ compiler, moduleResolution: "bundler", files: ["views.ts"], folder, options })).toEqual([]);
  });
});
