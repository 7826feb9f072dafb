import type { PathSegment } from "../model/operation.js";

/** Splits a path template (3.1, section 4.8.8.2) into text and parameters. `isDeclared` keeps `${x}` and other stray braces literal. */
export function parsePathTemplate(path: string, isDeclared: (name: string, before: string) => boolean): PathSegment[] {
  const segments: PathSegment[] = [];
  let literal = "";
  let rest = path;
  for (let match = /\{([^{}/]+)\}/u.exec(rest); match !== null; match = /\{([^{}/]+)\}/u.exec(rest)) {
    const [whole, name = ""] = match;
    literal += rest.slice(0, match.index);
    rest = rest.slice(match.index + whole.length);
    if (!isDeclared(name, literal)) {
      literal += whole;
      continue;
    }
    if (literal !== "") segments.push({ literal });
    segments.push({ parameter: name });
    literal = "";
  }
  literal += rest;
  if (literal !== "") segments.push({ literal });
  return segments;
}

/** The parts of a key of `paths`. None but the template is foreseen (3.1, section 4.8.8), yet documents use them to tell operations apart. */
export interface SplitPath {
  readonly template: string;
  /** What stands behind a `?`. It belongs to every request. */
  readonly query?: string;
  /** What stands behind a `#`. No request carries it. */
  readonly fragment?: string;
}

export function splitPath(path: string): SplitPath {
  const [, template = "", query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/su.exec(path) ?? [];
  return { template, ...(query === undefined || query === "" ? {} : { query }), ...(fragment === undefined ? {} : { fragment }) };
}

/** Why a path, its query included, cannot be requested below a server's URL, or `undefined` when it can. */
export function pathFault({ template: path, query = "" }: SplitPath): string | undefined {
  if (!path.startsWith("/")) return "it does not begin with a slash";
  if (path.startsWith("//")) return "it would lead to another host";
  if (path.includes("\\")) return "it holds a backslash, which URLs read as a slash";
  if (/[\p{Cc}]/u.test(path + query)) return "it holds control characters";
  if (/\p{Surrogate}/u.test(path) || /\p{Surrogate}/u.test(query)) return "it is not well-formed Unicode";
  if (path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/iu.test(segment))) return "it holds dot segments";
  return undefined;
}
