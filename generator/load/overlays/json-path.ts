import type { JSONPathQuery, JSONValue } from "json-p3";
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
  const { FunctionExpressionType, JSONPathEnvironment, JSONPathError } = await import("json-p3");
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
      return rethrowing(() => select(query, value, visit));
    };
  };
}

function select(query: JSONPathQuery, value: unknown, visit: () => void): readonly Location[] {
  const found = new Map<string, Location>();
  for (const { location } of query.lazyQuery(value as JSONValue)) {
    visit();
    found.set(JSON.stringify(location), location);
  }
  return [...found.values()];
}
