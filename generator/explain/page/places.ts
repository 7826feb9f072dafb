import type { SourcePosition } from "../../diagnostics/diagnostic.js";
import { lastToken } from "../../openapi/pointer.js";
import type { Explanation, Place, Step } from "../explanation.js";
import { placeText, stepTexts } from "../wording.js";
import { html, type Html } from "./html.js";

/** The steps of a path; what a reference leads to by its last name, with the whole pointer in its title. */
export function pathMarkup(path: readonly Step[]): Html {
  if (path.length === 0) return html`<span class="path">the schema itself</span>`;
  const texts = stepTexts(path);
  const steps = path.map(({ keyword, pointer }, index) => {
    const text = keyword === "$ref" ? html`<b title="${pointer}">${lastToken(pointer)}</b>` : html`<span>${texts[index]}</span>`;
    return index === 0 ? text : html` → ${text}`;
  });
  return html`<span class="path">${steps}</span>`;
}

/** A position, with the pointer in its title. */
export function placeMarkup(at: Place): Html {
  return html`<code class="place" title="${at.pointer}">${placeText(at)}</code>`;
}

/** The same explanation with files named as seen from the folder of the schema's own file. */
export function withNearFiles(explanation: Explanation): Explanation {
  const own = explanation.at.position?.file ?? "";
  const folder = own.slice(0, own.lastIndexOf("/") + 1);
  if (folder === "") return explanation;
  const near = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(near);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isPosition(each) ? nearPosition(each) : near(each)]));
  };
  const nearPosition = (position: SourcePosition): SourcePosition =>
    position.file.startsWith(folder) ? { ...position, file: position.file.slice(folder.length) } : position;
  return near(explanation) as Explanation;
}

function isPosition(value: unknown): value is SourcePosition {
  return typeof value === "object" && value !== null && "file" in value && "line" in value && "column" in value;
}
