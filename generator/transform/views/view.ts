import { inPlaceKeywords, mapSubschemas, type Discriminator, type Schema, type SchemaId } from "../../model/schema.js";
import { certainlyLost, possiblyLost, type Direction, type LookUp } from "./lost-properties.js";

/** Names what a reference leads to in the view. */
export type ViewReference = (id: SchemaId) => SchemaId;

const none: ReadonlySet<string> = new Set();

/** Makes the view of schemas in one direction. */
export class View {
  readonly #direction: Direction;
  readonly #lookUp: LookUp;
  readonly #reference: ViewReference;

  constructor(direction: Direction, lookUp: LookUp, reference: ViewReference) {
    this.#direction = direction;
    this.#lookUp = lookUp;
    this.#reference = reference;
  }

  /** The same schema without the properties that are not sent, wherever they are spoken of; itself where that changes nothing. */
  of(schema: Schema): Schema {
    return this.#view(schema, none);
  }

  /** `outside` are the lost properties of the same value that schemas around this one know of. */
  #view(schema: Schema, outside: ReadonlySet<string>): Schema {
    const certain = new Set([...outside, ...certainlyLost(schema, this.#direction, this.#lookUp)]);
    const possible = new Set([...certain, ...possiblyLost(schema, this.#direction, this.#lookUp)]);
    const kept = possible.size === 0 ? schema : without(schema, certain, possible);
    const viewed = mapSubschemas(kept, (child, keyword) => {
      if (keyword === "not" || keyword === "if") return this.#referencesOnly(child);
      return this.#view(child, inPlaceKeywords.has(keyword) ? certain : none);
    });
    return this.#referring(viewed);
  }

  /** A condition asks what it asks; only what it refers to is that of the view. */
  #referencesOnly(schema: Schema): Schema {
    return this.#referring(mapSubschemas(schema, (child) => this.#referencesOnly(child)));
  }

  #referring(schema: Schema): Schema {
    const { ref, discriminator } = schema;
    let result = schema;
    if (ref !== undefined && this.#reference(ref) !== ref) result = { ...result, ref: this.#reference(ref) };
    if (discriminator !== undefined) {
      const referring = this.#discriminator(discriminator);
      if (referring !== discriminator) result = { ...result, discriminator: referring };
    }
    return result;
  }

  #discriminator(discriminator: Discriminator): Discriminator {
    const entries = [...discriminator.mapping];
    if (entries.every(([, id]) => this.#reference(id) === id)) return discriminator;
    return { ...discriminator, mapping: new Map(entries.map(([tag, id]) => [tag, this.#reference(id)])) };
  }
}

/** The keywords of one schema object without what they say of lost properties. */
function without(schema: Schema, certain: ReadonlySet<string>, possible: ReadonlySet<string>): Schema {
  const { properties, required, dependentRequired, dependentSchemas, tags, discriminator, ...rest } = schema;
  const left = <T>(map: ReadonlyMap<string, T>): Map<string, T> => new Map([...map].filter(([name]) => !certain.has(name)));
  const names = required?.filter((name) => !possible.has(name));
  const leftTags = tags === undefined ? undefined : left(tags);
  const changed: Schema = {
    ...rest,
    ...(properties === undefined ? {} : { properties: left(properties) }),
    ...(names === undefined || names.length === 0 ? {} : { required: names }),
    ...(dependentRequired === undefined ? {} : { dependentRequired: withoutNames(left(dependentRequired), possible) }),
    ...(dependentSchemas === undefined ? {} : { dependentSchemas: left(dependentSchemas) }),
    ...(leftTags === undefined || leftTags.size === 0 ? {} : { tags: leftTags }),
    ...(discriminator === undefined || possible.has(discriminator.propertyName) ? {} : { discriminator }),
  };
  return isUnchanged(schema, changed) ? schema : changed;
}

function withoutNames(lists: ReadonlyMap<string, readonly string[]>, lost: ReadonlySet<string>): Map<string, readonly string[]> {
  return new Map([...lists].map(([name, required]) => [name, required.filter((each) => !lost.has(each))]));
}

/** Names are only ever taken out, so it is enough to count them. */
function isUnchanged(before: Schema, after: Schema): boolean {
  const size = ({ properties, required, dependentRequired, dependentSchemas, tags, discriminator }: Schema): number =>
    [properties, dependentRequired, dependentSchemas, tags].reduce((sum, map) => sum + (map?.size ?? 0), required?.length ?? 0) +
    [...(dependentRequired?.values() ?? [])].reduce((sum, names) => sum + names.length, 0) +
    (discriminator === undefined ? 0 : 1);
  return size(before) === size(after);
}
