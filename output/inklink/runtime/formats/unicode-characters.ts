// Part of flatspec's runtime: copied as it is into generated output.

/** Whether a code point beyond ASCII is a letter or symbol that IRIs allow anywhere (RFC 3987 section 2.2, ucschar). */
export function isUcschar(codePoint: number): boolean {
  if (codePoint < 0x10000) {
    return (
      (codePoint >= 0xa0 && codePoint <= 0xd7ff) ||
      (codePoint >= 0xf900 && codePoint <= 0xfdcf) ||
      (codePoint >= 0xfdf0 && codePoint <= 0xffef)
    );
  }
  return (
    codePoint <= 0xefffd &&
    (codePoint & 0xffff) <= 0xfffd &&
    (codePoint < 0xe0000 || codePoint >= 0xe1000)
  );
}

/** Whether a code point is one for private use, which IRIs allow in the query (RFC 3987 section 2.2, iprivate). */
export function isIprivate(codePoint: number): boolean {
  return (
    (codePoint >= 0xe000 && codePoint <= 0xf8ff) ||
    (codePoint >= 0xf0000 && (codePoint & 0xffff) <= 0xfffd)
  );
}
