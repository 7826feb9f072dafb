import type { Api } from "../model/api.js";
import { mapSubschemas, type Schema } from "../model/schema.js";
import { mapOperationSchemas } from "./operation-schemas.js";

/** Makes `format` say what a value is meant to be, and refuse nothing, as JSON Schema has it by default (2020-12, validation, section 7.2.1). */
export function annotateFormats(api: Api): Api {
  const declarations = [...api.declarations].map(
    ([id, declaration]) => [id, { ...declaration, schema: annotate(declaration.schema) }] as const,
  );
  return { ...api, declarations: new Map(declarations), ...mapOperationSchemas(api, annotate) };
}

function annotate(schema: Schema): Schema {
  const mapped = mapSubschemas(schema, annotate);
  if (mapped.formats === undefined) return mapped;
  const { formats: annotatedFormats, ...rest } = mapped;
  return { ...rest, annotatedFormats };
}
