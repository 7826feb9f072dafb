import { beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../../../templates/runtime/validation/issue.js";
import { loadDeciders, type Deciders } from "../../conformance/interpreted.js";
import { Judge } from "../../judge.js";
import { documentOf, pipeline } from "../../pipeline.js";

/** An issue as it is to be told. Its path is empty unless given, and its pointer follows from the path. */
export type ToldIssue = Omit<Issue, "path" | "pointer"> & Partial<Pick<Issue, "path">>;

/** A value with every issue that is to be told of it, in their order. */
export type Refusal = readonly [value: unknown, issue: ToldIssue, ...more: readonly ToldIssue[]];

/** A schema with values that it accepts and values that it refuses. */
export interface KeywordRow {
  readonly schema: unknown;
  readonly accepted: readonly unknown[];
  readonly refused: readonly Refusal[];
  /** Why ajv says something else of one of the values, where it does not do what the specification says. */
  readonly ajvDiffers?: string;
}

/**
 * Tests for schemas: their validators are emitted, compiled and called. Predicate, interpreter and ajv have to agree on every value, and
 * what is refused has to have exactly the given issues. All schemas of a test file are in one document, beside `components` that they may
 * refer to.
 */
export function keywordTests(rows: readonly KeywordRow[], components: Readonly<Record<string, unknown>> = {}): void {
  const subjects = Object.fromEntries(rows.map(({ schema }, index) => [`Subject${index}`, schema]));
  const document = documentOf({ ...components, ...subjects });
  const judge = new Judge(document, { unevaluated: true });
  let decidersOf: (component: string) => Deciders;

  beforeAll(async () => {
    decidersOf = loadDeciders(await pipeline(structuredClone(document)));
  });

  describe.each(rows.map((row, index) => ({ ...row, name: JSON.stringify(row.schema), subject: `Subject${index}` })))(
    "$name",
    ({ subject, accepted, refused, ajvDiffers }) => {
      const refusedValues = refused.map(([value]) => value);

      it("accepts and refuses what it has to, and what ajv does", () => {
        const { predicate, interpreter } = decidersOf(subject);
        const isRight = judge.of(subject);
        for (const decide of [predicate, interpreter]) {
          expect(accepted.filter((value) => !decide(value))).toEqual([]);
          expect(refusedValues.filter(decide)).toEqual([]);
        }
        const disputed = [
          ...accepted.filter((value) => !isRight(asJson(value))),
          ...refusedValues.filter((value) => isRight(asJson(value))),
        ];
        if (ajvDiffers === undefined) expect(disputed).toEqual([]);
        else expect(disputed, `ajv no longer differs: ${ajvDiffers}`).not.toEqual([]);
      });

      it("gives back what it accepts, and tells why it refuses the others", () => {
        const { validate } = decidersOf(subject);
        for (const value of accepted) {
          const validation = validate(value);
          expect(validation.issues).toBeUndefined();
          expect(validation.value).toBe(value);
        }
        for (const [value, ...told] of refused) {
          const issues = told.map((issue): Issue => ({ path: [], ...issue, pointer: jsonPointer(issue.path ?? []) }));
          expect(validate(value), JSON.stringify(value)).toEqual({ issues });
          expect(validate(value, { issues: "first" })).toEqual({ issues: issues.slice(0, 1) });
        }
      });
    },
  );
}

/** A value as others get it: in JSON a member that is `undefined` is absent. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The steps to a part of a value as RFC 6901 writes them. */
function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replace(/[~/]/gu, (sign) => (sign === "~" ? "~0" : "~1"))}`).join("");
}
