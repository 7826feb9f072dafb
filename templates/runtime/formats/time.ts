// Part of flatspec's runtime: copied as it is into generated output.
import { endsWithFullTime } from "./date-and-time.js";

/**
 * Whether a string is a time of day with an offset, such as `08:30:06.28Z` or
 * `08:30:06+02:00`: `full-time` of RFC 3339 section 5.6.
 */
export function isTime(value: string): boolean {
  return endsWithFullTime(value, 0);
}
