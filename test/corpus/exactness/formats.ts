import type { Ajv2020 } from "ajv/dist/2020.js";
import { numberFormats, stringFormats } from "../../../generator/evaluation/formats.js";

/** Gives ajv our formats, so that a difference in verdicts is one of structure. Formats have tests of their own. */
export function addOurFormats(ajv: Ajv2020): void {
  for (const [name, validate] of stringFormats) ajv.addFormat(name, { type: "string", validate });
  for (const [name, validate] of numberFormats) ajv.addFormat(name, { type: "number", validate });
}

/** Texts that have a format. */
export const formatExamples: ReadonlyMap<string, readonly string[]> = new Map([
  ["base64url", ["", "aGVsbG8"]],
  ["byte", ["", "aGVsbG8="]],
  ["date", ["2024-02-29", "1999-12-31"]],
  ["date-time", ["2024-02-29T23:59:59Z", "1999-12-31T00:00:00.5+02:00"]],
  ["duration", ["P1D", "PT36H"]],
  ["email", ["ada@example.com", "a.b@example.org"]],
  ["hostname", ["example.com", "a-b.example"]],
  ["idn-email", ["ada@example.com"]],
  ["idn-hostname", ["example.com"]],
  ["ipv4", ["192.0.2.1", "127.0.0.1"]],
  ["ipv6", ["2001:db8::1", "::1"]],
  ["iri", ["https://example.com/ü"]],
  ["iri-reference", ["/ü"]],
  ["json-pointer", ["", "/a/0"]],
  ["regex", ["^a+$"]],
  ["relative-json-pointer", ["0", "1/a"]],
  ["time", ["23:59:59Z"]],
  ["uri", ["https://example.com/a?b=c#d", "urn:isbn:0451450523"]],
  ["uri-reference", ["/a/b", "https://example.com"]],
  ["uri-template", ["https://example.com/{id}"]],
  ["uuid", ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"]],
]);
