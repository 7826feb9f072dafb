import type {
  AnnotationFact,
  Contribution,
  ExplainedProperty,
  ExplainedSchema,
  KeywordFact,
  Place,
  Residual,
  Said,
} from "../explanation.js";
import { absentText, droppedText, factText, isOfTheValue, metFacts, shorten, singleFacts, tagText, valueText } from "../wording.js";
import { html, type Html } from "./html.js";
import { pathMarkup, placeMarkup } from "./places.js";

const longestType = 400;

/** Where a property comes from, who requires it, and what else is known about it. */
export function propertyFacts(property: ExplainedProperty): Html {
  const { contributions, requiredBy, tag } = property;
  return html`${block(
    "From",
    contributions.length === 0 ? [html`<li>no branch declares it</li>`] : contributions.map(contributionItem),
  )}${requiredBy.length === 0 ? undefined : block("Required by", requiredBy.map(saidItem))}${tag && block("Tag", [html`<li>${tagText(tag)}</li>`])}${typeBlock(property)}${schemaFacts(property)}`;
}

/** What is known about any schema: contradictions, keywords that met, annotations, residuals. */
export function schemaFacts(schema: ExplainedSchema): Html {
  const { annotations, residuals, absent, contradiction } = schema;
  const single = singleFacts(schema);
  const met = metFacts(schema);
  return html`${
    contradiction &&
    block(
      "Never",
      [
        html`<li>${prose(contradiction.why)}</li>`,
        ...contradiction.between.map(
          (said) => html`<li><code>${said.keyword} ${valueText(said.value)}</code> ${by(said.path, said.at)}</li>`,
        ),
      ],
      "never",
    )
  }${met.map(metBlock)}${
    single.length === 0
      ? undefined
      : block(
          "With",
          single.map((fact) => html`<li><code>${factText(fact)}</code> ${by(fact.said[0]?.path ?? [], fact.said[0]?.at)}</li>`),
        )
  }${
    absent.length === 0
      ? undefined
      : block(
          "Left out",
          absent.map((each) => html`<li>${prose(absentText(each))} ${placeMarkup(each.at)}</li>`),
        )
  }${residuals.length === 0 ? undefined : block("Not a plain type", residuals.map(residualItem), "residual")}${
    annotations.length === 0 ? undefined : block("Annotations", annotations.map(annotationItem), "quiet")
  }`;
}

/** The whole type, where the row shows it abridged. */
export function typeBlock({ type, summary }: ExplainedSchema): Html | undefined {
  return type === summary ? undefined : block("Type", [html`<li><code>${shorten(type, longestType)}</code></li>`], "quiet");
}

function block(title: string, items: readonly Html[], kind = "plain"): Html {
  return html`<div class="fact ${kind}">
    <h3>${title}</h3>
    <ul>
      ${items}
    </ul>
  </div>`;
}

function by(path: Said["path"], at: Place | undefined): Html {
  return html`<span class="by">by</span> ${pathMarkup(path)} ${at && placeMarkup(at)}`;
}

function contributionItem(contribution: Contribution): Html {
  return html`<li>
    ${contribution.by === "properties" ? undefined : html`<span class="note">${contribution.by} of</span> `}${pathMarkup(contribution.path)}
    <code class="type">${shorten(contribution.type, longestType)}</code> ${placeMarkup(contribution.at)}
  </li>`;
}

function saidItem(said: Said): Html {
  return html`<li>${pathMarkup(said.path)} ${placeMarkup(said.at)}</li>`;
}

function metBlock(fact: KeywordFact): Html {
  const said = fact.said.map((each) => html`<li><code>${valueText(each.value)}</code> ${by(each.path, each.at)}</li>`);
  const dropped = fact.dropped.map((each) => html`<li class="dropped">${droppedText(each)} ${each.at && placeMarkup(each.at)}</li>`);
  return block(fact.outcome === "only" ? fact.keyword : `Met: ${factText(fact)}`, [...said, ...dropped], "met");
}

function residualItem({ keyword, effect, why, at, path }: Residual): Html {
  return html`<li>
    <span class="effect ${effect}">${effect}</span> <code>${keyword}</code> ${by(path, at)}<br /><span class="why">${prose(why)}</span>
  </li>`;
}

function annotationItem({ keyword, result, from, others }: AnnotationFact): Html {
  const sources = from.map(({ path, at }) => html`<span class="also">${by(path, at)}</span>`);
  const rest = others
    .filter(isOfTheValue)
    .map((said) => html`<span class="also">not <q>${text(said)}</q> ${by(said.path, said.at)}</span>`);
  const value = result === true ? undefined : html`<q>${text({ value: result })}</q>`;
  return html`<li><code>${keyword}</code> ${value}${sources}${rest}</li>`;
}

function text({ value }: Pick<Said, "value">): string {
  return typeof value === "string" ? shorten(value) : valueText(value);
}

/** A sentence of ours in which keywords stand between backticks. */
function prose(sentence: string): readonly Html[] {
  return sentence.split("`").map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}
