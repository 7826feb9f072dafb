import { describe, expect, it } from "vitest";
import { hash, isOutputPath, manifestOf, parseManifest, printManifest } from "../../../generator/write/manifest.js";

const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("the manifest", () => {
  it("holds the SHA-256 of each file", () => {
    expect(hash("")).toBe(emptyHash);
    expect(hash("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    expect(manifestOf([{ path: "a.ts", content: "" }])).toEqual(new Map([["a.ts", emptyHash]]));
  });

  it("is printed in the order of paths", () => {
    const text = [
      "{",
      '  "generator": "flatspec",',
      '  "files": {',
      '    "B.ts": "1",',
      '    "a.ts": "2",',
      '    "b/a.ts": "3"',
      "  }",
      "}",
      "",
    ].join("\n");
    expect(
      printManifest(
        new Map([
          ["b/a.ts", "3"],
          ["a.ts", "2"],
          ["B.ts", "1"],
        ]),
      ),
    ).toBe(text);
  });

  it("is read as it was printed", () => {
    const manifest = new Map([
      ["a.ts", emptyHash],
      ["runtime/b.ts", emptyHash],
    ]);
    expect(parseManifest(printManifest(manifest))).toEqual(manifest);
  });

  it.each([
    "",
    "no JSON",
    "null",
    "7",
    "[]",
    "{}",
    '{"files":null}',
    '{"files":7}',
    '{"files":[]}',
    '{"files":{"a.ts":1}}',
    '{"files":{"../a.ts":"x"}}',
  ])("%j says nothing", (text) => {
    expect(parseManifest(text)).toEqual(new Map());
  });
});

describe("paths within the output folder", () => {
  it.each(["a", "a.ts", "a/b.ts", "a-b_c.d.ts", "-a", "a/b/c/d"])("%s", (path) => {
    expect(isOutputPath(path)).toBe(true);
  });

  it.each([
    "",
    ".",
    "..",
    "../a",
    "a/../b",
    "a/..",
    "/a",
    "a/",
    "a//b",
    "a\\b",
    "C:/a",
    ".flatspec.json",
    "a/.git/b",
    "a b",
    "a\n",
    "a\0b",
    "é",
    "~/a",
    "%2e%2e/a",
  ])("%j is none", (path) => {
    expect(isOutputPath(path)).toBe(false);
  });
});
