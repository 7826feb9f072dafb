// Part of flatspec's runtime: copied as it is into generated output.
import { DIGIT_ZERO, isDigit, LOWER_CASE_BIT } from "./characters.js";

// RFC 3492 section 5.
const BASE = 36;
const SMALLEST_THRESHOLD = 1;
const LARGEST_THRESHOLD = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const FIRST_CODE_POINT = 0x80;

const LAST_CODE_POINT = 0x10ffff;
const LOWER_CASE_A = 0x61;

/** The code points that a Punycode string of lower-case ASCII stands for, or undefined for none: RFC 3492 section 6.2. */
export function decodePunycode(text: string): number[] | undefined {
  const delimiter = text.lastIndexOf("-");
  const output = codePointsOf(text.slice(0, Math.max(delimiter, 0)));
  let index = delimiter > 0 ? delimiter + 1 : 0;
  let codePoint = FIRST_CODE_POINT;
  let position = 0;
  let bias = INITIAL_BIAS;
  while (index < text.length) {
    const previous = position;
    let weight = 1;
    for (let place = BASE; ; place += BASE) {
      const digit = index < text.length ? digitOf(text.charCodeAt(index)) : -1;
      index++;
      if (digit === -1) return undefined;
      position += digit * weight;
      if (position > Number.MAX_SAFE_INTEGER) return undefined;
      const threshold = thresholdAt(place, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = output.length + 1;
    bias = adaptedBias(position - previous, count, previous === 0);
    codePoint += Math.floor(position / count);
    if (codePoint > LAST_CODE_POINT) return undefined;
    position %= count;
    output.splice(position, 0, codePoint);
    position++;
  }
  return output;
}

/** The Punycode string of lower-case ASCII that stands for code points: RFC 3492 section 6.3. */
export function encodePunycode(codePoints: readonly number[]): string {
  const basic: number[] = [];
  for (const point of codePoints) {
    if (point < FIRST_CODE_POINT) basic.push(point);
  }
  let output = String.fromCodePoint(...basic);
  if (basic.length > 0) output += "-";

  let handled = basic.length;
  let codePoint = FIRST_CODE_POINT;
  let delta = 0;
  let bias = INITIAL_BIAS;
  while (handled < codePoints.length) {
    const next = smallestFrom(codePoint, codePoints);
    delta += (next - codePoint) * (handled + 1);
    codePoint = next;
    for (const point of codePoints) {
      if (point < codePoint) delta++;
      if (point === codePoint) {
        output += integer(delta, bias);
        bias = adaptedBias(delta, handled + 1, handled === basic.length);
        delta = 0;
        handled++;
      }
    }
    delta++;
    codePoint++;
  }
  return output;
}

/** The code points of a string. */
export function codePointsOf(text: string): number[] {
  const points: number[] = [];
  for (const character of text) points.push(character.codePointAt(0) ?? 0);
  return points;
}

function smallestFrom(least: number, codePoints: readonly number[]): number {
  let smallest = LAST_CODE_POINT;
  for (const point of codePoints) {
    if (point >= least && point < smallest) smallest = point;
  }
  return smallest;
}

/** A number as a generalized variable-length integer (RFC 3492 section 3.3). */
function integer(value: number, bias: number): string {
  let digits = "";
  let rest = value;
  for (let place = BASE; ; place += BASE) {
    const threshold = thresholdAt(place, bias);
    if (rest < threshold) return digits + characterOf(rest);
    const base = BASE - threshold;
    digits += characterOf(threshold + ((rest - threshold) % base));
    rest = Math.floor((rest - threshold) / base);
  }
}

function thresholdAt(place: number, bias: number): number {
  return Math.min(
    Math.max(place - bias, SMALLEST_THRESHOLD),
    LARGEST_THRESHOLD,
  );
}

/** The bias for the next integer (RFC 3492 section 6.1). */
function adaptedBias(delta: number, count: number, isFirst: boolean): number {
  const range = BASE - SMALLEST_THRESHOLD;
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  while (rest > (range * LARGEST_THRESHOLD) / 2) {
    rest = Math.floor(rest / range);
    bias += BASE;
  }
  return bias + Math.floor(((range + 1) * rest) / (rest + SKEW));
}

function digitOf(code: number): number {
  if (isDigit(code)) return code - DIGIT_ZERO + 26;
  const letter = (code | LOWER_CASE_BIT) - LOWER_CASE_A;
  return letter >= 0 && letter < 26 ? letter : -1;
}

function characterOf(digit: number): string {
  return String.fromCharCode(
    digit < 26 ? LOWER_CASE_A + digit : DIGIT_ZERO + digit - 26,
  );
}
