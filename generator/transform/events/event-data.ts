import type { JsonType } from "../../model/json.js";
import { isJson } from "../../model/media-type.js";
import type { JsonData } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { mergeSchemas } from "../flatten/merge.js";
import type { Alternative, LookUp } from "./event-alternatives.js";

/** What the data of one kind of event is, and how its schema says so. */
export interface EventData {
  /** JSON, save for `text`: by `contentMediaType`, or for want of another meaning of `data` or of the whole schema. */
  readonly reading: "text" | "content" | "not-a-string" | "not-an-event";
  /** The schema of what clients hand out. */
  readonly schema: Schema;
  /** The names of such events, where they are known. */
  readonly events: readonly string[] | undefined;
  /** All that the data can be, where that is known. */
  readonly literals: readonly string[] | undefined;
}

/** The members of an event (HTML standard, section 9.2.6; OpenAPI 3.2, section 4.14.4). */
export const eventMembers: readonly string[] = ["data", "event", "id", "retry"];

/**
 * What the data of an alternative is. It is a string, as every data of an event is, and JSON where `contentMediaType` says so. A schema
 * that no event satisfies, because it allows no string there or asks for members that events do not have, has a meaning only for the
 * JSON in the data.
 */
export function eventDataOf({ conjuncts }: Alternative, lookUp: LookUp): EventData {
  const events = stringsOf("event", conjuncts, lookUp);
  const last = conjuncts.at(-1) ?? { pointer: "" };
  if (!describesEvent(conjuncts)) return { reading: "not-an-event", schema: last, events: undefined, literals: undefined };
  const declared = conjuncts.flatMap(({ properties }) => properties?.get("data") ?? []);
  const said = declared.map((schema) => followed(schema, lookUp));
  const content = said.reduce<Schema>((left, right) => mergeSchemas(left, right, () => undefined), { pointer: last.pointer });
  if (content.contentMediaType !== undefined && isJson(content.contentMediaType) && content.contentEncoding === undefined) {
    return { reading: "content", schema: content.contentSchema ?? { pointer: content.pointer }, events, literals: undefined };
  }
  const literals = stringsOf("data", conjuncts, lookUp);
  const [only] = declared;
  if (only !== undefined && said.some((schema) => !admits(schema, "string", lookUp, new Set()))) {
    return { reading: "not-a-string", schema: declared.length === 1 ? only : content, events, literals: undefined };
  }
  const isString = only !== undefined && declared.length === 1 && (content.types !== undefined || content.enum !== undefined);
  const schema = isString ? only : mergeSchemas(content, { pointer: content.pointer, types: ["string"] }, () => undefined);
  return { reading: "text", schema, events, literals };
}

/** Which events have JSON, where some have and others have text; undefined where nothing tells them apart. */
export function tellApart(all: readonly EventData[]): JsonData | undefined {
  const text = all.filter(({ reading }) => reading === "text");
  const json = all.filter(({ reading }) => reading !== "text");
  const unnamed = text.filter(({ literals }) => literals === undefined);
  const except = [...new Set(text.flatMap(({ literals }) => literals ?? []))].sort();
  const exception = except.length === 0 ? {} : { except };
  if (unnamed.length === 0) return exception;
  const events = new Set(json.flatMap((data) => data.events ?? []));
  const isTold =
    json.every((data) => data.events !== undefined) &&
    unnamed.every((data) => data.events !== undefined && !data.events.some((name) => events.has(name)));
  return isTold ? { events: [...events].sort(), ...exception } : undefined;
}

function describesEvent(conjuncts: readonly Schema[]): boolean {
  const names = conjuncts.flatMap(({ properties }) => [...(properties?.keys() ?? [])]);
  return (
    conjuncts.every(({ types }) => types?.includes("object") !== false) &&
    conjuncts.every(({ required = [] }) => required.every((name) => eventMembers.includes(name))) &&
    (names.length === 0 || names.some((name) => eventMembers.includes(name)))
  );
}

/** The strings that a member can be, by its `enum` or by a discriminator. */
function stringsOf(name: string, conjuncts: readonly Schema[], lookUp: LookUp): readonly string[] | undefined {
  for (const { properties, tags } of conjuncts) {
    const property = properties?.get(name);
    const values = tags?.get(name)?.values ?? (property === undefined ? undefined : followed(property, lookUp).enum);
    if (values?.every((value) => typeof value === "string") === true) return values;
  }
  return undefined;
}

function followed(schema: Schema, lookUp: LookUp): Schema {
  const visited = new Set<string>();
  let current = schema;
  while (current.ref !== undefined && !visited.has(current.ref)) {
    visited.add(current.ref);
    current = lookUp(current.ref) ?? { pointer: current.pointer };
  }
  const { ref, ...rest } = current;
  return ref === undefined ? current : rest;
}

/** Whether a schema may allow values of a type. */
function admits(schema: Schema, type: JsonType, lookUp: LookUp, visited: Set<Schema>): boolean {
  const own = followed(schema, lookUp);
  if (visited.has(own)) return true;
  visited.add(own);
  if (own.types?.includes(type) === false) return false;
  if (own.enum?.some((value) => typeof value === type) === false) return false;
  return [own.oneOf, own.anyOf].every((union) => union?.some((member) => admits(member, type, lookUp, visited)) !== false);
}
