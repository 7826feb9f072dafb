// Part of flatspec's runtime: copied as it is into generated output.
import { isMailbox } from "./mailbox.js";

/**
 * Whether a string is an e-mail address that may use characters beyond ASCII on
 * both sides of the `@`: `Mailbox` of RFC 5321 section 4.1.2, extended by RFC
 * 6531 section 3.3.
 */
export function isIdnEmail(value: string): boolean {
  return isMailbox(value, true);
}
