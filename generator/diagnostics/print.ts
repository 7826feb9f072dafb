import { stripVTControlCharacters, styleText } from "node:util";
import type { Diagnostic, Severity } from "./diagnostic.js";

const colors = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;

/** Lines for a terminal or a log. Text of the document cannot bring escape sequences or workflow commands into it. */
export function printDiagnostic(diagnostic: Diagnostic, options: { color: boolean }): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const { position } = diagnostic;
  const place = position === undefined ? (diagnostic.pointer ?? "") : `${position.file}:${position.line}:${position.column}`;
  const head = [
    ...(place === "" ? [] : [`${harmless(place)}:`]),
    `${paint(colors[diagnostic.severity], diagnostic.severity)}${paint("dim", `[${diagnostic.code}]`)}`,
    harmless(diagnostic.message),
  ].join(" ");
  const lines = [head, paint("dim", `  help: ${harmless(diagnostic.help)}`)];
  if (position !== undefined && diagnostic.pointer !== undefined) {
    lines.splice(1, 0, paint("dim", `  at ${harmless(diagnostic.pointer)}`));
  }
  return lines.join("\n");
}

/** One line of text without control characters, and not readable as a command by CI systems (`::error`, `##[`). */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/^(\s*)(::|##)/u, "$1 $2");
}
