import openapiTypescript, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import { differenceClasses, mixedMembers, type DifferenceClassName } from "./classes.js";
import { oneObjectType } from "./one-object-type.js";
import { partsOf, visitSchemas, type Resolve, type SchemaObject } from "./schema-object.js";

/** openapi-typescript's types of a document. */
export interface TheirTypes {
  readonly text: string;
  /** For each schema of `components/schemas`, the classes of difference that were mended in it. */
  readonly mended: ReadonlyMap<string, ReadonlySet<DifferenceClassName>>;
}

interface Document {
  readonly openapi: string;
  readonly components: { readonly schemas: Record<string, SchemaObject> };
}

/** Which classes of difference to mend. */
export type IsMended = (name: DifferenceClassName) => boolean;

/**
 * What openapi-typescript makes of the schemas of a document once some classes of difference are mended in it, with the options by which
 * its types say as much as ours.
 */
export async function theirTypes(value: unknown, isMended: IsMended): Promise<TheirTypes> {
  const document = schemasOf(value);
  const mended = new Map<string, Set<DifferenceClassName>>();
  const note = (key: string, name: DifferenceClassName): void =>
    void mended.set(key, (mended.get(key) ?? new Set<DifferenceClassName>()).add(name));
  if (isMended("discriminator")) for (const key of underDiscriminators(document)) note(key, "discriminator");
  mend(document, isMended, note);
  const options: OpenAPITSOptions = { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true };
  if (isMended(mixedMembers)) {
    options.postTransform = (type, { path = "" }) => {
      const one = oneObjectType(type);
      if (one !== undefined) note(keyOf(path) ?? "", mixedMembers);
      return one;
    };
  }
  return { text: astToString(await openapiTypescript(document as never, options)), mended };
}

/** A copy of what is compared: a document of nothing but its schemas. */
function schemasOf(value: unknown): Document {
  const { openapi, components } = value as Document;
  const document = { openapi, info: { title: "", version: "" }, paths: {}, components: { schemas: components.schemas } };
  return structuredClone(document);
}

function mend(document: Document, isMended: IsMended, note: (key: string, name: DifferenceClassName) => void): void {
  const names = (Object.keys(differenceClasses) as DifferenceClassName[]).filter(isMended);
  const resolve = resolverOf(document);
  for (const [key, schema] of Object.entries(document.components.schemas)) {
    visitSchemas(schema, (each, outer) => {
      for (const name of names) {
        if (differenceClasses[name].mend(each, { version: document.openapi, outer, resolve })) note(key, name);
      }
    });
  }
}

function resolverOf({ components }: Document): Resolve {
  const schemas = new Map(Object.entries(components.schemas));
  return (reference) => schemas.get(keyOf(reference) ?? "");
}

/** The key of the component that a JSON pointer leads to or into. */
function keyOf(pointer: string): string | undefined {
  const key = /^#\/components\/schemas\/([^/]+)/u.exec(pointer)?.[1];
  return key === undefined ? undefined : decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The schemas of which a discriminator says something: that have one, are composed of one that has, or are meant by one. */
function underDiscriminators(document: Document): Set<string> {
  const resolve = resolverOf(document);
  const found = new Set<string>();
  for (const [key, schema] of Object.entries(document.components.schemas)) {
    visitSchemas(schema, (each) => {
      if ([...partsOf(each, resolve)].some(({ discriminator }) => discriminator !== undefined)) found.add(key);
      const { discriminator, oneOf = [], anyOf = [] } = each;
      if (discriminator === undefined) return;
      const references = [...oneOf, ...anyOf].flatMap(({ $ref }) => $ref ?? []);
      for (const reference of [...references, ...Object.values(discriminator.mapping ?? {})]) found.add(keyOf(reference) ?? reference);
    });
  }
  return found;
}
