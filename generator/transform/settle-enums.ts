import type { DiagnosticSink } from "../diagnostics/sink.js";
import { accepts } from "../evaluation/accepts.js";
import type { Api, Declaration } from "../model/api.js";
import { mapSubschemas, type Schema, type SchemaId } from "../model/schema.js";
import { annotationsOf } from "./flatten/annotations.js";
import { mapOperationSchemas } from "./operation-schemas.js";

/**
 * Leaves in every `enum` the values that the keywords beside it allow, so that the list alone says which values are valid. Of those
 * keywords only `type` stays.
 */
export function settleEnums(api: Api, sink: DiagnosticSink): Api {
  const lookUp = (id: SchemaId): Schema | undefined => api.declarations.get(id)?.schema;
  const settle = (schema: Schema): Schema => (schema.enum === undefined ? mapSubschemas(schema, settle) : settled(schema, lookUp, sink));
  const declarations = [...api.declarations.values()].map((each): Declaration => ({ ...each, schema: settle(each.schema) }));
  return {
    ...api,
    declarations: new Map(declarations.map((declaration) => [declaration.id, declaration])),
    operations: api.operations.map((operation) => mapOperationSchemas(operation, settle)),
  };
}

function settled(schema: Schema, lookUp: (id: SchemaId) => Schema | undefined, sink: DiagnosticSink): Schema {
  const { pointer, types, enum: given = [] } = schema;
  const values = given.filter((value) => accepts(schema, value, lookUp));
  if (values.length === 0 && given.length > 0 && types?.length !== 0) {
    sink.report("composition-contradiction", { what: `enum at ${pointer}`, other: "the rest of the schema" }, { pointer });
  }
  return { ...annotationsOf(schema), ...(types === undefined ? {} : { types }), enum: values };
}
