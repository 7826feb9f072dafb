// Part of flatspec's runtime: copied as it is into generated output.
import { isMailbox } from "./mailbox.js";

/**
 * Whether a string is an e-mail address such as `joe.bloggs@example.com`:
 * `Mailbox` of RFC 5321 section 4.1.2, with its limits of length.
 */
export function isEmail(value: string): boolean {
  return isMailbox(value, false);
}
