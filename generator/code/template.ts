import Handlebars from "handlebars";
import { assemble, Code, RawTextError } from "./code.js";

/** What a template sees: trusted code, switches, and lists and objects of them. Anything else is refused when it is rendered. */
export type View = Code | boolean | undefined | readonly View[] | ViewObject;

export interface ViewObject {
  readonly [key: string]: View;
}

/** Thrown when a template cannot be rendered: a fault of its syntax, a name its view does not have, or text that is not `Code`. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly template: string;

  constructor(template: string, reason: string) {
    super(reason);
    this.template = template;
  }
}

type Render = (view: unknown) => string;

/** The templates of one run, compiled when they are first used, in a Handlebars environment of their own. */
export class Templates {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #compiled = new Map<string, Render>();
  readonly #handlebars = Handlebars.create();

  /** `sources` maps a template's name, such as `client`, to its text. */
  constructor(sources: ReadonlyMap<string, string>) {
    this.#sources = sources;
    for (const helper of ["log", "lookup", "helperMissing", "blockHelperMissing"]) this.#handlebars.unregisterHelper(helper);
  }

  /** Renders a template. Its text stands as it is; the code between is laid out around it by prettier's rules. */
  render(name: string, view: Readonly<Record<string, View>>): Code {
    const codes: Code[] = [];
    const prepared = prepare(view, "view", codes, name);
    const text = this.#run(name, prepared);
    const fragments: string[] = [];
    const docs: Code["doc"][] = [];
    let end = 0;
    for (const match of text.matchAll(/\u0001(\d+)\u0002/gu)) {
      const code = codes[Number(match[1])];
      if (code === undefined) throw new TemplateError(name, "it holds control characters");
      fragments.push(text.slice(end, match.index));
      docs.push(code.doc);
      end = match.index + match[0].length;
    }
    fragments.push(text.slice(end));
    return new Code(assemble(fragments, docs));
  }

  #run(name: string, view: unknown): string {
    const known = this.#compiled.get(name);
    try {
      const render = known ?? this.#compile(name);
      return render(view);
    } catch (error) {
      if (error instanceof TemplateError) throw error;
      throw new TemplateError(name, error instanceof Error ? error.message : String(error));
    }
  }

  #compile(name: string): Render {
    const source = this.#sources.get(name);
    if (source === undefined) throw new TemplateError(name, "there is no such template");
    const template = this.#handlebars.compile(source, {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { log: false, lookup: false },
    });
    const render: Render = (view) => template(view);
    this.#compiled.set(name, render);
    return render;
  }
}

/** Replaces each `Code` by a mark that is exchanged for it after rendering; no text of a spec passes through the template engine. */
function prepare(view: View, path: string, codes: Code[], template: string): unknown {
  if (view instanceof Code) {
    codes.push(view);
    return `\u0001${codes.length - 1}\u0002`;
  }
  if (typeof view === "boolean" || view === undefined) return view;
  if (Array.isArray(view)) return (view as readonly View[]).map((item, index) => prepare(item, `${path}[${index}]`, codes, template));
  if (typeof view !== "object") throw new RawTextError(`${template}: raw ${typeof view} at ${path}`);
  return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, prepare(value, `${path}.${key}`, codes, template)]));
}
