import { partsOf, type Context, type SchemaObject } from "./schema-object.js";

/** Stands for a property that nothing is said of. */
const undescribed: SchemaObject = {};

/**
 * Brings `required` and `properties` together in one schema object: a required property is described there as another part of the schema
 * describes it, or as the schema around it does; a property that the schema around it requires is required there. Gives whether anything
 * changed.
 */
export function requireDescribed(schema: SchemaObject, { outer, resolve }: Context): boolean {
  if (schema.$ref !== undefined) return false; // What stands beside it would not be read.
  const own = [...partsOf(schema, resolve)];
  const around = outer.flatMap((each) => [...partsOf(each, resolve)]);
  let isChanged = false;
  for (const name of new Set([...own, ...around].flatMap(({ required }) => required ?? []))) {
    if (own.some((part) => requires(part, name) && describes(part, name) !== undefined)) continue;
    const isOwn = own.some((part) => requires(part, name));
    const found = (isOwn ? [...own, ...around] : own).map((part) => describes(part, name)).find((each) => each !== undefined);
    if (found === undefined && (!requires(schema, name) || Object.hasOwn(schema.properties ?? {}, name))) continue;
    schema.properties = { ...schema.properties, [name]: found ?? undescribed };
    schema.required = [...new Set([...(schema.required ?? []), name])];
    isChanged = true;
  }
  return isChanged;
}

function requires({ required }: SchemaObject, name: string): boolean {
  return required?.includes(name) === true;
}

function describes({ properties = {} }: SchemaObject, name: string): SchemaObject | undefined {
  const found = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return found === undescribed ? undefined : found;
}
