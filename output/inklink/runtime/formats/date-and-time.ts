// Part of flatspec's runtime: copied as it is into generated output.
import {
  COLON,
  DIGIT_ZERO,
  FULL_STOP,
  HYPHEN,
  isDigit,
  LOWER_CASE_BIT,
  PLUS_SIGN,
} from "./characters.js";

const MINUTES_PER_DAY = 24 * 60;

/** The number that two digits at an index make, or -1 when they are not both digits. */
function twoDigits(value: string, index: number): number {
  const tens = value.charCodeAt(index) - DIGIT_ZERO;
  const ones = value.charCodeAt(index + 1) - DIGIT_ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9
    ? tens * 10 + ones
    : -1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The length of a full-date, which is always the same. */
export const FULL_DATE_LENGTH = 10;

/** Whether the string begins with a full-date that is in the calendar (RFC 3339 sections 5.6 and 5.7). */
export function startsWithFullDate(value: string): boolean {
  const century = twoDigits(value, 0);
  const yearOfCentury = twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);
  return (
    century >= 0 &&
    yearOfCentury >= 0 &&
    value.charCodeAt(4) === HYPHEN &&
    month >= 1 &&
    month <= 12 &&
    value.charCodeAt(7) === HYPHEN &&
    day >= 1 &&
    day <= daysInMonth(century * 100 + yearOfCentury, month)
  );
}

/**
 * Whether the string ends, from an index on, with a full-time (RFC 3339 section 5.6).
 * A second of 60 is a leap second, and those are inserted at 23:59:60 UTC only (section 5.7).
 */
export function endsWithFullTime(value: string, start: number): boolean {
  const hour = twoDigits(value, start);
  const minute = twoDigits(value, start + 3);
  const second = twoDigits(value, start + 6);
  if (
    hour < 0 ||
    hour > 23 ||
    value.charCodeAt(start + 2) !== COLON ||
    minute < 0 ||
    minute > 59 ||
    value.charCodeAt(start + 5) !== COLON ||
    second < 0 ||
    second > 60
  ) {
    return false;
  }

  let index = start + 8;
  if (value.charCodeAt(index) === FULL_STOP) {
    const fraction = index + 1;
    index = fraction;
    while (index < value.length && isDigit(value.charCodeAt(index))) index++;
    if (index === fraction) return false;
  }

  const offset = offsetInMinutes(value, index);
  if (Number.isNaN(offset)) return false;
  return (
    second < 60 ||
    (hour * 60 + minute - offset + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY ===
      MINUTES_PER_DAY - 1
  );
}

/** The minutes by which the time-offset that ends the string is ahead of UTC, or NaN when there is none. */
function offsetInMinutes(value: string, start: number): number {
  const sign = value.charCodeAt(start);
  if ((sign | LOWER_CASE_BIT) === 0x7a) {
    return start + 1 === value.length ? 0 : NaN;
  }
  const hours = twoDigits(value, start + 1);
  const minutes = twoDigits(value, start + 4);
  if (
    (sign !== PLUS_SIGN && sign !== HYPHEN) ||
    hours < 0 ||
    hours > 23 ||
    value.charCodeAt(start + 3) !== COLON ||
    minutes < 0 ||
    minutes > 59 ||
    start + 6 !== value.length
  ) {
    return NaN;
  }
  return sign === PLUS_SIGN ? hours * 60 + minutes : -(hours * 60 + minutes);
}
