import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Api } from "../../model/api.js";
import { sequenceOf } from "../../model/media-type.js";
import type { JsonData, MediaType, Response } from "../../model/operation.js";
import { mapSubschemas, type Schema } from "../../model/schema.js";
import { mergeAnnotations } from "../flatten/annotations.js";
import type { Mutable } from "../flatten/merged-schema.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { alternativesOf, eventShapeOf, type Alternative, type EventShape, type LookUp } from "./event-alternatives.js";
import { eventDataOf, tellApart, type EventData } from "./event-data.js";

/** What is put behind the place of a schema of events for its reading: no JSON pointer ends so (RFC 6901, section 3). */
const suffix = "~event";

/**
 * Describes the events of responses as clients hand them out (3.2, section 4.14.4): every event has data, a string, or what is in it
 * where that is JSON. What `contentSchema` says is told by that, and is left out of all schemas.
 */
export function readEventItems(api: Api, sink: DiagnosticSink): Api {
  const lookUp: LookUp = (id) => api.declarations.get(id)?.schema;
  const read = (mediaType: MediaType): MediaType => {
    const { itemSchema } = mediaType;
    if (itemSchema === undefined) return mediaType;
    const sequence = sequenceOf(mediaType.mediaType);
    if (sequence === undefined) {
      sink.report("item-schema-unread", { mediaType: mediaType.mediaType }, { pointer: itemSchema.pointer });
      return mediaType;
    }
    return sequence === "events" ? { ...mediaType, ...readItems(itemSchema, lookUp, sink) } : mediaType;
  };
  const operations = api.operations.map((operation) => ({
    ...operation,
    responses: operation.responses.map((response): Response => ({ ...response, content: response.content.map(read) })),
  }));
  const declarations = new Map(
    [...api.declarations].map(([id, declaration]) => [id, { ...declaration, schema: withoutContents(declaration.schema) }]),
  );
  return { ...api, declarations, ...mapOperationSchemas({ ...api, operations }, withoutContents) };
}

interface EventItems {
  readonly itemSchema: Schema;
  readonly jsonData?: JsonData;
}

function readItems(itemSchema: Schema, lookUp: LookUp, sink: DiagnosticSink): EventItems {
  const { pointer } = itemSchema;
  const undecided = (reason: string): EventItems => {
    sink.report("event-data-undecided", { reason }, { pointer });
    return placed(eventOf({ pointer, types: ["string"] }), pointer);
  };
  const shape = eventShapeOf(itemSchema, lookUp);
  if (shape === undefined) return undecided("there are too many kinds of them");
  const data = new Map<Alternative, EventData>();
  for (const alternative of alternativesOf(shape)) data.set(alternative, eventDataOf(alternative, lookUp));
  const all = [...data.values()];
  if (all.every(({ reading }) => reading === "text")) return placed(rewrite(shape, data, false), pointer);
  const jsonData = tellApart(all);
  if (jsonData === undefined) return undecided("some have JSON and some have not, and nothing tells which");
  report(all, pointer, sink);
  const isPayload = all.every(({ reading }) => reading === "not-an-event");
  return { ...placed(isPayload ? eventOf(itemSchema) : rewrite(shape, data, true), pointer), jsonData };
}

/** The reading stands in a place of its own, where it is not what the document says there. */
function placed(schema: Schema, pointer: string): EventItems {
  return { itemSchema: schema.ref === undefined ? { ...schema, pointer: pointer + suffix } : schema };
}

function report(all: readonly EventData[], pointer: string, sink: DiagnosticSink): void {
  const reasons = { "not-a-string": "their `data` allows no string", "not-an-event": "no event has the members that are described" };
  for (const [reading, reason] of Object.entries(reasons)) {
    if (all.some((data) => data.reading === reading)) sink.report("event-data-read-as-json", { reason }, { pointer });
  }
}

/** The events of a shape, each with its data; as written where that says it all. `hasJson`: not all data are strings. */
function rewrite(shape: EventShape, data: ReadonlyMap<Alternative, EventData>, hasJson: boolean): Schema {
  const { written, schema } = shape;
  if (shape.kind === "leaf") {
    const its = data.get(shape.alternative);
    if (its === undefined) return written;
    if (its.reading === "not-an-event") return eventOf(written);
    if (schema.properties?.get("data") === its.schema && schema.required?.includes("data") === true) return written;
    return {
      ...schema,
      ...mergeAnnotations(schema, written),
      properties: new Map([...(schema.properties ?? []), ["data", its.schema]]),
      required: [...new Set([...(schema.required ?? []), "data"])],
    };
  }
  const members = shape.members.map((member) => rewrite(member, data, hasJson));
  if (members.every((member, index) => member === shape.members[index]?.written) && !hasJson) return written;
  const { properties } = schema;
  const union: Mutable<Schema> = { ...schema, ...mergeAnnotations(schema, written), [shape.keyword]: members };
  // What tells members apart by name does not know them any more; their tags do.
  delete union.discriminator;
  // The members say what their data are. Here it is only said that there are some, for a schema that admits no others.
  if (hasJson && properties?.has("data") === true) union.properties = new Map([...properties, ["data", { pointer: schema.pointer }]]);
  return union;
}

/** An event with these data and whatever else an event may have. */
function eventOf(data: Schema): Schema {
  const { pointer } = data;
  return {
    pointer,
    types: ["object"],
    properties: new Map<string, Schema>([
      ["data", data],
      ["event", { pointer, types: ["string"] }],
      ["id", { pointer, types: ["string"] }],
      ["retry", { pointer, types: ["integer"], minimum: 0 }],
    ]),
    required: ["data"],
  };
}

function withoutContents(schema: Schema): Schema {
  const { contentSchema, ...rest } = schema;
  return mapSubschemas(contentSchema === undefined ? schema : rest, withoutContents);
}
