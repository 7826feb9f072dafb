import type { Api } from "../model/api.js";
import type { Operation } from "../model/operation.js";
import { subschemas, type Schema, type SchemaId } from "../model/schema.js";
import { appendPointer, parsePointer, rootPointer, type JsonPointer } from "../openapi/pointer.js";
import type { Start } from "./conjuncts.js";
import { editDistance } from "./edit-distance.js";

/** The pointer of the schema that was asked for, or the names that come nearest. */
export type FoundSchema = { readonly id: SchemaId } | { readonly nearest: readonly string[] };

const mostSuggestions = 5;

/** Finds a schema by its JSON pointer, its name among the components, or its name in the output, in this order. */
export function findSchema(parsed: Api, flattened: Api, asked: string): FoundSchema {
  const pointer = canonicalPointer(asked);
  if (pointer !== undefined && schemaAt(parsed, pointer) !== undefined) return { id: pointer };
  const component = appendPointer("#/components/schemas", asked);
  if (parsed.declarations.has(component)) return { id: component };
  const named = [...flattened.declarations.values()].find(({ name }) => name === asked);
  if (named !== undefined && startsOf(parsed, flattened, named.id) !== undefined) return { id: named.id };
  return { nearest: nearestNames(asked, [...componentNames(parsed), ...[...flattened.declarations.values()].map(({ name }) => name)]) };
}

/** The schema at a pointer, wherever it stands: a declaration, a part of one, or a part of an operation. */
export function schemaAt(api: Api, pointer: JsonPointer): Schema | undefined {
  const declared = api.declarations.get(pointer)?.schema;
  if (declared !== undefined) return declared;
  const roots = [
    ...[...api.declarations.values()].map(({ schema }) => schema),
    ...api.operations.flatMap((each) => [...operationSchemas(each)]),
  ];
  for (const root of roots) {
    const found = schemaBelow(root, pointer);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The schemas of the document that a declaration was made from: the one at its place, the several ones that flattening brought together
 * below a property (its id joins their pointers with `&`), or those of the declaration that it is a variant of.
 */
export function startsOf(parsed: Api, flattened: Api, id: SchemaId): readonly Start[] | undefined {
  const schema = schemaAt(parsed, id);
  if (schema !== undefined) return [{ schema, path: [] }];
  const variantOf = flattened.declarations.get(id)?.variantOf;
  if (variantOf !== undefined) return startsOf(parsed, flattened, variantOf.id);
  const parts = id.split(/&(?=#)/u).map((pointer) => schemaAt(parsed, pointer));
  if (parts.includes(undefined)) return undefined;
  return parts.filter((part) => part !== undefined).map((part) => ({ schema: part, path: [{ keyword: "$ref", pointer: part.pointer }] }));
}

function schemaBelow(schema: Schema, pointer: JsonPointer): Schema | undefined {
  if (schema.pointer === pointer) return schema;
  for (const { schema: inner } of subschemas(schema)) {
    const found = schemaBelow(inner, pointer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* operationSchemas(operation: Operation): Generator<Schema> {
  for (const { schema } of operation.parameters) yield schema;
  const contents = [operation.requestBody?.content ?? [], ...operation.responses.map(({ content }) => content)];
  for (const { schema, itemSchema } of contents.flat()) {
    if (schema !== undefined) yield schema;
    if (itemSchema !== undefined) yield itemSchema;
  }
}

function canonicalPointer(asked: string): JsonPointer | undefined {
  if (!asked.startsWith("#/") && !asked.startsWith("/")) return undefined;
  const tokens = parsePointer(asked.startsWith("#") ? asked : `#${asked}`);
  return tokens === undefined ? undefined : appendPointer(rootPointer, ...tokens);
}

function componentNames(api: Api): string[] {
  return [...api.declarations.keys()].flatMap((id) => {
    const tokens = parsePointer(id) ?? [];
    return tokens.length === 3 && tokens[1] === "schemas" ? [tokens[2] ?? ""] : [];
  });
}

/** Names that differ by few letters, or in which the asked one stands; the nearest first, of equal ones by name. */
export function nearestNames(asked: string, names: readonly string[]): readonly string[] {
  const wanted = asked.toLowerCase();
  const most = Math.max(2, Math.floor(wanted.length / 3));
  const ranked = new Map<string, { name: string; distance: number }>();
  for (const name of names) {
    const other = name.toLowerCase();
    const distance = Math.min(editDistance(wanted, other, most), other.includes(wanted) && wanted.length > 2 ? most : Infinity);
    const known = ranked.get(other);
    if (distance <= most && (known === undefined || name < known.name)) ranked.set(other, { name, distance });
  }
  const byDistance = [...ranked.values()].sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1));
  return byDistance.slice(0, mostSuggestions).map(({ name }) => name);
}
