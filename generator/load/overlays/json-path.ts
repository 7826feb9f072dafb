import type { JSONPathNode, JSONPathQuery, JSONValue } from "json-p3";
import { limits } from "../limits.js";
import { matchesIRegexp } from "./i-regexp.js";

/** The tokens that lead to a part of a value: names of members, indexes of items. */
export type Location = readonly (string | number)[];

/** Finds the parts of a value that a JSONPath query selects, each once. */
export type Query = (value: unknown) => readonly Location[];

/** A query that is not well-formed, or that would take too long. */
export class JsonPathError extends Error {
  override readonly name = "JsonPathError";
}

export type CompileJsonPath = (path: string) => Query;

/** The most objects that a query may look into and parts that it may select: one that selects everything in the largest document needs a fraction of it. */
const mostVisits = 2_000_000;

/** A compiler of JSONPath queries (RFC 9535), none of which is ever run as code. It and its queries throw `JsonPathError`s. */
export async function loadJsonPath(budget = mostVisits): Promise<CompileJsonPath> {
  const { FunctionExpressionType, JSONPathEnvironment, JSONPathError, JSONPathNode } = await import("json-p3");
  let visits = 0;
  const visit = (): void => {
    visits += 1;
    if (visits > budget) throw new JsonPathError("it looks into too many parts of the document");
  };

  class BoundedEnvironment extends JSONPathEnvironment {
    override entries(object: Record<string, JSONValue>): [string, JSONValue][] {
      visit();
      return super.entries(object);
    }
  }

  const environment = new BoundedEnvironment({ maxRecursionDepth: 2 * limits.depth });
  for (const [name, extent] of [
    ["match", "whole"],
    ["search", "part"],
  ] as const) {
    environment.functionRegister.set(name, {
      argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
      returnType: FunctionExpressionType.LogicalType,
      call: (text, pattern) => matchesIRegexp(pattern, text, extent),
    });
  }

  const rethrowing = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof JSONPathError) throw new JsonPathError(error.message);
      throw error;
    }
  };
  return (path) => {
    if (!path.startsWith("$")) throw new JsonPathError("it does not begin with $");
    const query = rethrowing(() => environment.compile(path));
    return (value) => {
      visits = 0;
      const root = value as JSONValue;
      const nodeOf: NodeOf = (part, location) => new JSONPathNode(part, location, root);
      return rethrowing(() => select(query, nodeOf(root, []), nodeOf, visit));
    };
  };
}

type NodeOf = (value: JSONValue, location: (string | number)[]) => JSONPathNode;

function select(query: JSONPathQuery, root: JSONPathNode, nodeOf: NodeOf, visit: () => void): readonly Location[] {
  const segments = query.segments.map(asSegment);
  let nodes = [root];
  for (const { selectors, isDescendant } of segments) {
    const selected: JSONPathNode[] = [];
    const selectIn = (node: JSONPathNode): void => {
      for (const selector of selectors) {
        for (const found of selector.resolve(node)) {
          visit();
          selected.push(found);
        }
      }
    };
    for (const node of nodes) {
      if (!isDescendant) selectIn(node);
      else
        visitContainers(node.value, [...node.location], (value, location) => {
          visit();
          selectIn(nodeOf(value, location));
        });
    }
    nodes = selected;
  }
  const locations = nodes.map(({ location }) => location);
  if (!canRepeat(segments)) return locations;
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}

interface Segment {
  readonly selectors: JSONPathQuery["segments"][number]["selectors"];
  readonly isDescendant: boolean;
}

/** Whether a place can be selected in two ways: by two selectors, or through two descendants. */
function canRepeat(segments: readonly Segment[]): boolean {
  return segments.some(({ selectors }) => selectors.length > 1) || segments.filter(({ isDescendant }) => isDescendant).length > 1;
}

/** The class of a segment is not exported; by its text (RFC 9535, section 2.5.2) a descendant one is known all the same. */
function asSegment(segment: JSONPathQuery["segments"][number]): Segment {
  return { selectors: segment.selectors, isDescendant: segment.toString().startsWith("..") };
}

/**
 * The objects and lists in a value, itself first, as a descendant segment meets them: a selector finds nothing in any other value. The
 * location is a list that changes as the visit goes on; json-p3's own walk makes one for every value, at many times the cost.
 */
function visitContainers(
  value: JSONValue,
  location: (string | number)[],
  visit: (value: JSONValue, location: (string | number)[]) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  visit(value, location);
  const descend = (child: JSONValue, token: string | number): void => {
    if (typeof child !== "object" || child === null) return;
    location.push(token);
    visitContainers(child, location, visit);
    location.pop();
  };
  if (Array.isArray(value)) for (const [index, item] of value.entries()) descend(item, index);
  else for (const key of Object.keys(value)) descend((value as Record<string, JSONValue>)[key] ?? null, key);
}
