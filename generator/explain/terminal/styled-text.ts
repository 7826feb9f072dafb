import { styleText } from "node:util";
import { harmless } from "../../diagnostics/print.js";

export type Style = Parameters<typeof styleText>[0];

/** A piece of a line; a style counts only where colours are wanted. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** Text of a document or of ours; control characters cannot come through. */
export function piece(text: string, style?: Style): Piece {
  return { text: harmless(text), ...(style === undefined ? {} : { style }) };
}

/** Pieces as lines of at most `width` columns, broken between words, and inside a word only where it is longer than a line. */
export function wrap(pieces: readonly Piece[], width: number, color: boolean): readonly string[] {
  const most = Math.max(width, 20);
  const lines: string[] = [];
  let line = "";
  let length = 0;
  const add = (text: string, style: Style | undefined): void => {
    line += color && style !== undefined && text !== " " ? styleText(style, text, { validateStream: false }) : text;
    length += Array.from(text).length;
  };
  const endLine = (): void => {
    if (length > 0) lines.push(line.trimEnd());
    line = "";
    length = 0;
  };
  for (const { text, style } of pieces) {
    for (const word of text.match(/ |[^ ]+/gu) ?? []) {
      if (word === " ") {
        if (length > 0 && length < most) add(word, undefined);
        continue;
      }
      if (length > 0 && length + Array.from(word).length > most) endLine();
      for (const part of slices(word, most)) {
        if (length > 0 && length + Array.from(part).length > most) endLine();
        add(part, style);
      }
    }
  }
  endLine();
  return lines;
}

function slices(word: string, most: number): readonly string[] {
  const characters = Array.from(word);
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += most) parts.push(characters.slice(start, start + most).join(""));
  return parts;
}
