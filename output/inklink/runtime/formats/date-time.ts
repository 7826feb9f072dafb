// Part of flatspec's runtime: copied as it is into generated output.
import { LOWER_CASE_BIT } from "./characters.js";
import {
  endsWithFullTime,
  FULL_DATE_LENGTH,
  startsWithFullDate,
} from "./date-and-time.js";

const SHORTEST = "2020-02-29T00:00:00Z".length;

/**
 * Whether a string is a date and a time with an offset, such as
 * `2020-02-29T08:30:06.28Z`: `date-time` of RFC 3339 section 5.6. `T` and `Z`
 * may be lower-case; a space for the `T` is left to other agreements there.
 */
export function isDateTime(value: string): boolean {
  return (
    value.length >= SHORTEST &&
    startsWithFullDate(value) &&
    (value.charCodeAt(FULL_DATE_LENGTH) | LOWER_CASE_BIT) === 0x74 &&
    endsWithFullTime(value, FULL_DATE_LENGTH + 1)
  );
}
