// Part of flatspec's runtime: copied as it is into generated output.
import { FULL_DATE_LENGTH, startsWithFullDate } from "./date-and-time.js";

/** Whether a string is a date such as `2020-02-29`: `full-date` of RFC 3339 section 5.6. */
export function isDate(value: string): boolean {
  return value.length === FULL_DATE_LENGTH && startsWithFullDate(value);
}
