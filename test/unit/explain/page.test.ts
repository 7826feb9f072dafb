import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parsers } from "prettier/plugins/html";
import { describe, expect, it } from "vitest";
import { explanationPage } from "../../../generator/explain/page/explanation-page.js";
import { Html, html } from "../../../generator/explain/page/html.js";
import { documentText, explain, inklink, inputOf } from "./support.js";

/** What prettier's HTML parser gives. */
interface Node {
  readonly name?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string | null }[];
  readonly children?: readonly Node[];
}

const read = (name: string): string => readFileSync(new URL(`../../../templates/explain/${name}`, import.meta.url), "utf8");
const files = { style: read("page.css"), script: read("page.js") };

function elementsOf(page: string): readonly Node[] {
  const parse = parsers.html.parse as unknown as (text: string, options: object) => Node;
  const list = (node: Node): Node[] => [...(node.name === undefined ? [] : [node]), ...(node.children ?? []).flatMap(list)];
  return list(parse(page, { name: "html", __embeddedInHtml: false }));
}

function attribute(element: Node | undefined, name: string): string | null | undefined {
  return element?.attrs?.find((each) => each.name === name)?.value;
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Text that would break out of wherever it stands, unless it is escaped there. */
const evil = `</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"' onload="alert(1)" {{x}} \${y} <!-- ]]>`;

const hostile = documentText(
  JSON.stringify({
    [evil]: {
      title: evil,
      description: evil,
      allOf: [
        { $ref: "#/components/schemas/Base" },
        {
          title: `${evil}2`,
          properties: { [evil]: { enum: [evil, "a"], description: evil, default: evil }, n: { type: "string", pattern: "<script>" } },
          patternProperties: { "^<script>": { properties: { [evil]: { type: "string" } } } },
          required: [evil, "<b>"],
        },
      ],
    },
    Base: { properties: { [evil]: { enum: ["a", `${evil}3`] }, n: { type: "integer" } } },
  }),
);

describe("the page", () => {
  it("holds text of the document as text only", async () => {
    const page = explanationPage(explain(await inputOf(hostile, `${evil}.yaml`), evil), files);
    const elements = elementsOf(page);
    const names = new Set(elements.map(({ name }) => name));
    const ours =
      "html head meta title style body header h1 p code ul ol li b main section div svg h2 h3 details summary span i a script q br".split(
        " ",
      );
    expect([...names].filter((name) => !ours.includes(name ?? ""))).toEqual([]);
    expect(elements.filter(({ name }) => name === "script").map(({ children }) => children?.[0]?.value)).toEqual([files.script]);
    const attributes = elements.flatMap(({ attrs = [] }) => attrs);
    expect(attributes.filter(({ name }) => /^on|^style$|^src/iu.test(name))).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === "href" && !/^#p\d+$/u.test(value ?? ""))).toEqual([]);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("allows its own style and script, and nothing from elsewhere", async () => {
    const page = explanationPage(explain(await inputOf(inklink()), "WebhookEndpointWithSecret"), files);
    const elements = elementsOf(page);
    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy, "content")?.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hash(files.style)}`,
      `script-src ${hash(files.script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).toContain(`<style>${files.style}</style>`);
    expect(page).toContain(`<script>${files.script}</script>`);
    expect(files.style + files.script.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(|@import/u);
  });

  it("connects every property with the places that declare it", async () => {
    const explanation = explain(await inputOf(inklink()), "WebhookEndpointWithSecret");
    const elements = elementsOf(explanationPage(explanation, files));
    const ids = elements.map((element) => attribute(element, "id")).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const rows = elements.filter((element) => element.name === "details");
    expect(rows).toHaveLength(explanation.schema.properties.length);
    for (const row of rows) {
      const sources = attribute(row, "data-sources")?.split(" ") ?? [];
      const links = sources.map((id) => elements.find((element) => element.name === "a" && attribute(element, "id") === id));
      expect(links.map((link) => attribute(link, "data-rows"))).toEqual([attribute(row, "id")]);
    }
  });
});

describe("html", () => {
  it("escapes what stands between its fragments", () => {
    expect(html`<a title="${`"'<>&`}">${["x", html`<b>${"<"}</b>`, undefined, 1]}</a>`.toString()).toBe(
      `<a title="&quot;&#39;&lt;&gt;&amp;">x<b>&lt;</b>1</a>`,
    );
    expect(html`${"a\u0000\u001b\u202e\ud800b\nc"}`.toString()).toBe("a\ufffd\ufffd\ufffd\ufffdb\nc");
  });

  it("cannot be made of a string", () => {
    // @ts-expect-error the constructor is private, so that only the tag makes markup
    expect(new Html("<b>")).toBeInstanceOf(Html);
    expect(() => Html.rawElement("style", "</STYLE >")).toThrow(TypeError);
    expect(() => Html.rawElement("script", "x = '<!--'")).toThrow(TypeError);
  });
});
