import type { MediaType, Operation } from "../model/operation.js";
import type { Schema } from "../model/schema.js";

/** The same operation with the schema of every parameter, request body and response replaced. */
export function mapOperationSchemas(operation: Operation, replace: (schema: Schema) => Schema): Operation {
  const content = (mediaTypes: readonly MediaType[]): MediaType[] =>
    mediaTypes.map((mediaType) => ({
      ...mediaType,
      ...(mediaType.schema === undefined ? {} : { schema: replace(mediaType.schema) }),
      ...(mediaType.itemSchema === undefined ? {} : { itemSchema: replace(mediaType.itemSchema) }),
    }));
  return {
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, schema: replace(parameter.schema) })),
    ...(operation.requestBody === undefined
      ? {}
      : { requestBody: { ...operation.requestBody, content: content(operation.requestBody.content) } }),
    responses: operation.responses.map((response) => ({ ...response, content: content(response.content) })),
  };
}
