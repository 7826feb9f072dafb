// Part of flatspec's runtime: copied as it is into generated output.
import { fitsContext } from "./idna-context.js";
import { isRightToLeft, satisfiesBidiRule } from "./idna-bidi.js";
import { codePointsOf, decodePunycode, encodePunycode } from "./punycode.js";

// RFC 1035 section 2.3.4, without the length octets of the wire form.
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

const ACE_PREFIX = "xn--";
const BEYOND_ASCII = /[^\0-\x7F]/;
const ASCII_LABEL = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i;
const STARTS_WITH_MARK = /^\p{M}/u;

/** RFC 5892 section 2.6: allowed whatever their properties say. */
const ALLOWED_EXCEPTIONS = /[\u00DF\u03C2\u06FD\u06FE\u0F0B\u3007]/u;

/**
 * RFC 5892, in this order: exceptions (section 2.6), characters that
 * normalization would replace (2.2) or that are not shown (2.3), ignorable
 * blocks (2.4) and conjoining Hangul letters (2.9).
 */
const DISALLOWED =
  /[\u0640\u07FA\u302E\u302F\u3031-\u3035\u303B\p{Changes_When_NFKC_Casefolded}\p{Default_Ignorable_Code_Point}\u20D0-\u20FF\u{1D100}-\u{1D24F}\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7C6\uD7CB-\uD7FB]/u;

/** RFC 5892 section 2.1, and the hyphen of 2.5. */
const LETTER_OR_DIGIT = /[-\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/u;

/**
 * Whether labels make a domain name of internationalized labels (U-labels or
 * A-labels) and plain ones: RFC 5890 section 2.3.2, with the characters that
 * RFC 5892 allows for the Unicode version of the engine, and the Bidi rule of
 * RFC 5893.
 */
export function isInternationalDomain(labels: readonly string[]): boolean {
  let length = labels.length - 1;
  const decodedLabels: string[] = [];
  for (const label of labels) {
    const decoded = decodedLabel(label);
    if (decoded === undefined) return false;
    decodedLabels.push(decoded);
    length += BEYOND_ASCII.test(label) ? asciiForm(label).length : label.length;
  }
  return (
    length <= LONGEST_NAME &&
    (!decodedLabels.some(isRightToLeft) ||
      decodedLabels.every(satisfiesBidiRule))
  );
}

/** The label with an A-label turned into its U-label; undefined when it is not valid. */
function decodedLabel(label: string): string | undefined {
  if (BEYOND_ASCII.test(label))
    return isUnicodeLabel(label) ? label : undefined;
  if (label.length > LONGEST_LABEL || !ASCII_LABEL.test(label)) {
    return undefined;
  }
  const lower = label.toLowerCase();
  if (!lower.startsWith(ACE_PREFIX)) return label;

  const codePoints = decodePunycode(lower.slice(ACE_PREFIX.length));
  if (codePoints === undefined) return undefined;
  const decoded = String.fromCodePoint(...codePoints);
  return isUnicodeLabel(decoded) ? decoded : undefined;
}

function asciiForm(label: string): string {
  return ACE_PREFIX + encodePunycode(codePointsOf(label));
}

/** Whether a label beyond ASCII is a U-label, but for the Bidi rule (RFC 5891 section 4.2). */
function isUnicodeLabel(label: string): boolean {
  const characters = Array.from(label);
  return (
    characters.length <= LONGEST_LABEL &&
    asciiForm(label).length <= LONGEST_LABEL &&
    label.normalize("NFC") === label &&
    !label.startsWith("-") &&
    !label.endsWith("-") &&
    !(characters[2] === "-" && characters[3] === "-") &&
    !STARTS_WITH_MARK.test(label) &&
    characters.every(isAllowed)
  );
}

/** Whether a character may stand where it does in a label (RFC 5892 section 3). */
function isAllowed(
  character: string,
  index: number,
  characters: readonly string[],
): boolean {
  return (
    fitsContext(characters, index) ??
    (ALLOWED_EXCEPTIONS.test(character) ||
      (LETTER_OR_DIGIT.test(character) && !DISALLOWED.test(character)))
  );
}
