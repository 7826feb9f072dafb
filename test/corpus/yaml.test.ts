import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.js";
import { PlainYaml } from "../../generator/load/text/plain-yaml.js";
import { TextPositions } from "../../generator/load/text/text-positions.js";
import { YamlText } from "../../generator/load/text/yaml-text.js";
import { lookUp } from "../../generator/openapi/pointer.js";
import { inRepository } from "../support/repository.js";

const folders = ["../shared/specs", "../shared/suites"].map(inRepository).filter((folder) => existsSync(folder));

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.ya?ml$/u.test(path))
    .map((path) => join(folder, path)),
);

/** The tokens that lead to each part of a value. */
function* places(value: unknown, tokens: readonly string[] = []): Generator<readonly string[]> {
  yield tokens;
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* places(member, [...tokens, key]);
}

describe.skipIf(files.length === 0)("YAML is read fast to the same values and places as by the yaml package", () => {
  test("all documents", () => {
    let plainDocuments = 0;
    let parts = 0;
    const differing: string[] = [];
    const largeOthers: string[] = [];
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      const plain = PlainYaml.parse(text);
      const name = relative(inRepository(".."), file);
      if (plain === undefined) {
        if (text.length > 200_000) largeOthers.push(name);
        continue;
      }
      plainDocuments += 1;
      const sink = new DiagnosticSink();
      const yaml = new YamlText(text, new TextPositions({ file, text }, { linesBefore: 0, indentation: 0 }));
      const parsed = yaml.parse(sink);
      if (parsed === undefined) {
        differing.push(`${name}: ${sink.all()[0]?.message ?? ""}`);
        continue;
      }
      expect(plain.value, name).toEqual(parsed.value);
      for (const tokens of places(plain.value)) {
        parts += 1;
        const [want, is] = [yaml.offsetOf(tokens), plain.offsetOf(tokens)];
        // An item that is left empty has the place of its list.
        const isLeftEmpty = lookUp(plain.value, tokens) === null && text.startsWith("-", is);
        if (want !== is && !isLeftEmpty) differing.push(`${name} ${tokens.join("/")}: ${is}, not ${want}`);
      }
    }
    process.stdout.write(`${plainDocuments} of ${files.length} documents are plain YAML; ${parts} places\n`);
    expect(differing).toEqual([]);
    expect(plainDocuments).toBeGreaterThan(0.9 * files.length);
    // Docker has closing braces that js-yaml wants further in, Okta has anchors.
    expect(largeOthers.sort()).toEqual(["shared/specs/docker/swagger.yaml", "shared/specs/okta/management-oneOfInheritance.yaml"]);
  });
});
