import { describe, expect, it } from "vitest";
import { documentBlocks, fencedBlocks, isPage } from "../../../../generator/load/text/documentation-page.js";

const lines = (...parts: readonly string[]): string => parts.join("\n");

describe("fenced code blocks, as CommonMark 0.31 section 4.5 has them", () => {
  const cases: readonly { name: string; page: string; languages: readonly string[]; texts: readonly string[] }[] = [
    { name: "three backticks", page: lines("```yaml", "a: 1", "```"), languages: ["yaml"], texts: ["a: 1\n"] },
    { name: "four backticks keep three inside", page: lines("````yaml", "```", "````"), languages: ["yaml"], texts: ["```\n"] },
    { name: "a longer fence closes", page: lines("```", "a", "`````", "b"), languages: [""], texts: ["a\n"] },
    { name: "tildes", page: lines("~~~json", "{}", "~~~"), languages: ["json"], texts: ["{}\n"] },
    { name: "backticks do not close tildes", page: lines("~~~", "```", "~~~"), languages: [""], texts: ["```\n"] },
    { name: "tildes do not close backticks", page: lines("```", "~~~", "```"), languages: [""], texts: ["~~~\n"] },
    { name: "two backticks are no fence", page: lines("``", "a", "``"), languages: [], texts: [] },
    { name: "a backtick in the info string of a backtick fence", page: "``` a`b\ntext", languages: [], texts: [] },
    { name: "a backtick in the info string of a tilde fence", page: lines("~~~ a`b", "x", "~~~"), languages: ["a`b"], texts: ["x\n"] },
    { name: "the first word of the info string", page: lines("```  YAML post /pets", "```"), languages: ["yaml"], texts: ["\n"] },
    { name: "a fence that is never closed", page: lines("text", "```yaml", "a", "b"), languages: ["yaml"], texts: ["a\nb\n"] },
    { name: "spaces after the closing fence", page: lines("```", "a", "```  \t", "b"), languages: [""], texts: ["a\n"] },
    { name: "an info string does not close", page: lines("```", "a", "``` b", "```"), languages: [""], texts: ["a\n``` b\n"] },
    { name: "indentation is taken off", page: lines("  ```", "  a", "    b", "  ```"), languages: [""], texts: ["a\n  b\n"] },
    { name: "as much of it as a line has", page: lines("   ```", " a", "b", "   ```"), languages: [""], texts: ["a\nb\n"] },
    { name: "three spaces before the closing fence", page: lines("```", "a", "   ```", "b"), languages: [""], texts: ["a\n"] },
    { name: "four spaces are content", page: lines("```", "a", "    ```", "b", "```"), languages: [""], texts: ["a\n    ```\nb\n"] },
    { name: "CRLF", page: "```yaml\r\na\r\nb\r\n```\r\n", languages: ["yaml"], texts: ["a\nb\n"] },
    { name: "CR alone", page: "```\ra\r```", languages: [""], texts: ["a\n"] },
    {
      name: "several blocks",
      page: lines("```a", "1", "```", "between", "~~~b", "2", "~~~"),
      languages: ["a", "b"],
      texts: ["1\n", "2\n"],
    },
    { name: "a page without any", page: "# Title\n\ntext\n", languages: [], texts: [] },
    { name: "an empty page", page: "", languages: [], texts: [] },
  ];

  it.each(cases)("$name", ({ page, languages, texts }) => {
    const blocks = fencedBlocks(page);
    expect(blocks.map(({ language }) => language)).toEqual(languages);
    expect(blocks.map(({ text }) => text)).toEqual(texts);
  });

  it("say how far their text is shifted", () => {
    expect(fencedBlocks(lines("# Title", "", "  ```yaml", "  a: 1", "  ```"))).toEqual([
      { language: "yaml", text: "a: 1\n", linesBefore: 3, indentation: 2 },
    ]);
  });
});

