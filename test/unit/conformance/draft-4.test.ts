import { beforeAll, describe, expect, it } from "vitest";
import { lookUp, parsePointer } from "../../../generator/openapi/pointer.js";
import { documentOf } from "../pipeline.js";
import { hasOfficialSuite, officialFiles } from "../runtime/validation/official-suite.js";
import { groupsOf, outcomeOf, type Group, type Outcome } from "./groups.js";
import { pipelineWithRemotes, remoteDocument } from "./remotes.js";

/** A version whose Schema Objects are much like draft 4. */
interface Version {
  readonly name: string;
  /** Where schemas have names. */
  readonly place: string;
  /** Keywords that 3.0 has and this version has not. */
  readonly lacks: readonly string[];
  /** So many of the tests it can express at least. */
  readonly least: number;
  readonly document: (schemas: Readonly<Record<string, unknown>>) => object;
}

const versions: readonly Version[] = [
  { name: "3.0", place: "#/components/schemas/", lacks: [], least: 480, document: (schemas) => documentOf(schemas, "3.0.4") },
  {
    name: "Swagger 2.0",
    place: "#/definitions/",
    lacks: ["anyOf", "oneOf", "not"],
    least: 420,
    document: (definitions) => ({ swagger: "2.0", info: { title: "Test", version: "1" }, paths: {}, definitions }),
  },
];

/**
 * What a Schema Object of OpenAPI 3.0 can say (3.0.4, section 4.7.24): the keywords of JSON Schema draft 4 that it has, in the form that it
 * has them, with what that form is. A schema with any other is no Schema Object: tuples, lists of types and the type `null`, `id`,
 * `additionalItems`, `patternProperties`, `dependencies`. What a reference leads to in another document has to be a Schema Object as well
 * (the meta-schema of draft 4 is none), and it leads there by a JSON pointer.
 */
const types = ["array", "boolean", "integer", "number", "object", "string"];
const isAnything = (): boolean => true;
const isOneOfTypes = (value: unknown): boolean => typeof value === "string" && types.includes(value);
const isFlag = (value: unknown): boolean => typeof value === "boolean";

const plainKeywords: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    (
      "title description default format multipleOf maximum minimum maxLength minLength pattern maxItems minItems " +
      "uniqueItems maxProperties minProperties required enum"
    )
      .split(" ")
      .map((keyword) => [keyword, isAnything]),
  ),
  type: isOneOfTypes,
  exclusiveMaximum: isFlag,
  exclusiveMinimum: isFlag,
};

// A component is called by letters, digits, dots, hyphens and underscores (3.0.4, section 4.7.7).
const componentName = /^[\w.-]+$/u;

/** A Schema Object with the references of a component; `undefined` when it cannot be one. */
class Translation {
  readonly #component: string;
  readonly #version: Version;

  constructor(component: string, version: Version) {
    this.#component = component;
    this.#version = version;
  }

  /** The schema as a component, and what it defines as others: a Schema Object has no `definitions`. */
  components(schema: unknown): ReadonlyMap<string, unknown> | undefined {
    if (!isObject(schema)) return undefined;
    const { definitions = {} } = schema;
    if (!isObject(definitions) || !Object.keys(definitions).every((name) => componentName.test(name))) return undefined;
    const all = new Map<string, unknown>([[this.#component, this.schema(without(schema, "definitions", "$schema"))]]);
    for (const [name, definition] of Object.entries(definitions)) all.set(`${this.#component}.${name}`, this.schema(definition));
    return [...all.values()].includes(undefined) ? undefined : all;
  }

  schema(schema: unknown): unknown {
    if (!isObject(schema)) return undefined;
    // Nothing beside a reference counts, in draft 4 and in 3.0 alike.
    if (typeof schema["$ref"] === "string") return this.#reference(schema["$ref"]);
    const entries = Object.entries(schema).map(([keyword, value]) => [keyword, this.#keyword(keyword, value)] as const);
    if (entries.some(([, value]) => value === undefined)) return undefined;
    return Object.fromEntries(entries);
  }

  #keyword(keyword: string, value: unknown): unknown {
    if (this.#version.lacks.includes(keyword)) return undefined;
    switch (keyword) {
      case "items":
      case "not":
        return this.schema(value);
      case "additionalProperties":
        return typeof value === "boolean" ? value : this.schema(value);
      case "allOf":
      case "anyOf":
      case "oneOf":
        return complete(Object.entries(value as object), (item) => this.schema(item))?.map(([, item]) => item);
      case "properties": {
        const properties = complete(Object.entries(value as object), (item) => this.schema(item));
        return properties && Object.fromEntries(properties);
      }
      default:
        return Object.hasOwn(plainKeywords, keyword) && plainKeywords[keyword]?.(value) === true ? value : undefined;
    }
  }

  #reference($ref: string): unknown {
    const [uri = "", fragment = ""] = $ref.split("#");
    if (fragment !== "" && !fragment.startsWith("/")) return undefined;
    if (uri === "") return { $ref: `${this.#version.place}${this.#component}${fragment.replace(/^\/definitions\//u, ".")}` };
    const tokens = parsePointer(`#${fragment}`);
    const target = tokens && lookUp(remoteDocument(uri), tokens);
    return this.schema(target) === undefined ? undefined : { $ref };
  }
}

function without(object: Readonly<Record<string, unknown>>, ...keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function complete(entries: readonly [string, unknown][], map: (value: unknown) => unknown): (readonly [string, unknown])[] | undefined {
  const mapped = entries.map(([key, value]) => [key, map(value)] as const);
  return mapped.some(([, value]) => value === undefined) ? undefined : mapped;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function translated({ schema, component }: Group, version: Version): ReadonlyMap<string, unknown> | undefined {
  return new Translation(component, version).components(schema);
}

/** That `1.0` is no integer in draft 4 is lost where JSON is parsed into numbers, which the suite says of many languages. */
const optional = officialFiles("draft4/optional/").filter((file) => !file.endsWith("/zeroTerminatedFloats.json"));

describe.skipIf(!hasOfficialSuite).each(versions)(
  "the tests of draft 4 in a document of $name (skipped without ../shared/suites)",
  (version) => {
    const all = groupsOf([...officialFiles("draft4/"), ...optional]);
    const groups = all.filter((group) => translated(group, version) !== undefined);
    let outcome: Outcome;

    beforeAll(async () => {
      const schemas = Object.fromEntries(groups.flatMap((group) => [...(translated(group, version) ?? [])]));
      outcome = outcomeOf(groups, await pipelineWithRemotes(version.document(schemas), "annotate"));
      const inAll = all.flatMap(({ cases }) => cases).length;
      console.log(`${outcome.passed} of the ${outcome.total} tests of draft 4 (of ${inAll}) that ${version.name} can express pass`);
    }, 600_000);

    it("are the better part of all", () => expect(outcome.total).toBeGreaterThanOrEqual(version.least));

    it("pass, by the predicate and by the interpreter", () => expect(outcome.failed).toEqual([]));
  },
);
