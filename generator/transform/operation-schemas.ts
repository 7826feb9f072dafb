import type { Api } from "../model/api.js";
import type { MediaType, RequestBody } from "../model/operation.js";
import type { Schema } from "../model/schema.js";

/** Replaces a schema; told who sends its values, the callers of the API or the API. */
export type ReplaceSchema = (schema: Schema, direction: "request" | "response") => Schema;

/** The same API with the schema of every parameter, request body and response replaced; its declarations stay as they are. */
export function mapOperationSchemas(api: Api, replace: ReplaceSchema): Pick<Api, "operations" | "incomingRequests"> {
  const content = (mediaTypes: readonly MediaType[], direction: "request" | "response"): MediaType[] =>
    mediaTypes.map((mediaType) => ({
      ...mediaType,
      ...(mediaType.schema === undefined ? {} : { schema: replace(mediaType.schema, direction) }),
      ...(mediaType.itemSchema === undefined ? {} : { itemSchema: replace(mediaType.itemSchema, direction) }),
    }));
  const body = (requestBody: RequestBody, direction: "request" | "response"): RequestBody => ({
    ...requestBody,
    content: content(requestBody.content, direction),
  });
  return {
    operations: api.operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map((parameter) => ({ ...parameter, schema: replace(parameter.schema, "request") })),
      ...(operation.requestBody === undefined ? {} : { requestBody: body(operation.requestBody, "request") }),
      responses: operation.responses.map((response) => ({ ...response, content: content(response.content, "response") })),
    })),
    incomingRequests: api.incomingRequests.map((request) => ({ ...request, requestBody: body(request.requestBody, "response") })),
  };
}