describe("the blocks with a document", () => {
  const cases: readonly { name: string; page: string; want: string | readonly string[] }[] = [
    { name: "yaml", page: lines("```yaml", "openapi: 3.1.0", "```"), want: "openapi: 3.1.0\n" },
    { name: "yml", page: lines("```yml", "openapi: 3.1.0", "```"), want: "openapi: 3.1.0\n" },
    { name: "no language", page: lines("```", "openapi: 3.1.0", "```"), want: "openapi: 3.1.0\n" },
    { name: "json on one line", page: lines("```json", '{"openapi": "3.1.0"}', "```"), want: '{"openapi": "3.1.0"}\n' },
    { name: "json on several", page: lines("```json", "{", '  "openapi" : "3.1.0"', "}", "```"), want: '{\n  "openapi" : "3.1.0"\n}\n' },
    { name: "a quoted key", page: lines("```yaml", "'openapi': 3.1.0", "```"), want: "'openapi': 3.1.0\n" },
    { name: "swagger, to be refused later", page: lines("```yaml", 'swagger: "2.0"', "```"), want: 'swagger: "2.0"\n' },
    { name: "another key first", page: lines("```yaml", "info: {}", "openapi: 3.1.0", "```"), want: "info: {}\nopenapi: 3.1.0\n" },
    { name: "the second block", page: lines("```yaml", "a: 1", "```", "```yaml", "openapi: 3.1.0", "```"), want: "openapi: 3.1.0\n" },
    {
      name: "one for each endpoint",
      page: lines("## A", "```yaml", "openapi: 3.0.0", "```", "## B", "~~~json", '{"openapi":"3.1.0"}', "~~~", "```sh", "curl", "```"),
      want: ["openapi: 3.0.0\n", '{"openapi":"3.1.0"}\n'],
    },
    {
      name: "Mintlify's info string",
      page: lines("````yaml /api-reference/openapi.json POST /webhook/endpoints", "openapi: 3.0.3", "````"),
      want: "openapi: 3.0.3\n",
    },
    {
      name: "Mintlify's info string, JSON",
      page: lines("```json openapi.json get /pets", '{"openapi":"3.1.0"}', "```"),
      want: '{"openapi":"3.1.0"}\n',
    },
    { name: "marked lines", page: lines("```yaml{1,3}", "openapi: 3.0.3", "```"), want: "openapi: 3.0.3\n" },
    {
      name: "ReadMe's page",
      page: lines("# Create a pet", "", "text", "", "# OpenAPI definition", "", "```json", "{", '  "openapi": "3.1.0"', "}", "```"),
      want: '{\n  "openapi": "3.1.0"\n}\n',
    },
    {
      name: "within a list",
      page: lines("1. Here:", "", "   ```yaml", "   openapi: 3.1.0", "   info: {}", "   ```"),
      want: "openapi: 3.1.0\ninfo: {}\n",
    },
    {
      name: "within an element of MDX, indented by tabs",
      page: lines("<Tab>", "\t\t```yaml", "\t\topenapi: 3.1.0", "\t\t```", "</Tab>"),
      want: "openapi: 3.1.0\n",
    },
    {
      name: "indented as a whole",
      page: lines("```yaml", "  # of pets", "  openapi: 3.1.0", "  info: {}", "```"),
      want: "  # of pets\n  openapi: 3.1.0\n  info: {}\n",
    },
    { name: "front matter that names an operation", page: lines("---", "title: Pets", 'openapi: "POST /pets"', "---", "text"), want: [] },
    {
      name: "front matter that is shown",
      page: lines("```yaml", "---", 'openapi: "POST /pets"', "---", "```", "```", "openapi: get /pets", "```"),
      want: [],
    },
    {
      name: "a setting of a documentation tool",
      page: lines("```json", '{ "api": { "openapi": "3.1.json" }, "openapi": "openapi.json" }', "```"),
      want: [],
    },
    { name: "a version further down", page: lines("```yaml", "api:", "  openapi: 3.1.0", "```"), want: [] },
    { name: "a version further down in JSON", page: lines("```json", '{ "a": { "openapi": "3.1.0" } }', "```"), want: [] },
    {
      name: "a version further down first",
      page: lines("```yaml", "x-a:", "  openapi: 3.0.0", "openapi: 3.1.0", "```"),
      want: "x-a:\n  openapi: 3.0.0\nopenapi: 3.1.0\n",
    },
    { name: "malformed JSON", page: lines("```json", '{ "openapi": "3.1.0", }', "```"), want: '{ "openapi": "3.1.0", }\n' },
    { name: "an unknown version, to be refused later", page: lines("```yaml", "openapi: 4.0.0", "```"), want: "openapi: 4.0.0\n" },
    {
      name: "a language that begins alike",
      page: lines("```json5", "{ openapi: '3.1.0' }", "```", "```yaml-diff", "openapi: 3.1.0", "```"),
      want: [],
    },
    { name: "another language", page: lines("```ts", "openapi: 3.1.0", "```"), want: [] },
    { name: "a word in a sentence", page: lines("```", "we use openapi: it is good", "```"), want: [] },
    { name: "outside of a fence", page: "openapi: 3.1.0\n", want: [] },
  ];

  it.each(cases)("$name", ({ page, want }) => {
    expect(documentBlocks(page).map(({ text }) => text)).toEqual(typeof want === "string" ? [want] : want);
  });
});

describe("page or document", () => {
  const page = lines("# Pets", "", "```yaml", "openapi: 3.1.0", "```");
  const cases: readonly { file: string; text: string; want: boolean }[] = [
    { file: "pets.md", text: "", want: true },
    { file: "pets.MDX", text: "openapi: 3.1.0", want: true },
    { file: "pets.markdown", text: "", want: true },
    { file: "pets.yaml", text: page, want: false },
    { file: "pets.YML", text: page, want: false },
    { file: "pets.json", text: page, want: false },
    { file: "<stdin>", text: page, want: true },
    { file: "pets.txt", text: page, want: true },
    { file: "<stdin>", text: "openapi: 3.1.0\ninfo:\n  description: |\n    ```\n    openapi: 3.1.0\n    ```\n", want: false },
    { file: "<stdin>", text: '{"openapi":"3.1.0"}', want: false },
    { file: "<stdin>", text: "---\nopenapi: 3.1.0\n", want: false },
    { file: "<stdin>", text: "# a comment\nopenapi: 3.1.0\n", want: false },
    { file: "<stdin>", text: "", want: false },
    { file: "<stdin>", text: `---\ntitle: Pets\n---\n${page}`, want: true },
    { file: "<stdin>", text: `---\nopenapi: 3.1.0\n---\n${page}`, want: false },
    { file: "<stdin>", text: `---\nopenapi: post /pets\n---\n${page}`, want: true },
    { file: "<stdin>", text: "# Pets\n\ntext\n", want: false },
  ];

  it.each(cases)("$file $text", ({ file, text, want }) => {
    expect(isPage(file, text)).toBe(want);
  });
});
