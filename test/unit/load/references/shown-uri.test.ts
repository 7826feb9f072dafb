import { expect, it } from "vitest";
import { shownUri } from "../../../../generator/load/references/shown-uri.js";

it.each([
  ["https://example.com/a.yaml", "https://example.com/a.yaml"],
  ["https://user:s3cret@example.com/a", "https://example.com/a"],
  ["https://us@er:s3cret@example.com/a@b", "https://example.com/a@b"],
  ["HTTPS:\\\\user:s3cret@example.com\\a", "HTTPS:\\\\example.com\\a"],
  ["//user:s3cret@example.com/a", "//example.com/a"],
  ["https://example.com/a?token=s3cret&s3cret#/b/c", "https://example.com/a?token=***&***#/b/c"],
  ["https://example.com/a?x=s3cret?y=s3cret", "https://example.com/a?x=***"],
  ["a.yaml?sig=s3cret#/x?y=1", "a.yaml?sig=***#/x?y=1"],
  ["./a@b.yaml", "./a@b.yaml"],
  ["#/components/schemas/A?b=c", "#/components/schemas/A?b=c"],
  ["", ""],
])("%s", (reference, shown) => {
  expect(shownUri(reference)).toBe(shown);
});
