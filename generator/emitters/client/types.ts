import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import type { PropertyMember } from "../../code/layout/object-type.js";
import { objectType } from "../../code/layout/object-type.js";
import { intersectionType, typeReference, unionType } from "../../code/layout/types.js";
import { numberLiteral, stringLiteral, typeKey } from "../../code/literal.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { MediaType, Operation, Parameter, ParameterLocation, Response, ResponseStatus } from "../../model/operation.js";
import { typeExpression } from "../../typescript/type-expression.js";
import { preferredMediaType, representationOf } from "./media-types.js";
import { isSameHeader } from "./shared-headers.js";
import { hasNoBody, isSuccess, streamsOf, type StreamedMediaType } from "./streams.js";

const groups = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const satisfies Record<
  Exclude<ParameterLocation, "querystring">,
  string
>;

/** The types of one operation's arguments and results. */
export class OperationTypes {
  readonly #scope: ModuleScope;
  readonly #symbols: SymbolTable;
  readonly #shared: readonly Parameter[];

  constructor(scope: ModuleScope, symbols: SymbolTable, shared: readonly Parameter[]) {
    this.#scope = scope;
    this.#symbols = symbols;
    this.#shared = shared;
  }

  /** The groups of arguments: `path`, `query`, `headers`, `cookies`, and the values `querystring` and `body`. A group that holds nothing required may be left out. */
  argumentMembers(operation: Operation): PropertyMember[] {
    const members: PropertyMember[] = [];
    for (const [location, key] of Object.entries(groups)) {
      const parameters = operation.parameters.filter((parameter) => parameter.in === location && !this.#isShared(parameter));
      if (parameters.length === 0) continue;
      const optional = !parameters.some((parameter) => parameter.required);
      members.push(argument(key, objectType(parameters.map((parameter) => this.#parameter(parameter))), optional));
    }
    const querystring = operation.parameters.find((parameter) => parameter.in === "querystring");
    if (querystring !== undefined) members.push({ ...this.#parameter(querystring), key: code`querystring` });
    const { requestBody } = operation;
    const mediaType = requestBody === undefined ? undefined : preferredMediaType(requestBody.content);
    if (requestBody !== undefined && mediaType !== undefined) {
      const body = argument("body", this.#requestBody(mediaType), !requestBody.required);
      members.push({ ...body, comment: docComment({ text: requestBody.description }) });
    }
    return members;
  }

  /** The union of everything that an answer can be, discriminated by `ok` and `status`. */
  result(operation: Operation): Code {
    const { responses } = operation;
    const declared = responses.filter((response) => response.status !== "default" && response.status !== "1XX");
    const declaresSuccess = declared.some((response) => isSuccess(response.status));
    const members = declared.flatMap((response) => {
      const status = this.#status(response.status, declared);
      return isSuccess(response.status)
        ? this.#successes(status, response, operation)
        : [this.#failure(status, this.#body(response, operation))];
    });
    const known = declared.map((response) => this.#statusRange(response.status));
    const byDefault = responses.find((response) => response.status === "default") ?? (responses.length === 0 ? anything : undefined);
    if (byDefault === undefined) {
      members.push(typeReference(this.#scope.useRuntime("client/result", "Undeclared"), [unionType(known)]));
      return unionType(members);
    }
    if (!declaresSuccess) members.push(...this.#successes(this.#statusRange("2XX"), byDefault, operation));
    const others = declaresSuccess ? known : [this.#statusRange("2XX"), ...known];
    const statusCode = this.#scope.useRuntime("client/status-code", "StatusCode");
    members.push(this.#failure(typeReference(code`Exclude`, [statusCode, unionType(others)]), this.#body(byDefault, operation)));
    return unionType(members);
  }

  #isShared(parameter: Parameter): boolean {
    return this.#shared.some((header) => isSameHeader(header, parameter));
  }

  #parameter(parameter: Parameter): PropertyMember {
    const type = typeExpression(parameter.schema, (id) => this.#type(id));
    const member = argument("", type, !parameter.required);
    const comment = docComment({ text: parameter.description, deprecated: parameter.deprecated });
    return { ...member, key: typeKey(parameter.name), comment };
  }

  /** The type of a shared header, as the client takes it. */
  sharedHeader(parameter: Parameter): PropertyMember {
    return { ...this.#parameter(parameter), optional: false };
  }

  #type(id: string): Code {
    return this.#scope.use(this.#symbols.get("type", id));
  }

  #requestBody({ mediaType, schema }: MediaType): Code {
    const type = (): Code => (schema === undefined ? code`unknown` : typeExpression(schema, (id) => this.#type(id)));
    switch (representationOf(mediaType)) {
      case "json":
        return type();
      case "form":
        return schema === undefined ? code`URLSearchParams` : unionType([type(), code`URLSearchParams`]);
      case "multipart":
        if (schema === undefined) return code`FormData`;
        return typeReference(this.#scope.useRuntime("client/request-body", "MultipartBody"), [type()]);
      case "text":
        return schema === undefined ? code`string` : type();
      case "binary":
      case "any":
        return this.#scope.useRuntime("client/request-body", "BodyContent");
    }
  }

  /** What the runtime decodes a response to. Where the document says nothing of a body, nothing is known of it. */
  #body(response: Response, operation: Operation): Code {
    if (hasNoBody(response, operation)) return code`undefined`;
    return this.#contentType(response.content);
  }

  #contentType(content: readonly MediaType[]): Code {
    if (content.length === 0) return code`unknown`;
    const types = new Map<unknown, Code>();
    for (const { mediaType, schema } of content) {
      const type = this.#responseType(representationOf(mediaType), schema);
      types.set(typeof type.doc === "string" ? type.doc : type, type);
    }
    return types.has("unknown") ? code`unknown` : unionType([...types.values()]);
  }

  #responseType(representation: ReturnType<typeof representationOf>, schema: MediaType["schema"]): Code {
    if (representation === "text") return code`string`;
    if (representation === "any") return code`unknown`;
    if (representation !== "json") return code`Blob`;
    return schema === undefined ? code`unknown` : typeExpression(schema, (id) => this.#type(id));
  }

  /** One success, or where a body may be a stream, one for each stream and one for all other bodies, told apart by `mediaType`. */
  #successes(status: Code, response: Response, operation: Operation): Code[] {
    const streams = streamsOf(response, operation);
    const others = response.content.filter(({ mediaType }) => !streams.some((stream) => stream.mediaType === mediaType));
    if (streams.length === 0) return [this.#success([status, this.#body(response, operation)])];
    const members = streams.map((stream) => [status, this.#stream(stream), stringLiteral(stream.mediaType)]);
    if (others.length > 0) {
      members.unshift([status, this.#contentType(others), unionType(others.map(({ mediaType }) => stringLiteral(mediaType)))]);
    }
    return members.map((member) => this.#success(members.length === 1 ? member.slice(0, 2) : member));
  }

  #stream({ itemSchema }: StreamedMediaType): Code {
    const item = typeExpression(itemSchema, (id) => this.#type(id));
    return typeReference(this.#scope.useRuntime("client/item-stream", "ItemStream"), [item]);
  }

  #success(parts: readonly Code[]): Code {
    return typeReference(this.#scope.useRuntime("client/result", "Success"), parts);
  }

  #failure(status: Code, error: Code): Code {
    return typeReference(this.#scope.useRuntime("client/result", "Failure"), [status, error]);
  }

  #statusRange(status: ResponseStatus): Code {
    if (typeof status === "number") return numberLiteral(status);
    return typeReference(this.#scope.useRuntime("client/status-code", "StatusRange"), [code`${numberLiteral(Number(status.charAt(0)))}`]);
  }

  /** A range without the codes in it that are declared by themselves. */
  #status(status: ResponseStatus, declared: readonly Response[]): Code {
    const range = this.#statusRange(status);
    if (typeof status === "number" || status === "default") return range;
    const codes = declared.filter((other) => typeof other.status === "number" && String(other.status).startsWith(status.charAt(0)));
    if (codes.length === 0) return range;
    return typeReference(code`Exclude`, [range, unionType(codes.map((other) => this.#statusRange(other.status)))]);
  }
}

/** A document that declares no response at all leaves every answer open. */
const anything: Response = { status: "default", content: [] };

/** Arguments may be given as `undefined` where they may be left out, also under `exactOptionalPropertyTypes`. */
function argument(key: string, type: Code, optional: boolean): PropertyMember {
  return {
    kind: "property",
    key: typeKey(key),
    type: optional ? unionType([type, code`undefined`]) : type,
    optional,
  };
}

/** What is required of an operation's arguments, beside shared headers. */
export function requiresArguments(members: readonly PropertyMember[]): boolean {
  return members.some((member) => member.optional !== true);
}

export function argumentsType(members: readonly PropertyMember[], shared: Code | undefined): Code {
  const own = members.length === 0 ? [] : [objectType(members)];
  return intersectionType([...own, ...(shared === undefined ? [] : [shared])]);
}
