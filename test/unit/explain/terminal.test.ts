import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { printExplanation } from "../../../generator/explain/terminal/print-explanation.js";
import { piece, wrap } from "../../../generator/explain/terminal/styled-text.js";
import { documentText, explain, inklink, inputOf } from "./support.js";

const hostile = documentText(`"A\\e[31m::error::x":
  description: "\\e]0;title\\a"
  allOf:
    - { description: "\\u202eevil", properties: { "x\\n::warning::y\\e[2J": { enum: ["\\e[1m", "${"long ".repeat(99)}"] } } }
    - { properties: { "x\\n::warning::y\\e[2J": { enum: ["\\e[1m", other] } } }`);

describe("the tree on a terminal", () => {
  it.each([40, 72, 100])("fits %d columns", async (width) => {
    const input = await inputOf(hostile);
    const explanations = [explain(input, "A\u001b[31m::error::x"), explain(await inputOf(inklink()), "WebhookEndpointWithSecret")];
    const lines = explanations.flatMap((each) => printExplanation(each, { width, color: false }));
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  it("brings no control characters of the document", async () => {
    const lines = printExplanation(explain(await inputOf(hostile), "A\u001b[31m::error::x"), { width: 100, color: false });
    expect(lines.filter((line) => /[\p{Cc}\u202e]/u.test(line) || line.startsWith("::"))).toEqual([]);
  });

  it("says the same in colours", async () => {
    const explanation = explain(await inputOf(inklink()), "WebhookEndpointWithSecret");
    const plain = printExplanation(explanation, { width: 100, color: false });
    const colored = printExplanation(explanation, { width: 100, color: true });
    expect(colored.join("")).toContain("\u001b[");
    expect(colored.map(stripVTControlCharacters)).toEqual(plain);
  });
});

describe("wrap", () => {
  it("breaks between words, and inside those that are longer than a line", () => {
    const text = "one two three four five six seven " + "x".repeat(45);
    expect(wrap([piece(text)], 20, false)).toEqual(["one two three four", "five six seven", "x".repeat(20), "x".repeat(20), "x".repeat(5)]);
  });
});
