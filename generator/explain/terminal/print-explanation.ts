import type { JsonPointer } from "../../openapi/pointer.js";
import type {
  Branch,
  Contribution,
  ExplainedPart,
  ExplainedProperty,
  ExplainedSchema,
  Explanation,
  KeywordFact,
  Place,
} from "../explanation.js";
import {
  absentText,
  contributionText,
  droppedText,
  factText,
  isOfTheValue,
  isTellingPart,
  metFacts,
  partText,
  pathText,
  placeText,
  shorten,
  singleFacts,
  tagText,
  valueText,
} from "../wording.js";
import { piece, type Piece } from "./styled-text.js";
import { treeLines, type TreeFact, type TreeNode, type TreeOptions } from "./tree.js";

const longestType = 240;

/** An explanation as a tree for a terminal. Text of the document cannot bring escape sequences into it. */
export function printExplanation(explanation: Explanation, options: TreeOptions): readonly string[] {
  const { name, at, aliasOf, variantOf, branches, schema } = explanation;
  const alias = aliasOf.map((each): TreeFact => fact([label("another name of"), piece(each.name, "bold")]));
  const told = tellingBranches(branches);
  const root: TreeNode = {
    head: [piece(name, ["bold", "underline"]), ...(schema.contradiction === undefined ? [] : [piece(" never", "red")]), ...place(at)],
    facts: [
      ...(at.position === undefined ? [] : [fact([piece(at.pointer, "dim")])]),
      ...alias,
      ...(variantOf === undefined
        ? []
        : [fact([label(`the ${variantOf.suffix.toLowerCase()} variant of`), piece(variantOf.name, "bold")])]),
      ...(told.length < 2 ? [] : [fact([label("made of")], told.map(branchLine))]),
      ...(["{ … }", "never"].includes(schema.summary) ? [] : [fact([label("type"), type(schema)])]),
      ...schemaFacts(schema, explanation.id),
    ],
    children: childrenOf(schema),
  };
  return treeLines(root, options);
}

function fact(line: readonly Piece[], details: readonly (readonly Piece[])[] = []): TreeFact {
  return { line, details };
}

function label(text: string): Piece {
  return piece(`${text} `, "dim");
}

function place(at: Place): readonly Piece[] {
  return [piece("  "), piece(placeText(at), "dim")];
}

function type({ summary, contradiction }: ExplainedSchema): Piece {
  return piece(shorten(summary, longestType), contradiction === undefined ? "cyan" : "red");
}

function tellingBranches(branches: readonly Branch[]): readonly Branch[] {
  return branches.filter(({ keywords }) => keywords.length > 0);
}

function branchLine({ at, path, alsoBy, keywords }: Branch): readonly Piece[] {
  const more = alsoBy.length === 0 ? [] : [piece(`, also by ${alsoBy.map(pathText).join(" and ")}`, "dim")];
  return [piece(pathText(path)), piece(`: ${keywords.join(", ")}`, "dim"), ...more, ...place(at)];
}

function childrenOf({ properties, parts }: ExplainedSchema): readonly TreeNode[] {
  return [...properties.map(propertyNode), ...parts.filter((part) => isTellingPart(part) || part.keyword === "allOf").map(partNode)];
}

function propertyNode(property: ExplainedProperty): TreeNode {
  const { name, required, contributions, requiredBy } = property;
  const [only, ...others] = contributions;
  const from =
    only === undefined
      ? [fact([label("declared by"), piece("no branch")])]
      : others.length === 0
        ? [fact([label("from"), piece(contributionText(only)), ...place(only.at)])]
        : [fact([label("from")], contributions.map(contributionLine))];
  return {
    head: [piece(name, "bold"), piece(required ? ": " : "?: "), type(property)],
    facts: [
      ...from,
      ...requiredBy.map((said) => fact([label("required by"), piece(pathText(said.path)), ...place(said.at)])),
      ...(property.tag === undefined ? [] : [fact([label("tag"), piece(tagText(property.tag))])]),
      ...schemaFacts(property, others.length === 0 ? only?.at.pointer : undefined),
    ],
    children: childrenOf(property),
  };
}

function contributionLine(contribution: Contribution): readonly Piece[] {
  return [piece(`${contributionText(contribution)}: `), piece(shorten(contribution.type, longestType), "cyan"), ...place(contribution.at)];
}

function partNode(part: ExplainedPart): TreeNode {
  return {
    head: [piece(partText(part), "italic"), piece(": "), type(part), ...place(part.at)],
    facts: schemaFacts(part, part.at.pointer),
    children: childrenOf(part),
  };
}

/** What is known about a schema. What the one schema that describes it says by itself needs no place of its own: `own` is its pointer. */
function schemaFacts(schema: ExplainedSchema, own: JsonPointer | undefined): readonly TreeFact[] {
  const { annotations, residuals, contradiction } = schema;
  const single = singleFacts(schema);
  const isOwn = ({ said: [said] }: KeywordFact): boolean => own !== undefined && (said?.path.at(-1)?.pointer ?? own) === own;
  const met = metFacts(schema);
  const marks = annotations.filter(({ result }) => result === true).map(({ keyword }) => keyword);
  const contested = annotations.filter(({ others, result }) => others.some(isOfTheValue) && result !== true);
  return [
    ...(contradiction === undefined
      ? []
      : [
          fact(
            [piece(`never: ${contradiction.why}`, "red")],
            contradiction.between.map((said) => [
              piece(`${said.keyword} ${valueText(said.value)} by ${pathText(said.path)}`),
              ...place(said.at),
            ]),
          ),
        ]),
    ...single.filter((each) => !isOwn(each)).map(singleFact),
    ...withLine([...single.filter(isOwn).map(factText), ...marks]),
    ...met.map(metFact),
    ...contested.map(({ keyword, from, others }) =>
      fact(
        [label(keyword), piece(`from ${from.map(({ path }) => pathText(path)).join(" and ")}`), ...from.flatMap(({ at }) => place(at))],
        others.filter(isOfTheValue).map((said) => [piece(`not from ${pathText(said.path)}`, "dim"), ...place(said.at)]),
      ),
    ),
    ...schema.absent.map((each) => fact([label("left out"), piece(absentText(each)), ...place(each.at)])),
    ...residuals.map(({ keyword, effect, why, at, path }) =>
      fact([
        piece(`${effect} `, effect === "union" ? "magenta" : "yellow"),
        piece(`${keyword} of ${pathText(path)}: ${why}`),
        ...place(at),
      ]),
    ),
  ];
}

function singleFact(single: KeywordFact): TreeFact {
  const origin = single.said.flatMap((said) => [piece(` by ${pathText(said.path)}`), ...place(said.at)]);
  return fact([label("with"), piece(factText(single)), ...origin]);
}

function withLine(texts: readonly string[]): readonly TreeFact[] {
  return texts.length === 0 ? [] : [fact([label("with"), piece(texts.join(", "))])];
}

function metFact(met: KeywordFact): TreeFact {
  return fact(
    [label("met"), piece(factText(met), "green")],
    [
      ...met.said.map((said) => [piece(`${valueText(said.value)} by ${pathText(said.path)}`), ...place(said.at)]),
      ...met.dropped.map((dropped) => [piece(droppedText(dropped), "yellow"), ...(dropped.at === undefined ? [] : place(dropped.at))]),
    ],
  );
}
