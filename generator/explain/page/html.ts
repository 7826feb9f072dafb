/** Trusted markup. Only the `html` tag makes it, and what stands between its fragments is escaped. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static fromFragments(fragments: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(fragments.map((fragment, index) => fragment + (index < values.length ? markupOf(values[index]) : "")).join(""));
  }

  /** An element in which nothing can be escaped. Throws where the text would end it. */
  static rawElement(name: "style" | "script", text: string): Html {
    if (/<\/(?:style|script)|<!--/iu.test(text)) throw new TypeError(`the text would end its ${name} element`);
    return new Html(`<${name}>${text}</${name}>`);
  }

  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = Html | string | number | readonly HtmlValue[] | undefined;

/** Markup written in our own source, with text between. Text is escaped, lists follow one another, `undefined` is nothing. */
export function html(fragments: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.fromFragments(fragments, values);
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "number" || typeof value === "string") return escapeText(String(value));
  return value.map(markupOf).join("");
}

// Control characters are not allowed in a page; the others would reorder or hide the text around them (Unicode TR9).
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for element content and quoted attribute values. */
function escapeText(text: string): string {
  return text.replace(unsafe, "\ufffd").replace(/[&<>"']/gu, (character) => escapes[character] ?? "");
}
