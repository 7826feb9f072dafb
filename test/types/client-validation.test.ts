import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeModules } from "../support/folder.js";
import { compile, compilers } from "../support/typescript.js";
import { validationDocument } from "../support/validation-document.js";

const usage = `
import { createClient, createTransport, getPet, getPetValidators, operationValidators, unwrap } from "./index.js";
import { RequestValidationError, ResponseValidationError, ValidationError } from "./index.js";
import type { CallValidation, ClientValidation, InvalidResponse, Issue, Pet } from "./index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Equal<A, B>): void {
  return undefined;
}
const invalid: InvalidResponse[] = [];
const validation: ClientValidation = {
  with: operationValidators,
  requests: true,
  responses: "report",
  onInvalidResponse: (response) => {
    same<typeof response.issues, readonly Issue[]>(true);
    invalid.push(response);
  },
};
const headers = { "X-Trace": "abc" };
const client = createClient({ headers, validation });
createClient({ headers });
// @ts-expect-error: no such policy
createClient({ headers, validation: { with: operationValidators, responses: "warn" } });
// @ts-expect-error: no validators
createClient({ headers, validation: { responses: "throw" } });

export async function pets(): Promise<void> {
  same<ReturnType<typeof load>, Promise<Pet>>(true);
  const call: CallValidation = { responses: "throw" };
  await client.getPet({ path: { id: 1 } }, { validation: call });
  await client.getPet({ path: { id: 1 } }, { validation: false });
  // @ts-expect-error: validators belong to the client
  await client.getPet({ path: { id: 1 } }, { validation: { with: operationValidators } });
}

async function load(): Promise<Pet> {
  const transport = createTransport({ headers, validation: { with: [getPetValidators], responses: "throw" } });
  const result = await getPet(transport, { path: { id: 1 } }, { validation: { requests: true } });
  if (result.ok) return result.data;
  const data = unwrap(result);
  same<typeof data, never>(true);
  return data;
}

export function tell(error: unknown): string {
  if (error instanceof ResponseValidationError) return String(error.status) + error.operationId;
  if (error instanceof RequestValidationError) return error.operationId;
  return error instanceof ValidationError ? error.expected : "";
}
`;

describe("a client that validates", () => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    const { files } = await generate({ input: validationDocument });
    writeModules(folder, files);
    writeFileSync(join(folder, "usage.ts"), usage);
  });

  test.each(compilers)("is typed, with %s", async (compiler) => {
    expect(await compile({ compiler, moduleResolution: "nodenext", files: ["usage.ts"], folder })).toEqual([]);
  });
});
