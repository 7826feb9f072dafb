import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { accepts } from "../../evaluation/accepts.js";
import { memberSchemas } from "../../evaluation/object-keywords.js";
import { acceptsTypes } from "../../evaluation/scalar-keywords.js";
import type { Api, Declaration } from "../../model/api.js";
import { jsonEquals, type JsonValue } from "../../model/json.js";
import { mapSubschemas, type Schema, type SchemaId, type Tag } from "../../model/schema.js";
import { lastToken } from "../../openapi/pointer.js";
import { mapOperationSchemas } from "../operation-schemas.js";

/**
 * Leaves in every tag the values that its property can have, and drops tags that say no more than the property itself. A tag that the
 * property cannot have is reported and dropped, so that no type becomes `never` by it. Compositions are flat by now.
 */
export function settleTags(api: Api, sink: DiagnosticSink): Api {
  const settlement = new Settlement((id) => api.declarations.get(id)?.schema, sink);
  const declarations = [...api.declarations.values()].map((each): Declaration => ({ ...each, schema: settlement.settle(each.schema) }));
  return {
    ...api,
    declarations: new Map(declarations.map((declaration) => [declaration.id, declaration])),
    ...mapOperationSchemas(api, (schema) => settlement.settle(schema)),
  };
}

/** Schemas that hold of one value together: one way through the unions of a schema. */
type Way = readonly Schema[];

const mostWays = 100;

class Settlement {
  readonly #lookUp: (id: SchemaId) => Schema | undefined;
  readonly #sink: DiagnosticSink;

  constructor(lookUp: (id: SchemaId) => Schema | undefined, sink: DiagnosticSink) {
    this.#lookUp = lookUp;
    this.#sink = sink;
  }

  settle(schema: Schema): Schema {
    const settled = mapSubschemas(schema, (child) => this.settle(child));
    if (schema.tags === undefined) return settled;
    const { tags, ...rest } = settled;
    const left = new Map<string, Tag>();
    for (const [property, tag] of tags ?? []) {
      const values = this.#values(schema, property, tag);
      if (values !== undefined) left.set(property, { ...tag, values });
    }
    return left.size === 0 ? rest : { ...rest, tags: left };
  }

  /** What is left of a tag; `undefined` where nothing is, or nothing new. */
  #values(schema: Schema, property: string, tag: Tag): readonly JsonValue[] | undefined {
    const ways = this.#ways(schema, new Set()).filter((way) => way.every((each) => acceptsTypes(each, {})));
    if (ways.length === 0 || ways.length > mostWays) return undefined;
    const perWay = ways.map((way) => valuesOf(tag).map((forms) => forms.find((form) => this.#allows(way, property, form))));
    const known = perWay.map((values) => values.filter((value) => value !== undefined));
    if (known.some((values) => values.length === 0)) {
      // Without a mapping, many documents count on the enum or const of the member instead of its name.
      const isKnownBetter =
        tag.isImplicit && ways.every((way) => way.some((each) => this.#enumOf(each.properties?.get(property)) !== undefined));
      if (!isKnownBetter) this.#report(schema, property, tag);
      return undefined;
    }
    const values = known.flat().filter((value, index, all) => all.findIndex((other) => jsonEquals(value, other)) === index);
    return ways.every((way, index) => this.#isOwn(way, property, known[index] ?? [])) ? undefined : values;
  }

  #ways(schema: Schema, open: ReadonlySet<Schema>): Way[] {
    if (open.has(schema)) return [];
    const inside = new Set([...open, schema]);
    const target = schema.ref === undefined ? undefined : this.#lookUp(schema.ref);
    let ways: Way[] = [[schema]];
    const choices = [
      ...(target === undefined ? [] : [[target]]),
      ...(schema.allOf ?? []).map((part) => [part]),
      schema.anyOf,
      schema.oneOf,
    ];
    for (const choice of choices) {
      if (choice === undefined) continue;
      const further = choice.flatMap((branch) => this.#ways(branch, inside));
      ways = ways.flatMap((way) => further.map((each) => [...way, ...each])).slice(0, mostWays + 1);
    }
    return ways;
  }

  /** Whether the property can have a value, by what is said of it and by the tags of what is referred to. */
  #allows(way: Way, property: string, value: JsonValue): boolean {
    return way.every((schema, index) => {
      if (!memberSchemas(schema, property).every((member) => accepts(member, value, this.#lookUp))) return false;
      const tag = index === 0 ? undefined : schema.tags?.get(property);
      return tag === undefined || valuesOf(tag).some((forms) => forms.includes(value));
    });
  }

  /** Whether the property's own enum, or the tag of what is referred to, has these values and no other. */
  #isOwn(way: Way, property: string, values: readonly JsonValue[]): boolean {
    return way.some((schema, index) => {
      const own = this.#enumOf(schema.properties?.get(property)) ?? (index === 0 ? undefined : schema.tags?.get(property)?.values);
      return own?.length === values.length;
    });
  }

  #enumOf(schema: Schema | undefined): readonly JsonValue[] | undefined {
    const visited = new Set<Schema>();
    let current = schema;
    while (current?.ref !== undefined && !visited.has(current)) {
      visited.add(current);
      current = this.#lookUp(current.ref);
    }
    return current?.enum;
  }

  #report(schema: Schema, property: string, { values, isImplicit }: Tag): void {
    const tags = values.map((value) => JSON.stringify(value)).join(" or ");
    const at = schema.ref ?? schema.pointer;
    this.#sink.report(
      isImplicit ? "tag-unnamed" : "tag-contradiction",
      { property, tags, name: lastToken(at) },
      { pointer: schema.pointer },
    );
  }
}

/** A tag is text; properties of other types hold what that text stands for (3.1, section 4.8.25.1). */
function valuesOf({ values }: Tag): (readonly JsonValue[])[] {
  return values.map((value) => {
    if (typeof value !== "string") return [value];
    if (value === "true" || value === "false") return [value, value === "true"];
    const number = Number(value);
    return String(number) === value && Number.isFinite(number) ? [value, number] : [value];
  });
}
