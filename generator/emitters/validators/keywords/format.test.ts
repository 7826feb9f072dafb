import { expect, it } from "vitest";
import { keywordTests, type KeywordRow, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { isCheckedFormat } from "./format.js";

const otherFormat = (expected: string, received: string): ToldIssue => ({
  keyword: "format",
  message: `must have the format ${expected}`,
  expected,
  received,
});

const unknownToAjv = "ajv-formats has no such format";

/** For each format a text or number that has it and one that has not. What they mean in full is tested with the functions that check them. */
const formats: readonly (readonly [format: string, accepted: string | number, refused: string | number, ajvDiffers?: string])[] = [
  ["date-time", "2024-02-29T23:59:60Z", "2024-02-29 12:00"],
  ["date", "2024-02-29", "2023-02-29"],
  ["time", "12:00:00+01:00", "24:00:00Z"],
  ["duration", "P1DT2H", "P1D2H"],
  ["email", "a@example.com", "a@"],
  ["idn-email", "ä@exämple.com", "ä", unknownToAjv],
  ["hostname", "example.com", "exa mple.com"],
  ["idn-hostname", "exämple.com", "-a.com", unknownToAjv],
  ["ipv4", "127.0.0.1", "127.0.0.256"],
  ["ipv6", "::1", "::1::"],
  ["uri", "https://example.com/?a#b", "/a"],
  ["uri-reference", "../a", "a b"],
  ["iri", "https://exämple.com/ä", "/ä", unknownToAjv],
  ["iri-reference", "../ä", "ä b", unknownToAjv],
  ["uri-template", "/a/{b}", "/a/{b"],
  ["uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567"],
  ["json-pointer", "/a~1b/0", "a"],
  ["relative-json-pointer", "1/a", "/a"],
  ["regex", "^a+$", "a("],
  ["byte", "YWI=", "YW=I"],
  ["base64url", "YWI_", "YW+I", unknownToAjv],
  ["int32", 2 ** 31 - 1, 2 ** 31],
  ["int64", 2 ** 53, 0.5],
  ["float", 0.1, 1e300, "ajv-formats takes every number for a float"],
];

keywordTests([
  ...formats.map(([format, accepted, refused, ajvDiffers]): KeywordRow => ({
    schema: { format },
    accepted: [accepted, typeof accepted === "string" ? 1 : "a", null],
    refused: [[refused, otherFormat(format, JSON.stringify(refused))]],
    ...(ajvDiffers === undefined ? {} : { ajvDiffers }),
  })),
  // Both formats have to hold.
  {
    schema: { type: "string", allOf: [{ format: "uri" }, { format: "uri-template" }] },
    accepted: ["https://example.com/"],
    refused: [
      ["/a", otherFormat("uri", '"/a"')],
      ["{", otherFormat("uri", '"{"'), otherFormat("uri-template", '"{"')],
    ],
  },
  { schema: { format: "something-else" }, accepted: ["a", 1], refused: [] },
  { schema: { format: "double" }, accepted: [1e300, "a"], refused: [] },
]);

it("every format that is tested is one that is checked", () => {
  expect(formats.filter(([format]) => !isCheckedFormat(format))).toEqual([]);
  expect(["something-else", "double", "password"].filter(isCheckedFormat)).toEqual([]);
});
