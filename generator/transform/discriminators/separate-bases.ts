import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Api, Declaration } from "../../model/api.js";
import { inPlaceKeywords, isUnion, mapSubschemas, type Schema, type SchemaId } from "../../model/schema.js";
import { annotationsOf, isReference } from "../flatten/annotations.js";
import type { MergedSchema } from "../flatten/merged-schema.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { ownParts, partsOf, reachable, references, referencesInPlace, type Declarations } from "../references.js";

/** What is put behind the id of a declaration for its base: no JSON pointer ends so (RFC 6901, section 3). */
const baseSuffix = "~base";

/**
 * A base that lists its heirs in a `oneOf` or `anyOf`, while each heir has the base in its `allOf`, contains itself; the list and the
 * base may stand in inline branches of an `allOf`. It becomes two: the union, and what the heirs are composed of, which is all the rest
 * of it. Where every member of a union is such an heir, the rest says nothing new of the union's values and is left out there.
 */
export function separateBases(api: Api, sink: DiagnosticSink): Api {
  const declarations = new Map(api.declarations);
  for (const id of [...declarations.keys()].sort()) separate(id, declarations, sink);
  return { ...api, declarations };
}

/** Without the bases that nothing refers to any more: once compositions are flat, their content stands in the heirs. */
export function dropUnusedBases(api: Api): Api {
  const { declarations } = api;
  const others = [...declarations.values()].filter(({ variantOf }) => variantOf?.suffix !== "Base").map(({ id }) => id);
  const inOperations: SchemaId[] = [];
  mapOperationSchemas(api, (schema) => {
    inOperations.push(...references(schema));
    return schema;
  });
  const used = reachable([...others, ...inOperations], (id) => references(declarations.get(id)?.schema ?? { pointer: id }));
  return { ...api, declarations: new Map([...declarations].filter(([id]) => used.has(id))) };
}

function separate(id: SchemaId, declarations: Map<SchemaId, Declaration>, sink: DiagnosticSink): void {
  const declaration = declarations.get(id);
  if (declaration === undefined) return;
  const { schema } = declaration;
  const members = unionsOf(schema).flat();
  if (members.length === 0) return;
  const next = (each: SchemaId): Iterable<SchemaId> => referencesInPlace(declarations.get(each)?.schema ?? { pointer: each });
  const reached = reachable(
    members.flatMap((member) => [...referencesInPlace(member)]),
    next,
  );
  const heirs = [...reached].filter((each) => each !== id && isComposedOf(id, declarations.get(each)?.schema));
  const hasInlineHeirs = members.some((member) => isComposedOf(id, member));
  if (heirs.length === 0 && !hasInlineHeirs) return;
  const base = id + baseSuffix;
  sink.report("union-of-heirs", { base: id }, { pointer: id });
  for (const heir of heirs) redeclare(heir, (each) => redirect(each, id, base), declarations);
  declarations.set(base, { id: base, name: "", schema: withoutUnion(schema), variantOf: { id, suffix: "Base" } });
  const union = redirectMembers(schema, id, base);
  const isImplied = unionsOf(union).some((each) => each.every((member) => isHeir(member, base, declarations)));
  declarations.set(id, { ...declaration, schema: isImplied ? onlyUnion(union) : union });
}

/** The members of each union of a schema and of the inline branches of its `allOf`. */
function unionsOf(schema: Schema): (readonly Schema[])[] {
  return [...ownParts(schema)].flatMap(({ oneOf, anyOf }) => [oneOf, anyOf].filter((members) => members !== undefined));
}

/** Lets the members of a schema's unions be composed of `to` in place of `from`. */
function redirectMembers(schema: Schema, from: SchemaId, to: SchemaId): Schema {
  return mapSubschemas(schema, (child, keyword) => {
    if (keyword === "allOf") return redirectMembers(child, from, to);
    return keyword === "oneOf" || keyword === "anyOf" ? redirect(child, from, to) : child;
  });
}

/** Whether a schema has a declaration among its parts, and is not just a reference to it. */
function isComposedOf(id: SchemaId, schema: Schema | undefined): boolean {
  return schema !== undefined && !isReference(schema) && [...partsOf(schema)].includes(id);
}

/** Whether all values of a member are values of the base. */
function isHeir(member: Schema, base: SchemaId, declarations: Declarations): boolean {
  return reachable(partsOf(member), (each) => partsOf(declarations.get(each)?.schema ?? { pointer: each })).has(base);
}

function redeclare(id: SchemaId, change: (schema: Schema) => Schema, declarations: Map<SchemaId, Declaration>): void {
  const declaration = declarations.get(id);
  if (declaration !== undefined) declarations.set(id, { ...declaration, schema: change(declaration.schema) });
}

/** Lets compositions at this place be composed of `to`. Mere references to `from` stay. */
function redirect(schema: Schema, from: SchemaId, to: SchemaId): Schema {
  if (isReference(schema)) return schema;
  const redirected = mapSubschemas(schema, (child, keyword) => {
    if (keyword === "allOf" && isReference(child) && child.ref === from) return { ...child, ref: to };
    return inPlaceKeywords.has(keyword) ? redirect(child, from, to) : child;
  });
  return redirected.ref === from ? { ...redirected, ref: to } : redirected;
}

/** A schema, and the inline branches of its `allOf`, without unions and the discriminators of these. */
function withoutUnion(schema: Schema): Schema {
  const rest: MergedSchema = { ...mapSubschemas(schema, (child, keyword) => (keyword === "allOf" ? withoutUnion(child) : child)) };
  if (!isUnion(schema)) return rest;
  delete rest.oneOf;
  delete rest.anyOf;
  delete rest.discriminator;
  return rest;
}

/** The unions of a schema alone. One has the discriminator of whichever part has one. */
function onlyUnion(schema: Schema): Schema {
  const parts = [...ownParts(schema)];
  const discriminator = parts.map((part) => part.discriminator).find((each) => each !== undefined);
  const [only, ...others] = parts.filter(isUnion);
  if (only === undefined || others.length > 0) return { ...annotationsOf(schema), allOf: parts.filter(isUnion).map(unionOf) };
  return { ...annotationsOf(schema), ...unionOf(only), pointer: schema.pointer, ...(discriminator === undefined ? {} : { discriminator }) };
}

function unionOf({ pointer, oneOf, anyOf, discriminator }: Schema): Schema {
  return {
    pointer,
    ...(oneOf === undefined ? {} : { oneOf }),
    ...(anyOf === undefined ? {} : { anyOf }),
    ...(discriminator === undefined ? {} : { discriminator }),
  };
}
