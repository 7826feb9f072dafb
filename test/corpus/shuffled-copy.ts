import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { parse } from "yaml";
import { isJsonObject, type JsonValue } from "../../generator/model/json.js";
import { Chance } from "../support/random-numbers.js";

/**
 * Maps whose order shows in the output: properties stand in types as their author put them. And values, which are shown as they are.
 */
const orderedMaps: ReadonlySet<string> = new Set(["properties"]);
const values: ReadonlySet<string> = new Set(["default", "example", "examples", "enum", "const"]);

const externalReference = /\$ref["']?\s*:\s*["']?[^#"'\s]/u;

/**
 * Writes a document into a folder with the keys of its objects in another order, together with the other files of its collection if it
 * refers to any. Gives the path of the copy.
 */
export function shuffledCopy(path: string, name: string, folder: string): string {
  const collection = path.slice(0, path.length - name.length) + (name.split("/")[0] ?? "");
  const text = readFileSync(path, "utf8");
  const files = externalReference.test(text) ? filesBelow(collection) : [path];
  for (const file of files) {
    const target = join(folder, relative(dirname(collection), file));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(shuffled(parse(readFileSync(file, "utf8"), { maxAliasCount: -1 }) as JsonValue, new Chance(7))));
  }
  return join(folder, name.replaceAll("/", sep));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function shuffled(value: JsonValue, chance: Chance, isOrdered = false): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => shuffled(item, chance));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, member]) => [key, values.has(key) ? member : shuffled(member, chance, orderedMaps.has(key))] as const,
  );
  for (let last = entries.length - 1; last > 0 && !isOrdered; last -= 1) {
    const other = chance.below(last + 1);
    const [one, two] = [entries[last], entries[other]];
    if (one !== undefined && two !== undefined) [entries[last], entries[other]] = [two, one];
  }
  return Object.fromEntries(entries);
}
