import type { Api, Declaration } from "../model/api.js";
import type { MediaType, Operation, ResponseStatus } from "../model/operation.js";
import type { Schema, SchemaId } from "../model/schema.js";
import { pascalCase } from "../code/identifier.js";

/** Names that a transformation proposes for declarations that the document does not name. */
export type ProposedNames = ReadonlyMap<SchemaId, string>;

export interface HoistedApi {
  readonly api: Api;
  readonly proposedNames: ProposedNames;
}

/**
 * Makes a declaration of every request and response body that the document describes in place, and of every item of a sequence, so that
 * it has a type, a validator and a factory of its own. The operations must have their names.
 */
export function hoistBodies(api: Api): HoistedApi {
  const declarations = new Map<SchemaId, Declaration>(api.declarations);
  const proposedNames = new Map<SchemaId, string>();
  const declare = (schema: Schema, name: string): Schema => {
    if (schema.ref !== undefined && declarations.has(schema.ref)) return schema;
    const id = schema.pointer;
    if (!declarations.has(id)) {
      declarations.set(id, { id, name: "", schema });
      proposedNames.set(id, name);
    }
    return { pointer: id, ref: id };
  };
  const hoist = (content: readonly MediaType[], stem: string): MediaType[] =>
    content.map((mediaType, index) => {
      const name = stem + (index === 0 ? "" : mediaTypeWord(mediaType.mediaType));
      const { schema, itemSchema } = mediaType;
      return {
        ...mediaType,
        ...(schema === undefined ? {} : { schema: declare(schema, name) }),
        ...(itemSchema === undefined ? {} : { itemSchema: declare(itemSchema, `${name}Item`) }),
      };
    });
  const operations = api.operations.map((operation): Operation => {
    const stem = pascalCase(operation.name);
    return {
      ...operation,
      ...(operation.requestBody === undefined
        ? {}
        : { requestBody: { ...operation.requestBody, content: hoist(operation.requestBody.content, `${stem}RequestBody`) } }),
      responses: operation.responses.map((response) => ({
        ...response,
        content: hoist(response.content, `${stem}${statusWord(response.status)}ResponseBody`),
      })),
    };
  });
  const incomingRequests = api.incomingRequests.map((request) => ({
    ...request,
    requestBody: { ...request.requestBody, content: hoist(request.requestBody.content, `${pascalCase(request.key)}Payload`) },
  }));
  return { api: { ...api, declarations, operations, incomingRequests }, proposedNames };
}

function statusWord(status: ResponseStatus): string {
  return status === "default" ? "Default" : String(status);
}

/** `application/x-www-form-urlencoded` to `FormUrlencoded`: what tells one body of an operation from the next. */
function mediaTypeWord(mediaType: string): string {
  const [type = ""] = mediaType.split(";");
  return pascalCase((type.split("/")[1] ?? "").replace(/^(?:x-www-|x-|vnd\.)/u, ""), "Other");
}
