import { describe, expect, it } from "vitest";
import type { Code } from "../../../generator/code/code.js";
import { code, emptyCode, joinCode, joinLines, printCode, RawTextError } from "../../../generator/code/code.js";
import { block } from "../../../generator/code/layout/block.js";
import { stringLiteral } from "../../../generator/code/literal.js";
import { TemplateError, Templates, type View } from "../../../generator/code/template.js";

const render = (text: string, view: Record<string, View>): string =>
  printCode(new Templates(new Map([["page", text]])).render("page", view));

/** What is no `Code`, as a careless caller in JavaScript might pass it. */
const raw = (value: unknown): Code => value as Code;

describe("code", () => {
  it("joins text of ours and code", () => {
    expect(printCode(code`const a = ${stringLiteral("x")};`)).toBe('const a = "x";');
  });

  it.each([
    ["a string", "x"],
    ["a number", 1],
    ["undefined", undefined],
    ["null", null],
    ["an object with a doc", { doc: "x" }],
  ])("refuses %s", (_, value) => {
    // prettier-ignore
    expect(() => code`a ${raw(value)}`).toThrow(RawTextError);
    expect(() => joinLines([raw(value)])).toThrow(RawTextError);
    expect(() => joinCode(emptyCode, [raw(value)])).toThrow(RawTextError);
  });

  it("indents the lines of code that stands in an indented line", () => {
    const inner = joinLines([code`one`, code`two`]);
    expect(printCode(code`{\n  ${inner}\n}`)).toBe("{\n  one\n  two\n}");
  });
});

describe("templates", () => {
  it("put code where its name stands", () => {
    expect(render("a {{x}} c", { x: code`b` })).toBe("a b c");
    expect(render("{{#each xs}}\n{{this}}\n{{/each}}\n", { xs: [code`a`, code`b`] })).toBe("a\nb\n");
    expect(render("{{#if on}}yes{{else}}no{{/if}}", { on: true })).toBe("yes");
    expect(render("{{#if x}}yes{{else}}no{{/if}}", { x: undefined })).toBe("no");
    expect(render("{{#each xs}}{{name}};{{/each}}", { xs: [{ name: code`a` }, { name: code`b` }] })).toBe("a;b;");
  });

  it("do not escape, and do not read what code holds", () => {
    expect(render("{{x}}", { x: stringLiteral("<a> & {{y}} {{{z}}}") })).toBe('"<a> & {{y}} {{{z}}}"');
    expect(render("{{x}}{{y}}", { x: stringLiteral("\u00011\u0002"), y: code`!` })).toBe('"\\u00011\\u0002"!');
  });

  it("indent code of several lines like the line it stands in", () => {
    const body = block([code`one();`, code`two();`]);
    expect(render("{{#each xs}}\n  f() {{this}}\n{{/each}}\n", { xs: [body] })).toBe("  f() {\n    one();\n    two();\n  }\n");
  });

  const faults: readonly (readonly [what: string, text: string, view: Record<string, View>, message: RegExp])[] = [
    ["a name that the view has not", "{{y}}", { x: code`a` }, /"y" not defined/u],
    ["a helper that is not there", "{{shout x}}", { x: code`a` }, /shout/u],
    ["the helper log", "{{log x}}", { x: code`a` }, /log/u],
    ["the helper lookup", "{{lookup x 'constructor'}}", { x: { a: code`a` } }, /lookup/u],
    ["a partial", "{{> other}}", {}, /other/u],
    ["bad syntax", "{{#each}}", {}, /each/u],
    ["marks of its own", "\u00019\u0002", {}, /control characters/u],
  ];
  it.each(faults)("%s is an error of the template", (_, text, view, message) => {
    expect(() => render(text, view)).toThrow(expect.objectContaining({ name: "TemplateError", template: "page" }));
    expect(() => render(text, view)).toThrow(message);
  });

  it("see nothing of the prototype", () => {
    expect(render("[{{constructor}}{{x.constructor}}]", { x: { a: code`a` } })).toBe("[]");
  });

  it("a template that there is not", () => {
    expect(() => new Templates(new Map()).render("page", {})).toThrow(TemplateError);
  });

  it("a raw string in the view is refused, with the way to it", () => {
    expect(() => render("", { a: [code`x`, { b: raw("text") }] })).toThrow(RawTextError);
    expect(() => render("", { a: [code`x`, { b: raw("text") }] })).toThrow("page: raw string at view.a[1].b");
    expect(() => render("", { a: raw(1) })).toThrow("page: raw number at view.a");
  });
});
