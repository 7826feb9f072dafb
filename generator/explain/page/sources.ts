import { lastToken } from "../../openapi/pointer.js";
import type { Contribution, ExplainedProperty, ExplainedSchema, Explanation, Place, Step } from "../explanation.js";
import { isTellingPart, partText, stepTexts } from "../wording.js";

/** A box of the drawing: a schema object that describes properties of the type. */
export interface SourceBox {
  readonly title: string;
  /** The steps that lead to it. */
  readonly path: readonly Step[];
  readonly at: Place;
  /** Which of the page's colours it has. */
  readonly color: number;
  readonly rows: readonly SourceRow[];
}

/** A line of a box, which a curve leads to. */
export interface SourceRow {
  /** Of the row, for the page. */
  readonly id: string;
  /** Of the rows of the properties that come from it. */
  readonly properties: string[];
  readonly name: string;
  readonly contribution: Contribution;
}

/** A row of the flat type: a property, or a part that has something to tell. */
export interface FlatRow {
  readonly id: string;
  readonly depth: number;
  readonly name: string;
  readonly schema: ExplainedSchema;
  /** Absent for a part. */
  readonly property?: ExplainedProperty;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly color: number }[];
}

export interface Drawing {
  readonly rows: readonly FlatRow[];
  readonly boxes: readonly SourceBox[];
}

const colors = 8;

/** The two sides of the drawing: the rows of the flat type, nested ones after their owner, and the boxes that they come from. */
export function drawingOf(explanation: Explanation): Drawing {
  const boxes = new Map<string, SourceBox & { readonly rows: SourceRow[] }>();
  const rows: FlatRow[] = [];
  const boxFor = ({ branch, path }: Contribution): SourceBox & { readonly rows: SourceRow[] } => {
    let box = boxes.get(placeKey(branch));
    if (box === undefined) {
      box = { title: titleOf(branch, path, explanation), path, at: branch, color: boxes.size % colors, rows: [] };
      boxes.set(placeKey(branch), box);
    }
    return box;
  };
  const visit = (schema: ExplainedSchema, depth: number): void => {
    for (const property of schema.properties) {
      const id = `p${rows.length}`;
      const sources = property.contributions.map((contribution, index) => {
        const box = boxFor(contribution);
        let row = box.rows.find(({ name, contribution: { at } }) => name === property.name && placeKey(at) === placeKey(contribution.at));
        if (row === undefined) box.rows.push((row = { id: `${id}s${index}`, properties: [], name: property.name, contribution }));
        row.properties.push(id);
        return { id: row.id, title: box.title, color: box.color };
      });
      rows.push({ id, depth, name: property.name, schema: property, property, sources });
      visit(property, depth + 1);
    }
    for (const part of schema.parts) {
      if (!isTellingPart(part) && part.keyword !== "allOf") continue;
      rows.push({ id: `p${rows.length}`, depth, name: partText(part), schema: part, sources: [] });
      visit(part, depth + 1);
    }
  };
  visit(explanation.schema, 0);
  return { rows, boxes: besideTheirRows([...boxes.values()], rows) };
}

/** Boxes in the order of what comes from them, so that few curves cross. */
function besideTheirRows(boxes: readonly SourceBox[], rows: readonly FlatRow[]): readonly SourceBox[] {
  const heights = new Map(rows.map(({ id }, index) => [id, index]));
  const middle = (box: SourceBox): number => {
    const met = box.rows.flatMap(({ properties }) => properties.map((id) => heights.get(id) ?? 0));
    return met.reduce((sum, height) => sum + height, 0) / met.length;
  };
  return [...boxes].sort((left, right) => middle(left) - middle(right));
}

/** Files of one document may use the same pointers. */
function placeKey({ pointer, position }: Place): string {
  return JSON.stringify([position?.file, pointer]);
}

/** The name that people know a branch by: that of the schema it belongs to, or the keyword that it stands under. */
function titleOf(branch: Place, path: readonly Step[], explanation: Explanation): string {
  const lastReference = path.findLastIndex(({ keyword }) => keyword === "$ref");
  const owner = lastReference === -1 ? explanation.id : (path[lastReference]?.pointer ?? branch.pointer);
  return [lastToken(owner), ...stepTexts(path.slice(lastReference + 1))].join(" → ");
}
