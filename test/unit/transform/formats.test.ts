import { describe, expect, it } from "vitest";
import type { GenerateResult } from "../../../generator/generate.js";
import { generate } from "../../../generator/index.js";
import { documentOf, load } from "../pipeline.js";

const schemas = {
  Day: { type: "string", format: "date" },
  Count: { type: "integer", format: "int32" },
  Days: { type: "object", properties: { days: { type: "array", items: { $ref: "#/components/schemas/Day" } }, pin: { type: "string", format: "password", minLength: 3 } } },
  Both: { allOf: [{ $ref: "#/components/schemas/Day" }, { minLength: 3 }] },
  Listed: { type: "string", format: "date", enum: ["2020-02-30", "2020-02-29"] },
}; // prettier-ignore

type Mode = "assert" | "annotate";

const generated = (formats?: Mode): Promise<GenerateResult> =>
  generate({ input: documentOf(schemas), emit: ["validators", "fixtures"], ...(formats === undefined ? {} : { formats }) });

const rows: readonly (readonly [schema: string, value: unknown, mode: Mode | undefined, isValid: boolean])[] = [
  ["Day", "2020-02-30", undefined, false],
  ["Day", "2020-02-30", "assert", false],
  ["Day", "2020-02-30", "annotate", true],
  ["Day", 1, "annotate", false],
  ["Count", 2 ** 40, "assert", false],
  ["Count", 2 ** 40, "annotate", true],
  ["Days", { days: ["never"] }, "assert", false],
  ["Days", { days: ["never"] }, "annotate", true],
  ["Both", "ab", "annotate", false],
  ["Both", "abc", "annotate", true],
  ["Listed", "2020-02-30", "assert", false],
  ["Listed", "2020-02-30", "annotate", true],
];

describe("formats", () => {
  it.each(rows)("%s, %j, with %s: %s", async (schema, value, mode, isValid) => {
    const validators = load(await generated(mode), "validators");
    expect((validators[`is${schema}`] as (value: unknown) => boolean)(value)).toBe(isValid);
  });

  it("that are annotations still say what fixtures look like, and what is secret", async () => {
    const result = await generated("annotate");
    const fixtures = load(result, "fixtures") as Record<string, { build: () => { pin: string } & string }>;
    expect(fixtures["dayFactory"]?.build()).toMatch(/^\d{4}-\d\d-\d\d$/u);
    const validators = load(result, "validators") as Record<string, (value: unknown) => { issues?: readonly { received: string }[] }>;
    expect(validators["validateDays"]?.({ pin: "1" }).issues).toMatchObject([{ received: "a secret" }]);
  });

  it("that are annotations bring no check into the output", async () => {
    const { files } = await generated("annotate");
    expect(files.filter(({ path }) => path.startsWith("runtime/formats/"))).toEqual([]);
  });
});
