import type { Api } from "../model/api.js";
import type { MediaType, RequestBody } from "../model/operation.js";
import type { Schema } from "../model/schema.js";

/** The same API with the schema of every parameter, request body and response replaced; its declarations stay as they are. */
export function mapOperationSchemas(api: Api, replace: (schema: Schema) => Schema): Pick<Api, "operations" | "incomingRequests"> {
  const content = (mediaTypes: readonly MediaType[]): MediaType[] =>
    mediaTypes.map((mediaType) => ({
      ...mediaType,
      ...(mediaType.schema === undefined ? {} : { schema: replace(mediaType.schema) }),
      ...(mediaType.itemSchema === undefined ? {} : { itemSchema: replace(mediaType.itemSchema) }),
    }));
  const body = (requestBody: RequestBody): RequestBody => ({ ...requestBody, content: content(requestBody.content) });
  return {
    operations: api.operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map((parameter) => ({ ...parameter, schema: replace(parameter.schema) })),
      ...(operation.requestBody === undefined ? {} : { requestBody: body(operation.requestBody) }),
      responses: operation.responses.map((response) => ({ ...response, content: content(response.content) })),
    })),
    incomingRequests: api.incomingRequests.map((request) => ({ ...request, requestBody: body(request.requestBody) })),
  };
}
