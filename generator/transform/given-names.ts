import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api } from "../model/api.js";
import type { Operation } from "../model/operation.js";
import type { SchemaId } from "../model/schema.js";
import { appendPointer } from "../openapi/pointer.js";
import type { NameRegistry, NamingConventions } from "./name-registry.js";

/**
 * Names that the user gives, each as it shall be spelled. The key is the JSON pointer of a schema or operation, the name of a schema
 * among the components, an operationId, or `METHOD /path`; the first of these that there is.
 */
export type GivenNames = Readonly<Record<string, string>>;

/** Given names that could be taken: by the id of the schema, and by the pointer of the operation. */
export interface TakenNames {
  readonly schemas: ReadonlyMap<SchemaId, string>;
  readonly operations: ReadonlyMap<string, string>;
}

/** Takes the given names before any other. One that means nothing, is no free name, or is given twice is reported and left out. */
export function takeGivenNames(
  api: Api,
  given: GivenNames,
  registry: NameRegistry,
  conventions: NamingConventions,
  sink: DiagnosticSink,
): TakenNames {
  const schemas = new Map<SchemaId, string>();
  const operations = new Map<string, string>();
  const operationOf = operationsByKey(api.operations);
  for (const [key, name] of Object.entries(given).sort(([left], [right]) => (left < right ? -1 : 1))) {
    const schema = [key, appendPointer("#/components/schemas", key)].find((id) => api.declarations.has(id));
    const operation = schema === undefined ? operationOf.get(key) : undefined;
    if (schema === undefined && operation === undefined) {
      sink.report("name-unused", { key });
      continue;
    }
    const [taken, id, exports] =
      schema === undefined
        ? [operations, operation?.pointer ?? "", conventions.exportsOfOperation]
        : [schemas, schema, conventions.exportsOfSchema];
    if (!taken.has(id) && registry.claim(name, exports)) taken.set(id, name);
    else sink.report("name-refused", { key, name }, { pointer: id });
  }
  return { schemas, operations };
}

function operationsByKey(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  const byKey = new Map<string, Operation>();
  const add = (key: string, operation: Operation): void => {
    if (!byKey.has(key)) byKey.set(key, operation);
  };
  for (const operation of operations) add(operation.pointer, operation);
  for (const operation of operations) if (operation.operationId !== undefined) add(operation.operationId, operation);
  for (const operation of operations) add(`${operation.method} ${templateOf(operation)}`, operation);
  return byKey;
}

function templateOf({ path, query }: Operation): string {
  const template = path.map((segment) => ("literal" in segment ? segment.literal : `{${segment.parameter}}`)).join("");
  return query === undefined ? template : `${template}?${query}`;
}
