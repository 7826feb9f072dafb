import { stripVTControlCharacters, styleText } from "node:util";
import type { Diagnostic } from "./diagnostic.js";
import type { Severity } from "./severity.js";

const colors = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;

// So many of one kind show what it is about; the others would only push the rest off the screen.
const mostOfOneCode = 5;

/**
 * Lines for a terminal or a log: each diagnostic with its place, the help once for each code, and of many with one code the first few and
 * their number. Text of the document cannot bring escape sequences or workflow commands into it.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: { color: boolean }): string[] {
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) byCode.set(diagnostic.code, [...(byCode.get(diagnostic.code) ?? []), diagnostic]);
  return [...byCode.values()].flatMap((group) => {
    const lines = group.slice(0, mostOfOneCode).map((diagnostic) => printOne(diagnostic, options.color));
    const rest = group.length - lines.length;
    if (rest > 0) lines.push(paint("dim", `  and ${rest} more like ${rest === 1 ? "it" : "these"}`, options.color));
    lines.push(paint("dim", `  help: ${harmless(group[0]?.help ?? "")}`, options.color));
    return lines;
  });
}

/** One diagnostic with its place and its help. */
export function printDiagnostic(diagnostic: Diagnostic, options: { color: boolean }): string {
  return printDiagnostics([diagnostic], options).join("\n");
}

function printOne(diagnostic: Diagnostic, color: boolean): string {
  const { position, pointer } = diagnostic;
  const place = position === undefined ? (pointer ?? "") : `${position.file}:${position.line}:${position.column}`;
  const head = [
    ...(place === "" ? [] : [`${harmless(place)}:`]),
    `${paint(colors[diagnostic.severity], diagnostic.severity, color)}${paint("dim", `[${diagnostic.code}]`, color)}`,
    harmless(diagnostic.message),
  ].join(" ");
  return position === undefined || pointer === undefined ? head : `${head}\n${paint("dim", `  at ${harmless(pointer)}`, color)}`;
}

function paint(format: Parameters<typeof styleText>[0], text: string, color: boolean): string {
  return color ? styleText(format, text, { validateStream: false }) : text;
}

/**
 * One line of text without control characters, and not readable as a command by CI systems: `::error` where a line begins, `##[` and
 * `##vso[` anywhere in one.
 */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/^(\s*)::/u, "$1: :")
    .replace(/#(?=#\w*\[)/gu, "# ");
}
