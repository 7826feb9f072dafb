import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.js";
import { realDocuments } from "./documents.js";
import { outcomeOf, table, type Outcome } from "./outcome.js";

const documents = realDocuments();
const outcomes: Outcome[] = [];

describe.skipIf(documents.length === 0)("real documents", () => {
  test.each(documents)("$name", async (document) => {
    const outcome = await outcomeOf(document, temporaryFolder());
    outcomes.push(outcome);
    const errors = outcome.diagnostics.filter(({ severity }) => severity === "error");
    expect({ errors, typeErrors: outcome.typeErrors.slice(0, 5) }).toEqual({ errors: [], typeErrors: [] });
    expect(outcome.files).toBeGreaterThan(0);
  });

  afterAll(() => {
    process.stdout.write(`${table(outcomes)}\n`);
  });
});
