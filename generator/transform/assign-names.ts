import { camelCase, hasWords, pascalCase } from "../code/identifier.js";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api, Declaration } from "../model/api.js";
import type { Operation } from "../model/operation.js";
import type { SchemaId } from "../model/schema.js";
import { parsePointer } from "../openapi/pointer.js";
import { hoistBodies, type ProposedNames } from "./hoist-bodies.js";
import { NameRegistry, type NamingConventions } from "./name-registry.js";

/**
 * Names everything, once, over the whole document. Who is spelled exactly as the output spells it keeps that name; then come the other
 * schemas and operations in the order of their pointers, then bodies without a name of their own. The order of the document's keys
 * plays no part.
 */
export function assignNames(api: Api, conventions: NamingConventions, sink: DiagnosticSink): Api {
  const registry = new NameRegistry(conventions.reserved);
  const componentNames = nameComponents(api, registry, conventions, sink);
  const named = { ...api, operations: nameOperations(api.operations, registry, conventions, sink) };
  const hoisted = hoistBodies(named);
  const names = nameTheRest(hoisted.api, componentNames, hoisted.proposedNames, registry, conventions);
  const declarations = [...hoisted.api.declarations.values()]
    .map((declaration): Declaration => ({ ...declaration, name: names.get(declaration.id) ?? "" }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  return { ...hoisted.api, declarations: new Map(declarations.map((declaration) => [declaration.id, declaration])) };
}

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function componentKey(id: SchemaId): string | undefined {
  const tokens = parsePointer(id) ?? [];
  return tokens.length === 3 && tokens[0] === "components" && tokens[1] === "schemas" ? tokens[2] : undefined;
}

function nameComponents(api: Api, registry: NameRegistry, conventions: NamingConventions, sink: DiagnosticSink): Map<SchemaId, string> {
  const components: { id: SchemaId; key: string; ideal: string }[] = [];
  for (const id of [...api.declarations.keys()].sort(byText)) {
    const key = componentKey(id);
    if (key !== undefined) components.push({ id, key, ideal: pascalCase(key) });
  }
  const names = new Map<SchemaId, string>();
  for (const { id, key, ideal } of ownersFirst(components)) {
    const name = registry.take(ideal, conventions.exportsOfSchema);
    names.set(id, name);
    if (name !== ideal) sink.report("name-changed", { from: key, to: name }, { pointer: id });
  }
  return names;
}

function ownersFirst<Item extends { readonly key: string; readonly ideal: string }>(items: readonly Item[]): Item[] {
  const isOwner = (item: Item): boolean => item.key === item.ideal;
  return [...items.filter(isOwner), ...items.filter((item) => !isOwner(item))];
}

function nameOperations(
  operations: readonly Operation[],
  registry: NameRegistry,
  conventions: NamingConventions,
  sink: DiagnosticSink,
): Operation[] {
  const items = operations.map((operation) => {
    const key = operation.operationId ?? "";
    return { operation, key, ideal: hasWords(key) ? camelCase(key) : nameFromPath(operation) };
  });
  const names = new Map<Operation, string>();
  const identifiers = new Set<string>();
  for (const { operation, key, ideal } of ownersFirst(items)) {
    const name = registry.take(ideal, conventions.exportsOfOperation);
    names.set(operation, name);
    const target = { pointer: operation.pointer };
    if (key !== "" && identifiers.has(key)) sink.report("operation-id-duplicate", { operationId: key, name }, target);
    else if (name !== ideal) sink.report("name-changed", { from: key === "" ? ideal : key, to: name }, target);
    identifiers.add(key);
  }
  return operations.map((operation) => ({ ...operation, name: names.get(operation) ?? "" }));
}

/** `GET /pets/{petId}` to `getPetsByPetId`. */
function nameFromPath(operation: Operation): string {
  const words = operation.path.map((segment) => ("literal" in segment ? segment.literal : `by ${segment.parameter}`));
  return camelCase([operation.method.toLowerCase(), ...words].join(" "));
}

const structuralTokens = new Set("components schemas paths properties items content schema responses parameters $defs".split(" "));

function nameTheRest(
  api: Api,
  known: ReadonlyMap<SchemaId, string>,
  proposed: ProposedNames,
  registry: NameRegistry,
  conventions: NamingConventions,
): Map<SchemaId, string> {
  const names = new Map(known);
  for (const [id, { schema }] of [...api.declarations].sort(([left], [right]) => byText(left, right))) {
    if (names.has(id)) continue;
    const words = (parsePointer(schema.pointer) ?? []).filter((token) => !structuralTokens.has(token));
    names.set(id, registry.take(proposed.get(id) ?? pascalCase(words.join(" ")), conventions.exportsOfSchema));
  }
  return names;
}
