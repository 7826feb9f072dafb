import { isUnion, type Schema, type SchemaId } from "../../model/schema.js";

export type LookUp = (id: SchemaId) => Schema | undefined;

/** One kind of event that a schema describes: the schemas that hold of it, the outermost first. */
export interface Alternative {
  readonly conjuncts: readonly Schema[];
}

/** A schema as a choice between kinds of events, in the shape in which it is one. */
export type EventShape =
  | { readonly kind: "leaf"; readonly written: Schema; readonly schema: Schema; readonly alternative: Alternative }
  | {
      readonly kind: "union";
      readonly written: Schema;
      readonly schema: Schema;
      readonly keyword: "oneOf" | "anyOf";
      readonly members: readonly EventShape[];
    };

/** A document with more kinds of events in one stream asks for more than a person could have meant. */
const mostAlternatives = 1000;

/** The shape of the schema of events; undefined where it has too many alternatives. */
export function eventShapeOf(itemSchema: Schema, lookUp: LookUp): EventShape | undefined {
  let left = mostAlternatives;
  const shapeOf = (written: Schema, around: readonly Schema[], open: ReadonlySet<SchemaId>): EventShape | undefined => {
    const { schema, passed } = resolve(written, lookUp, open);
    const conjuncts = written === schema ? [...around, schema] : [...around, written, schema];
    const keyword = schema.oneOf === undefined ? "anyOf" : "oneOf";
    if (!isUnion(schema) || (schema.oneOf !== undefined && schema.anyOf !== undefined)) {
      left -= 1;
      return left < 0 ? undefined : { kind: "leaf", written, schema, alternative: { conjuncts } };
    }
    const members: EventShape[] = [];
    for (const member of schema[keyword] ?? []) {
      const shape = shapeOf(member, conjuncts, passed);
      if (shape === undefined) return undefined;
      members.push(shape);
    }
    return { kind: "union", written, schema, keyword, members };
  };
  return shapeOf(itemSchema, [], new Set());
}

/** The kinds of events in a shape. */
export function* alternativesOf(shape: EventShape): Generator<Alternative> {
  if (shape.kind === "leaf") yield shape.alternative;
  else for (const member of shape.members) yield* alternativesOf(member);
}

/** What a reference leads to, over any number of them, and which were passed. Circles were cut when the schemas were flattened. */
function resolve(
  written: Schema,
  lookUp: LookUp,
  open: ReadonlySet<SchemaId>,
): { readonly schema: Schema; readonly passed: ReadonlySet<SchemaId> } {
  const passed = new Set(open);
  let schema = written;
  while (schema.ref !== undefined && !passed.has(schema.ref)) {
    const target = lookUp(schema.ref);
    if (target === undefined) break;
    passed.add(schema.ref);
    schema = target;
  }
  return { schema, passed };
}
