import { createHash } from "node:crypto";
import type { ExplainedSchema, Explanation } from "../explanation.js";
import { metFacts, placeText } from "../wording.js";
import { Html, html } from "./html.js";
import { schemaFacts } from "./facts.js";
import { pathMarkup, placeMarkup, withNearFiles } from "./places.js";
import { flatSide, sourceSide } from "./sides.js";
import { drawingOf, type Drawing } from "./sources.js";

/** The texts of the page's style and script; the same for every page. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
}

/**
 * One self-contained page in which the composition of a type is drawn. It loads nothing, runs no script but its own, and text of the
 * document is in it as text only. It can be read without script, too: then no curves are drawn.
 */
export function explanationPage(explanation: Explanation, { style, script }: PageFiles): string {
  const near = withNearFiles(explanation);
  const drawing = drawingOf(near);
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${explanation.name} · flatspec explain</title>
        ${Html.rawElement("style", style)}
      </head>
      <body>
        ${header(explanation, drawing)}
        <main>
          ${overview(near)}
          <div class="drawing" id="drawing">
            <svg class="curves" id="curves" aria-hidden="true" focusable="false"></svg>
            ${flatSide(near, drawing)} ${sourceSide(drawing)}
          </div>
        </main>
        ${Html.rawElement("script", script)}
      </body>
    </html> `.toString();
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function header({ name, at, aliasOf, variantOf, schema }: Explanation, { rows, boxes }: Drawing): Html {
  const alias = aliasOf.map((each) => html`<p class="alias">Another name of <code>${each.name}</code></p>`);
  const counts = countsOf(rows.map((row) => row.schema).concat(schema));
  const position = at.position === undefined ? undefined : html`<code class="place">${placeText(at)}</code>`;
  return html`<header class="top">
    <h1>${name}</h1>
    <p class="pointer"><code>${at.pointer}</code> ${position}</p>
    ${alias} ${variantOf && html`<p class="alias">The ${variantOf.suffix.toLowerCase()} variant of <code>${variantOf.name}</code></p>`}
    <ul class="counts">
      ${count(rows.filter(({ property }) => property !== undefined).length, "plain", "property", "properties")}
      ${count(boxes.length, "plain", "source", "sources")} ${count(counts.met, "met", "keyword met", "keywords met")}
      ${count(counts.residual, "residual", "not a plain type", "not plain types")}
      ${count(counts.never, "never", "contradiction", "contradictions")}
    </ul>
  </header>`;
}

function count(number: number, kind: string, one: string, many: string): Html | undefined {
  return number === 0 ? undefined : html`<li class="${kind}"><b>${number}</b> ${number === 1 ? one : many}</li>`;
}

function countsOf(schemas: readonly ExplainedSchema[]): { met: number; residual: number; never: number } {
  const sum = (number: (schema: ExplainedSchema) => number): number => schemas.reduce((total, schema) => total + number(schema), 0);
  return {
    met: sum((schema) => metFacts(schema).length),
    residual: sum(({ residuals }) => residuals.length),
    never: sum(({ contradiction }) => (contradiction === undefined ? 0 : 1)),
  };
}

/** What holds for the schema as a whole: its branches in the order of merging, and its own keywords. */
function overview({ branches, schema }: Explanation): Html {
  const telling = branches.filter(({ keywords }) => keywords.length > 0);
  const items = telling.map(
    ({ at, path, alsoBy, keywords }) =>
      html`<li>
        ${pathMarkup(path)} <span class="keywords">${keywords.join(", ")}</span>
        ${placeMarkup(at)}${alsoBy.map((other) => html`<span class="also">also by ${pathMarkup(other)}</span>`)}
      </li>`,
  );
  return html`<section class="overview" aria-label="The schema as a whole">
    ${
      telling.length < 2
        ? undefined
        : html`<div class="fact">
            <h2>Made of</h2>
            <ol class="branches">
              ${items}
            </ol>
          </div>`
    }
    ${schemaFacts(schema)}
  </section>`;
}
