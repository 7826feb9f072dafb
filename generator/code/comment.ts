import { Code, printWidth } from "./code.js";
import { builders } from "prettier/doc";

export interface CommentParts {
  readonly text?: string | undefined;
  readonly deprecated?: boolean | undefined;
}

/**
 * A doc comment from text of the spec, or `undefined` when there is nothing to say. The text can neither close the comment nor start a
 * JSDoc tag or a compiler directive; control characters and bidirectional overrides are removed.
 */
export function docComment(parts: CommentParts): Code | undefined {
  const lines = docCommentLines(parts);
  if (lines.length === 0) return undefined;
  if (isOneLine(lines)) return new Code(`/** ${lines.join("")} */`);
  const body: builders.Doc[] = lines.map((line) => [builders.hardline, line === "" ? " *" : ` * ${line}`]);
  return new Code(["/**", ...body, builders.hardline, " */"]);
}

/** The safe lines of a doc comment, without its delimiters. */
export function docCommentLines(parts: CommentParts): readonly string[] {
  const lines = parts.text === undefined ? [] : commentLines(parts.text);
  if (parts.deprecated === true) {
    if (lines.length > 0) lines.push("");
    lines.push("@deprecated");
  }
  return lines;
}

/** Whether a comment of these lines is written on one. */
export function isOneLine(lines: readonly string[]): boolean {
  return lines.length === 1 && (lines[0] ?? "").length <= printWidth - 10;
}

const lineEnds = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/u;
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Text as lines that are safe inside a block comment, long ones wrapped, without blank lines at either end. */
export function commentLines(text: string): string[] {
  const lines = text.split(lineEnds).map((line) =>
    escapeLine(
      line
        .replaceAll("\t", "  ")
        .replace(invisible, "")
        .replace(/\p{Surrogate}/gu, "\ufffd")
        .trimEnd(),
    ),
  );
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return wrapLines(lines);
}

/**
 * JSDoc starts a tag at `@` on a new line or after a space, and an inline one at `{@`; tools look for source maps in any comment, and
 * bundlers for annotations such as `#__NO_SIDE_EFFECTS__`, which lets them drop calls.
 */
function escapeLine(line: string): string {
  return line
    .replaceAll("*/", "*\\/")
    .replace(/(^|\s|\{)@/gu, "$1\\@")
    .replace(/([#@])(?=__)/gu, "$1\\")
    .replace(/(\/[/*])([#@])(?=\s*source)/gu, "$1\\$2");
}

const lineWidth = printWidth - 8;
// A line that starts like this means something else in Markdown or JSDoc, so a paragraph is not broken before it.
const startsBlock = /^(?:[-*+>#=|@\\`~]|\d+[.)])/u;
const keepsItsLines = /^(?:\s{4}|\s*(?:#|\||>|```|~~~))/u;

function wrapLines(lines: readonly string[]): string[] {
  const wrapped: string[] = [];
  let inFence = false;
  for (const line of lines) {
    const isFence = /^\s*(?:```|~~~)/u.test(line);
    if (isFence) inFence = !inFence;
    if (isFence || inFence || line.length <= lineWidth || keepsItsLines.test(line)) wrapped.push(line);
    else wrapped.push(...wrapLine(line));
  }
  return wrapped;
}

function wrapLine(line: string): string[] {
  const indentation = " ".repeat(continuationIndent(line));
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(/(?<=\S) (?=\S)/u)) {
    if (row === "") row = word;
    else if (row.length + 1 + word.length <= lineWidth || startsBlock.test(word)) row += " " + word;
    else {
      rows.push(row);
      row = indentation + word;
    }
  }
  rows.push(row);
  return rows;
}

/** Continuation lines of a list item stay below its text. */
function continuationIndent(line: string): number {
  return /^\s*(?:[-*+]|\d+[.)])\s+/u.exec(line)?.[0].length ?? 0;
}
