import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { CorpusDocument } from "../documents.js";
import type { DifferenceClassName } from "./classes.js";
import { compareTypes, type Difference } from "./comparison.js";
import { ourTypes } from "./our-types.js";
import { theirTypes, type IsMended } from "./their-types.js";

/** How our types of a document compare with openapi-typescript's. */
export interface Explained {
  readonly schemas: number;
  /** How many are equal as they are. */
  readonly equal: number;
  /** Those that are equal once some classes of difference are mended, with the classes that were mended in them. */
  readonly explained: ReadonlyMap<string, ReadonlySet<DifferenceClassName>>;
  /** Those that are not. */
  readonly unexplained: readonly Difference[];
}

/** As it is, then mended. */
const attempts: readonly IsMended[] = [() => false, () => true];

/** Compares all named schemas of a document, which is read for openapi-typescript by other means than ours. */
export async function explain({ path }: CorpusDocument): Promise<Explained> {
  const ours = await ourTypes(path);
  const document = readDocument(path);
  const explained = new Map<string, ReadonlySet<DifferenceClassName>>();
  let open = new Map<string, Difference | undefined>([...ours.names.keys()].map((schema) => [schema, undefined]));
  let equal: number | undefined;
  for (const isMended of attempts) {
    if (open.size === 0) break;
    const theirs = await theirTypes(document, isMended);
    const differences = new Map(compareTypes(ours, theirs.text).map((difference) => [difference.schema, difference]));
    const settled = [...open.keys()].filter((schema) => !differences.has(schema));
    if (equal === undefined) equal = settled.length;
    else for (const schema of settled) explained.set(schema, theirs.mended.get(schema) ?? new Set<DifferenceClassName>());
    open = new Map([...differences].filter(([schema]) => open.has(schema)));
  }
  const unexplained = [...open.values()].filter((difference) => difference !== undefined);
  return { schemas: ours.names.size, equal: equal ?? 0, explained, unexplained };
}

function readDocument(path: string): unknown {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".json") ? JSON.parse(text) : parse(text, { maxAliasCount: -1 });
}
