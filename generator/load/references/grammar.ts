import { structures, type ObjectName } from "../../openapi/structure.js";

/** What an object is, as far as references tell objects apart. `other` is what no reference may lead to by the specification. */
export type Kind = ObjectName | "header" | "example" | "link" | "security-scheme" | "other";

/** What stands at a place: one object, a list of them, or a map. */
export type Shape = { readonly one: Kind } | { readonly list: Kind } | { readonly map: Kind };

/** Where references stand and where they may lead to, in the words of one version of OpenAPI. */
export interface Grammar {
  /** The version without the patch number: `2.0`, `3.1`. */
  readonly version: string;
  readonly membersOf: (kind: Kind) => ReadonlyMap<string, Shape>;
  /** The tokens of the place where objects of a kind are declared; `undefined` where no Reference Object may stand for one. */
  readonly sectionOf: (kind: Kind) => readonly string[] | undefined;
  /** Whether `$id`, `$anchor` and `$dynamicRef` mean something (3.1, section 4.8.24), and keywords beside `$ref` too. */
  readonly isJsonSchema: boolean;
}

const one = (kind: Kind): Shape => ({ one: kind });
const list = (kind: Kind): Shape => ({ list: kind });
const map = (kind: Kind): Shape => ({ map: kind });

/** What the structure of schemas and operations leaves out, but references may stand in. */
const besides: Partial<Record<Kind, Readonly<Record<string, Shape>>>> = {
  document: { info: one("other"), servers: list("other"), tags: list("other"), security: list("other"), externalDocs: one("other") },
  components: { examples: map("example"), links: map("link"), securitySchemes: map("security-scheme") },
  "path-item": { servers: list("other") },
  operation: { servers: list("other"), security: list("other"), externalDocs: one("other") },
  parameter: { examples: map("example") },
  "media-type": { examples: map("example") },
  response: { links: map("link") },
};

const sections: Partial<Record<Kind, readonly string[]>> = {
  schema: ["components", "schemas"],
  response: ["components", "responses"],
  parameter: ["components", "parameters"],
  header: ["components", "headers"],
  example: ["components", "examples"],
  link: ["components", "links"],
  callback: ["components", "callbacks"],
  "request-body": ["components", "requestBodies"],
  "path-item": ["components", "pathItems"],
  "media-type": ["components", "mediaTypes"],
  "security-scheme": ["components", "securitySchemes"],
};

/** Swagger 2.0 has three kinds of components. */
const swaggerSections: Partial<Record<Kind, readonly string[]>> = {
  schema: ["definitions"],
  parameter: ["parameters"],
  response: ["responses"],
};

/** The grammar of the version that a document states; the newest where it states none that is known. */
export function grammarOf(document: object): Grammar {
  const version = versionOf(document) ?? "3.1";
  const isSwagger = version.startsWith("2.");
  const members = new Map<Kind, ReadonlyMap<string, Shape>>();
  return {
    version,
    membersOf: (kind) => {
      let found = members.get(kind);
      if (found === undefined) members.set(kind, (found = membersOf(kind, isSwagger)));
      return found;
    },
    sectionOf: (kind) => (isSwagger ? swaggerSections[kind] : sections[kind]),
    isJsonSchema: !isSwagger && version !== "3.0",
  };
}

/** The major and minor version that a document states, if it states one. YAML reads `3.1` without quotes as a number. */
export function versionOf(document: object): string | undefined {
  for (const key of ["openapi", "swagger"]) {
    const value: unknown = Object.hasOwn(document, key) ? (document as Record<string, unknown>)[key] : undefined;
    const [version] = /^\d+\.\d+/u.exec(typeof value === "number" ? value.toFixed(1) : typeof value === "string" ? value : "") ?? [];
    if (version !== undefined) return version;
  }
  return undefined;
}

function membersOf(kind: Kind, isSwagger: boolean): ReadonlyMap<string, Shape> {
  const name = kind === "header" ? "parameter" : kind;
  const structure: Partial<Record<Kind, Readonly<Record<string, Shape>>>> = structures[isSwagger ? "2" : "3"];
  const table: Readonly<Record<string, Shape>> = { ...structure[name], ...besides[name] };
  const isHeaders = (key: string, shape: Shape): boolean => key === "headers" && "map" in shape && shape.map === "parameter";
  return new Map(Object.entries(table).map(([key, shape]) => [key, isHeaders(key, shape) ? map("header") : shape]));
}

/** What stands at a member or item of what has a shape; `undefined` where no object of OpenAPI does. */
export function shapeBelow(shape: Shape, token: string, grammar: Grammar): Shape | undefined {
  if ("list" in shape) return /^\d+$/u.test(token) ? one(shape.list) : undefined;
  if ("map" in shape) return one(shape.map);
  return shape.one === "callback" ? one("path-item") : grammar.membersOf(shape.one).get(token);
}

export function shapeKey(shape: Shape): string {
  if ("one" in shape) return shape.one;
  return "list" in shape ? `list of ${shape.list}` : `map of ${shape.map}`;
}

/** Whether a Reference Object may stand for what has a shape; otherwise people write one all the same, and its target takes its place. */
export function isReferable(shape: Shape, grammar: Grammar): boolean {
  return "one" in shape && grammar.sectionOf(shape.one) !== undefined;
}

/** Whether members beside a `$ref` count (3.1, sections 4.8.9, 4.8.23 and 4.8.24; 3.0, section 4.7.23). */
export function countsBesideReference(shape: Shape, grammar: Grammar): boolean {
  return grammar.isJsonSchema || !("one" in shape) || shape.one === "path-item";
}
