import { camelCase, hasWords, pascalCase } from "../code/identifier.js";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api, Declaration } from "../model/api.js";
import type { Operation } from "../model/operation.js";
import type { SchemaId } from "../model/schema.js";
import { parsePointer } from "../openapi/pointer.js";
import { hoistBodies, type ProposedNames } from "./hoist-bodies.js";
import { takeGivenNames, type GivenNames } from "./given-names.js";
import { NameRegistry, type NamingConventions } from "./name-registry.js";

/**
 * Names everything, once, over the whole document. Given names come first. Of the others, who is spelled exactly as the output spells it
 * keeps that name; then come the other schemas in the order of their pointers, then operations likewise, then bodies without a name of
 * their own, then request views and bases, which are named after what they are made of. Whose name is taken by one before it gets a
 * number, but never the name that another schema of the document asks for. The order of the document's keys plays no part.
 *
 * So a schema that is added renames another one only if both ask for the same name, or for names that export the same; a name that has
 * a number already may get another number.
 */
export function assignNames(api: Api, conventions: NamingConventions, sink: DiagnosticSink, given: GivenNames = {}): Api {
  const registry = new NameRegistry(conventions.reserved);
  const naming: Naming = { registry, conventions, sink };
  const { schemas, operations } = takeGivenNames(api, given, registry, conventions, sink);
  const componentNames = nameComponents(api, schemas, naming);
  const hoisted = hoistBodies({ ...api, operations: nameOperations(api.operations, operations, naming) });
  const names = nameTheRest(hoisted.api, componentNames, hoisted.proposedNames, naming);
  nameVariants(hoisted.api, names, naming);
  const declarations = [...hoisted.api.declarations.values()]
    .map((declaration): Declaration => ({ ...declaration, name: names.get(declaration.id) ?? "" }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  return { ...hoisted.api, declarations: new Map(declarations.map((declaration) => [declaration.id, declaration])) };
}

interface Naming {
  readonly registry: NameRegistry;
  readonly conventions: NamingConventions;
  readonly sink: DiagnosticSink;
}

interface Asking {
  readonly key: string;
  readonly ideal: string;
}

/** The name of each: its ideal one, if none before it has that; the others get what is left. */
function takeInTurn<Item extends Asking>(
  items: readonly Item[],
  registry: NameRegistry,
  exports: (name: string) => readonly string[],
): [Item, string][] {
  const isOwner = ({ key, ideal }: Item): boolean => key === ideal;
  const inOrder = [...items.filter(isOwner), ...items.filter((item) => !isOwner(item))];
  const late = inOrder.filter(({ ideal }) => !registry.claim(ideal, exports));
  const numbered = new Map(late.map((item) => [item, registry.take(item.ideal, exports)]));
  return inOrder.map((item) => [item, numbered.get(item) ?? item.ideal]);
}

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function componentKey(id: SchemaId): string | undefined {
  const tokens = parsePointer(id) ?? [];
  return tokens.length === 3 && tokens[0] === "components" && tokens[1] === "schemas" ? tokens[2] : undefined;
}

function nameComponents(api: Api, given: ReadonlyMap<SchemaId, string>, { registry, conventions, sink }: Naming): Map<SchemaId, string> {
  const components: (Asking & { readonly id: SchemaId })[] = [];
  for (const id of [...api.declarations.keys()].sort(byText)) {
    const key = componentKey(id);
    if (key !== undefined && !given.has(id)) components.push({ id, key, ideal: pascalCase(key) });
  }
  const names = new Map(given);
  for (const [{ id, key, ideal }, name] of takeInTurn(components, registry, conventions.exportsOfSchema)) {
    names.set(id, name);
    if (name !== ideal) sink.report("name-changed", { from: key, to: name }, { pointer: id });
  }
  return names;
}

function nameOperations(operations: readonly Operation[], given: ReadonlyMap<string, string>, naming: Naming): Operation[] {
  const { registry, conventions, sink } = naming;
  const items = operations.flatMap((operation) => {
    const key = operation.operationId ?? "";
    if (given.has(operation.pointer)) return [];
    return [{ operation, key, ideal: hasWords(key) ? camelCase(key) : nameFromPath(operation) }];
  });
  const names = new Map(given);
  const identifiers = new Set<string>();
  for (const [{ operation, key, ideal }, name] of takeInTurn(items, registry, conventions.exportsOfOperation)) {
    names.set(operation.pointer, name);
    const target = { pointer: operation.pointer };
    if (key !== "" && identifiers.has(key)) sink.report("operation-id-duplicate", { operationId: key, name }, target);
    else if (name !== ideal) sink.report("name-changed", { from: key === "" ? ideal : key, to: name }, target);
    identifiers.add(key);
  }
  return operations.map((operation) => ({ ...operation, name: names.get(operation.pointer) ?? "" }));
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
  { registry, conventions }: Naming,
): Map<SchemaId, string> {
  const names = new Map(known);
  for (const [id, { schema, variantOf }] of [...api.declarations].sort(([left], [right]) => byText(left, right))) {
    if (names.has(id) || variantOf !== undefined) continue;
    const words = (parsePointer(schema.pointer) ?? []).filter((token) => !structuralTokens.has(token));
    names.set(id, registry.take(proposed.get(id) ?? pascalCase(words.join(" ")), conventions.exportsOfSchema));
  }
  return names;
}

/** `PetRequest` for the request view of `Pet`. In the order of their ids: what a variant is made of comes before it. */
function nameVariants(api: Api, names: Map<SchemaId, string>, { registry, conventions, sink }: Naming): void {
  for (const [id, { schema, variantOf }] of [...api.declarations].sort(([left], [right]) => byText(left, right))) {
    if (variantOf === undefined) continue;
    const ideal = `${names.get(variantOf.id) ?? ""}${variantOf.suffix}`;
    const name = registry.take(ideal, conventions.exportsOfSchema);
    names.set(id, name);
    if (name !== ideal) sink.report("name-changed", { from: ideal, to: name }, { pointer: schema.pointer });
  }
}
