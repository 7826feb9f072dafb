import type { DiagnosticSink } from "../diagnostics/sink.js";
import { accepts } from "../evaluation/accepts.js";
import { acceptsTypes } from "../evaluation/scalar-keywords.js";
import type { Api, Declaration } from "../model/api.js";
import type { JsonType } from "../model/json.js";
import { inPlaceKeywords, mapSubschemas, type Schema, type SchemaId } from "../model/schema.js";
import { withValues } from "../model/value-list.js";
import { intersectTypes } from "./flatten/merge.js";
import { mapOperationSchemas } from "./operation-schemas.js";

/**
 * Leaves in every `enum` the values that the keywords beside it allow, so that the list alone says which values are valid; of those
 * keywords only `type` stays, and of the names only those of values that are left. In a subschema that speaks about the same value, values that the `type` outside refuses are left out too.
 */
export function settleEnums(api: Api, sink: DiagnosticSink): Api {
  const lookUp = (id: SchemaId): Schema | undefined => api.declarations.get(id)?.schema;
  const settle = (schema: Schema, outside?: readonly JsonType[]): Schema => {
    if (schema.enum !== undefined) return settled(schema, outside, lookUp, sink);
    const types = intersectTypes(schema.types, outside);
    return mapSubschemas(schema, (child, keyword) => settle(child, inPlaceKeywords.has(keyword) ? types : undefined));
  };
  const declarations = [...api.declarations.values()].map((each): Declaration => ({ ...each, schema: settle(each.schema) }));
  return {
    ...api,
    declarations: new Map(declarations.map((declaration) => [declaration.id, declaration])),
    ...mapOperationSchemas(api, (schema) => settle(schema)),
  };
}

function settled(
  schema: Schema,
  outside: readonly JsonType[] | undefined,
  lookUp: (id: SchemaId) => Schema | undefined,
  sink: DiagnosticSink,
): Schema {
  const { pointer, types, enum: given = [] } = schema;
  const values = given.filter((value) => accepts(schema, value, lookUp));
  if (values.length === 0 && given.length > 0 && types?.length !== 0) {
    sink.report("composition-contradiction", { what: `enum at ${sink.place(pointer)}`, other: "the rest of the schema" }, { pointer });
  }
  const reachable = values.filter((value) => acceptsTypes({ pointer, ...(outside === undefined ? {} : { types: outside }) }, value));
  return withValues(schema, reachable);
}
