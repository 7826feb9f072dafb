import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { harmless, printDiagnostic, printDiagnostics } from "../../../generator/diagnostics/print.js";

const plain = { color: false };
const diagnostic = (parts: Partial<Diagnostic> = {}): Diagnostic => ({
  code: "status-refused",
  severity: "warning",
  message: "x is not a status",
  help: "Statuses are numbers.",
  ...parts,
});
const position = { file: "api.yaml", line: 3, column: 5 };

describe("text of a document in a log", () => {
  it.each([
    { text: "plain text", want: "plain text" },
    { text: "\u001b[31mred\u001b[0m", want: "red" },
    { text: "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007", want: "link" },
    { text: "a\nb\r\nc", want: "a b c" },
    { text: "a\u2028b\u0085c\u0000d", want: "a b c d" },
    { text: "a\u202eb\u200bc", want: "a b c" },
    { text: "::error::evil", want: ": :error::evil" },
    { text: "  ::error::evil", want: "  : :error::evil" },
    { text: "\n::set-output name=a::b", want: " : :set-output name=a::b" },
    { text: "a::b", want: "a::b" },
    { text: "##[error]evil", want: "# #[error]evil" },
    { text: "a ##vso[task.setvariable]b", want: "a # #vso[task.setvariable]b" },
    { text: "## heading", want: "## heading" },
  ])("$text", ({ text, want }) => {
    expect(harmless(text)).toBe(want);
  });
});

describe("one diagnostic", () => {
  const head = "warning[status-refused] x is not a status";
  const help = "  help: Statuses are numbers.";

  it.each([
    { name: "without a place", given: {}, want: `${head}\n${help}` },
    { name: "with a pointer", given: { pointer: "#/a" }, want: `#/a: ${head}\n${help}` },
    { name: "with a position", given: { position }, want: `api.yaml:3:5: ${head}\n${help}` },
    { name: "with both", given: { position, pointer: "#/a" }, want: `api.yaml:3:5: ${head}\n  at #/a\n${help}` },
    { name: "a file like a command", given: { position: { ...position, file: "::error::" } }, want: `: :error:::3:5: ${head}\n${help}` },
    { name: "a pointer with an escape", given: { pointer: "#/\u001b[2J" }, want: `#/: ${head}\n${help}` },
    { name: "a message of two lines", given: { message: "a\n::error::b" }, want: `warning[status-refused] a ::error::b\n${help}` },
  ])("$name", ({ given, want }) => {
    expect(printDiagnostic(diagnostic(given), plain)).toBe(want);
  });

  it("in colour", () => {
    expect(printDiagnostic(diagnostic({ severity: "error" }), { color: true })).toContain("\u001b[31merror\u001b[39m");
  });
});

describe("several", () => {
  const many = (count: number): Diagnostic[] => Array.from({ length: count }, (_, index) => diagnostic({ pointer: `#/${index}` }));

  it("none", () => {
    expect(printDiagnostics([], plain)).toEqual([]);
  });

  it.each([
    { count: 5, lines: 6, rest: undefined },
    { count: 6, lines: 7, rest: "  and 1 more like it" },
    { count: 9, lines: 7, rest: "  and 4 more like these" },
  ])("$count of one code", ({ count, lines, rest }) => {
    const printed = printDiagnostics(many(count), plain);
    expect(printed).toHaveLength(lines);
    expect(printed.find((line) => line.startsWith("  and "))).toBe(rest);
    expect(printed.at(-1)).toBe("  help: Statuses are numbers.");
  });

  it("are grouped by code, in the order of the first of each", () => {
    const other = diagnostic({ code: "malformed", severity: "error", message: "m", help: "h" });
    expect(printDiagnostics([diagnostic({ pointer: "#/a" }), other, diagnostic({ pointer: "#/b" })], plain)).toEqual([
      "#/a: warning[status-refused] x is not a status",
      "#/b: warning[status-refused] x is not a status",
      "  help: Statuses are numbers.",
      "error[malformed] m",
      "  help: h",
    ]);
  });
});
