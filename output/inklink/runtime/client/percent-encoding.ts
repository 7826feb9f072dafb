// Part of flatspec's runtime: copied as it is into generated output.

/** Percent-encodes everything but RFC 3986's unreserved characters. Throws a URIError for a lone surrogate. */
export function encodeUnreserved(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, percentByte);
}

/**
 * Reserved expansion (RFC 6570, section 3.2.3; OpenAPI's `allowReserved`): reserved characters and percent-encoded triples
 * stay, except for those that would end the value or the query, `#`, `&` and `+`, and `[` and `]`, which RFC 3986 does not
 * allow there.
 */
export function encodeReserved(text: string): string {
  return text.replace(
    /%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?@!$'()*,;=]/gu,
    keepTriple,
  );
}

/** A path's literal text: what a path may hold stays, with slashes and percent-encoded triples; `?`, `#` and `\` do not. */
export function encodePathText(text: string): string {
  return text.replace(
    /%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/@!$&'()*+,;=]/gu,
    keepTriple,
  );
}

/** A query's literal text: what a query may hold stays, with percent-encoded triples; `#` does not. */
export function encodeQueryText(text: string): string {
  return text.replace(
    /%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~:/?@!$&'()*+,;=]/gu,
    keepTriple,
  );
}

/** Percent-encodes what is not a cookie-octet (RFC 6265, section 4.1.1), and `%` itself, so that decoding restores the text. */
export function encodeCookieOctets(text: string): string {
  return text.replace(
    /[^\x21\x23\x24\x26-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/gu,
    encodeURIComponent,
  );
}

/** True where the text has half of a surrogate pair, which no encoding can express. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

function keepTriple(match: string): string {
  return match.length === 3 ? match : encodeUnreserved(match);
}

function percentByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
