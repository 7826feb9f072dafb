import type { ExplainedSchema, Explanation } from "../explanation.js";
import { metFacts, placeText, shorten } from "../wording.js";
import { propertyFacts, schemaFacts, typeBlock } from "./facts.js";
import { html, type Html } from "./html.js";
import { pathMarkup, placeMarkup } from "./places.js";
import type { Drawing, FlatRow, SourceBox, SourceRow } from "./sources.js";

const longestType = 120;
const deepest = 6;

/** The flat type: a row for each property, which opens to tell all that is known about it. */
export function flatSide({ name, schema }: Explanation, { rows }: Drawing): Html {
  const empty = html`<p class="empty"><code>${shorten(schema.type, 2000)}</code></p>`;
  return html`<section class="flat" aria-label="The flat type">
    <h2 class="side">Flat type</h2>
    <div class="card">
      <div class="cardhead">
        <span class="cardname">${name}</span
        >${schema.summary === "{ … }" ? undefined : html`<code class="type">${shorten(schema.summary, longestType)}</code>`}${schema.contradiction && badge("never", "never")}
      </div>
      ${rows.length === 0 ? empty : rows.map(flatRow)}
    </div>
  </section>`;
}

function flatRow({ id, depth, name, schema, property, sources }: FlatRow): Html {
  const mark = property === undefined ? ":" : property.required ? ":" : "?:";
  const dots = sources.map(({ color }) => html`<i class="dot c${color}"></i>`);
  const titles = sources.map(({ title }) => title).join(", ");
  const nameClass = property === undefined ? "part" : "name";
  return html`<details class="row d${Math.min(depth, deepest)}" id="${id}" data-sources="${sources.map((source) => source.id).join(" ")}">
    <summary>
      <span class="dots">${dots}</span
      ><span class="sig"
        ><code class="${nameClass}">${name}</code><span class="mark">${mark}</span>
        <code class="type">${shorten(schema.summary, longestType)}</code
        >${titles === "" ? undefined : html`<span class="from">from ${titles}</span>`}</span
      ><span class="badges">${badges(schema, property?.required)}</span>
    </summary>
    <div class="facts">${property === undefined ? html`${typeBlock(schema)}${schemaFacts(schema)}` : propertyFacts(property)}</div>
  </details> `;
}

function badges(schema: ExplainedSchema, required: boolean | undefined): readonly Html[] {
  const met = metFacts(schema).length;
  const marks = schema.annotations.filter(({ result }) => result === true).map(({ keyword }) => badge(keyword, "mark"));
  return [
    ...(schema.contradiction === undefined ? [] : [badge("never", "never")]),
    ...(required === true ? [badge("required", "required")] : []),
    ...(schema.nullable ? [badge("nullable", "nullable")] : []),
    ...marks,
    ...(met === 0 ? [] : [badge(`${met} met`, "met")]),
    ...(schema.residuals.length === 0 ? [] : [badge([...new Set(schema.residuals.map(({ keyword }) => keyword))].join(", "), "residual")]),
  ];
}

function badge(text: string, kind: string): Html {
  return html`<span class="badge ${kind}">${text}</span>`;
}

/** The boxes that the properties come from. */
export function sourceSide({ boxes }: Drawing): Html {
  return html`<section class="sources" aria-label="Sources">
    <h2 class="side">Declared in</h2>
    ${boxes.map(sourceBox)}
  </section>`;
}

function sourceBox({ title, path, at, color, rows }: SourceBox): Html {
  // Without a reference, the title is the whole path.
  const isReferenced = path.some(({ keyword }) => keyword === "$ref");
  return html`<div class="card source c${color}">
    <div class="cardhead">
      <span class="cardname">${title}</span>
      ${isReferenced ? pathMarkup(path) : undefined} ${placeMarkup(at)}
    </div>
    <ul class="declared">
      ${rows.map(sourceRow)}
    </ul>
  </div> `;
}

function sourceRow({ id, properties, name, contribution }: SourceRow): Html {
  const { by, type, at } = contribution;
  const note = by === "properties" ? undefined : html`<span class="note">${by}</span>`;
  const line = at.position === undefined ? undefined : html`<span class="line">${at.position.line}:${at.position.column}</span>`;
  return html`<li>
    <a id="${id}" href="#${properties[0]}" data-rows="${properties.join(" ")}" title="${placeText(at)}"
      ><code class="name">${name}</code>${note}<code class="type">${shorten(type, 80)}</code>${line}</a
    >
  </li>`;
}
