// Part of flatspec's runtime: copied as it is into generated output.
import { isDigit, LOWER_CASE_BIT } from "./characters.js";

const NONE = -1;
const WEEK = 3;

/** The place of a unit designator in the order of units, or NONE. */
function rankOfDateUnit(code: number): number {
  switch (code | LOWER_CASE_BIT) {
    case 0x79: // y
      return 0;
    case 0x6d: // m
      return 1;
    case 0x64: // d
      return 2;
    case 0x77: // w
      return WEEK;
    default:
      return NONE;
  }
}

function rankOfTimeUnit(code: number): number {
  switch (code | LOWER_CASE_BIT) {
    case 0x68: // h
      return 0;
    case 0x6d: // m
      return 1;
    case 0x73: // s
      return 2;
    default:
      return NONE;
  }
}

/**
 * Whether a string is a duration such as `P3DT12H` or `P2W`: `duration` of RFC
 * 3339 appendix A. A unit may only be followed by the next smaller one, so
 * `P1Y2D` is none. Letters may be lower-case (RFC 5234 section 2.3).
 */
export function isDuration(value: string): boolean {
  const { length } = value;
  if (length < 3 || (value.charCodeAt(0) | LOWER_CASE_BIT) !== 0x70) {
    return false;
  }

  let index = 1;
  let inTime = false;
  let lastRank = NONE;
  while (index < length) {
    if (!inTime && (value.charCodeAt(index) | LOWER_CASE_BIT) === 0x74) {
      inTime = true;
      lastRank = NONE;
      index++;
    }
    const number = index;
    while (index < length && isDigit(value.charCodeAt(index))) index++;
    if (index === number || index === length) return false;

    const unit = value.charCodeAt(index);
    index++;
    const rank = inTime ? rankOfTimeUnit(unit) : rankOfDateUnit(unit);
    if (rank === WEEK) return number === 1 && index === length;
    if (rank === NONE || (lastRank !== NONE && rank !== lastRank + 1)) {
      return false;
    }
    lastRank = rank;
  }
  return true;
}
