import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import type { PropertyMember } from "../../code/layout/object-type.js";
import { objectType } from "../../code/layout/object-type.js";
import { intersectionType, typeReference, unionType } from "../../code/layout/types.js";
import { numberLiteral, typeKey } from "../../code/literal.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { MediaType, Operation, Parameter, ParameterLocation, Response, ResponseStatus } from "../../model/operation.js";
import { typeExpression } from "../../typescript/type-expression.js";
import { preferredMediaType, representationOf } from "./media-types.js";
import { isSameHeader } from "./shared-headers.js";

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
    const isHead = operation.method === "HEAD";
    const declared = responses.filter((response) => response.status !== "default" && response.status !== "1XX");
    const declaresSuccess = declared.some((response) => isSuccess(response.status));
    const members = declared.map((response) => {
      const status = this.#status(response.status, declared);
      const body = this.#body(response, isHead);
      return isSuccess(response.status) ? this.#success(status, body) : this.#failure(status, body);
    });
    const known = declared.map((response) => this.#statusRange(response.status));
    const byDefault = responses.find((response) => response.status === "default") ?? (responses.length === 0 ? anything : undefined);
    if (byDefault === undefined) {
      members.push(typeReference(this.#scope.useRuntime("client/result", "Undeclared"), [unionType(known)]));
      return unionType(members);
    }
    const body = this.#body(byDefault, isHead);
    if (!declaresSuccess) members.push(this.#success(this.#statusRange("2XX"), body));
    const others = declaresSuccess ? known : [this.#statusRange("2XX"), ...known];
    const statusCode = this.#scope.useRuntime("client/status-code", "StatusCode");
    members.push(this.#failure(typeReference(code`Exclude`, [statusCode, unionType(others)]), body));
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
  #body(response: Response, isHead: boolean): Code {
    if (isHead || response.status === 204 || response.status === 205 || response.status === 304) return code`undefined`;
    if (response.content.length === 0) return code`unknown`;
    const types = new Map<unknown, Code>();
    for (const { mediaType, schema } of response.content) {
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

  #success(status: Code, data: Code): Code {
    return typeReference(this.#scope.useRuntime("client/result", "Success"), [status, data]);
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

function isSuccess(status: ResponseStatus): boolean {
  return typeof status === "number" ? status >= 200 && status <= 299 : status === "2XX";
}

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
