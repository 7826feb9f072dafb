import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.js";
import { inklinkDocument, inRepository } from "../support/repository.js";
import { compile, compilers } from "../support/typescript.js";

/** Mutual assignability with what a tool of somebody else makes of the same schema. */
const comparison = `
import type { components, paths } from "./openapi-typescript.js";
import type * as Ours from "./inklink/types.js";

type Assignable<From, To> = [From] extends [To] ? true : false;
type Mutual<A, B> = [Assignable<A, B>, Assignable<B, A>] extends [true, true] ? true : false;
type True<T extends true> = T;

type Theirs = components["schemas"];
type Post = paths["/webhook/endpoints"]["post"];

export type Comparison = [
  True<Mutual<Ours.WebhookEndpointWithSecret, Theirs["webhookEndpointWithSecret"]>>,
  True<Mutual<Ours.WebhookEndpoint, Theirs["webhookEndpoint"]>>,
  True<Mutual<Ours.WebhookEventType, Theirs["webhookEventType"]>>,
  True<Mutual<Ours.CreateWebhookEndpointRequestBody, Post["requestBody"]["content"]["application/json"]>>,
  True<Mutual<Ours.WebhookEndpointWithSecret, Post["responses"][201]["content"]["application/json"]>>,
];

export type OtherTypes = [
  // @ts-expect-error the one has a secret
  True<Mutual<Ours.WebhookEndpointWithSecret, Theirs["webhookEndpoint"]>>,
  // @ts-expect-error in the one the name may be null
  True<Mutual<Ours.CreateWebhookEndpointRequestBody, Theirs["webhookEndpoint"]>>,
  // @ts-expect-error the one is a string
  True<Mutual<Ours.WebhookEventType, Theirs["webhookEndpoint"]>>,
];
`;

const folder = temporaryFolder();

beforeAll(async () => {
  const made = astToString(await openapiTypescript(pathToFileURL(inklinkDocument)));
  writeFileSync(join(folder, "openapi-typescript.ts"), made);
  writeFileSync(join(folder, "comparison.ts"), comparison);
  cpSync(inRepository("output/inklink"), join(folder, "inklink"), { recursive: true });
});

const compareWith = (compiler: (typeof compilers)[number]): ReturnType<typeof compile> =>
  compile({ compiler, moduleResolution: "bundler", folder, files: ["comparison.ts"] });

describe("InkLink's types and those of openapi-typescript", () => {
  test.each(compilers)("can be assigned to each other, says %s", async (compiler) => {
    expect(await compareWith(compiler)).toEqual([]);
  });

  test.each([
    ["secret: string;", "secret?: string;"],
    ["name?: string | null;", "name?: string;"],
    ["created_at?: string;", "created_at: string;"],
    ["enabled?: boolean;", "enabled?: boolean | number;"],
    ['| "web.result.failed";', ";"],
  ])("could not if it were not for %s", async (declared, other) => {
    const file = join(folder, "inklink/types.ts");
    const text = readFileSync(file, "utf8");
    expect(text).toContain(declared);
    writeFileSync(file, text.replaceAll(declared, other));
    try {
      expect((await compareWith("typescript-7")).map(({ code }) => code)).toContain("TS2344");
    } finally {
      writeFileSync(file, text);
    }
  });
});
