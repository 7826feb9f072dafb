import { code, type Code } from "../../code/code.js";
import { identifier } from "../../code/identifier.js";
import { arrayLiteral, objectLiteral, type ObjectEntry } from "../../code/layout/collections.js";
import { functionDeclaration } from "../../code/layout/declarations.js";
import { returnStatement } from "../../code/layout/statements.js";
import { booleanLiteral, stringLiteral } from "../../code/literal.js";
import { isNever, type Schema, type SchemaId } from "../../model/schema.js";
import { enumValues, type ExportedValues } from "./enum-steps.js";
import { keywords } from "./keywords/index.js";
import { secret } from "./keywords/secret.js";
import type { DataContext, Keyword, ModuleParts } from "./keywords/keyword.js";
import type { SharedSchemas } from "./shared-schemas.js";

/** What data needs to know of the module that it is made for. */
export interface DataModule extends ModuleParts {
  readonly shared: SharedSchemas;
  readonly exportedValues: (schema: Schema) => ExportedValues;
  readonly verdictOfKeyword: (keyword: Keyword, schema: Schema) => string;
  readonly declarationFor: (schema: Schema) => SchemaId | undefined;
  readonly nameOf: (id: SchemaId) => string;
  /** The function that decides about a schema, the root of a declaration if one is given, where asking it spares looking at the parts. */
  readonly decider: (schema: Schema, id?: SchemaId) => Code | undefined;
  /** Whether a name means something in the module already. */
  readonly isKnown: (name: string) => boolean;
  /** A readable name for a schema without one. */
  readonly sharedName: (schema: Schema) => string;
  /** The type of schemas as data. */
  readonly type: () => Code;
}

/** Writes schemas down as data: what the interpreter finds issues with. Only keywords that constrain are part of it. */
export class DataCompiler implements DataContext {
  readonly #module: DataModule;
  readonly #functions = new Map<Schema, Code>();
  readonly #names = new Set<string>();
  readonly #declared = new Map<SchemaId, Code>();
  readonly #declarations: Code[] = [];

  readonly verdict: DataContext["verdict"];
  readonly constant: DataContext["constant"];
  readonly runtime: DataContext["runtime"];
  readonly target: DataContext["target"];

  constructor(module: DataModule, ids: Iterable<SchemaId>) {
    this.#module = module;
    this.verdict = module.verdict;
    this.constant = module.constant;
    this.runtime = module.runtime;
    this.target = module.target;
    for (const id of ids) this.#declared.set(id, identifier(this.#freeName(module.nameOf(id))));
  }

  /** The functions for schemas without a name. */
  get declarations(): readonly Code[] {
    return this.#declarations;
  }

  /** The name of a declaration's function. */
  declared(id: SchemaId): Code {
    const name = this.#declared.get(id);
    if (name === undefined) throw new Error(`no declaration ${id}`);
    return name;
  }

  /** The function that gives the schema of a declaration. */
  declaration(id: SchemaId): Code {
    const root = this.#module.shared.root(id);
    const first = this.#module.declarationFor(root);
    const value = first === undefined || first === id ? this.#content(root, this.#module.decider(root, id)) : this.#reference(first);
    return this.#function(this.declared(id), value);
  }

  /** The name of a function that gives the schema. */
  named(schema: Schema): Code {
    const id = this.#module.declarationFor(schema);
    return id === undefined ? this.#named(schema) : this.declared(id);
  }

  readonly schema = (schema: Schema): Code => {
    if (isNever(schema)) return booleanLiteral(false);
    const { uses, isObserved } = this.#module.shared.facts(schema);
    if (!isObserved && this.verdict(schema) === "always") return booleanLiteral(true);
    const id = this.#module.declarationFor(schema);
    if (id !== undefined) return this.declared(id);
    return uses > 1 ? this.#named(schema) : this.#content(schema);
  };

  readonly member: DataContext["member"] = (name, schema) => (name in Object.prototype ? this.named(schema) : this.schema(schema));

  #named(schema: Schema): Code {
    const known = this.#functions.get(schema);
    if (known !== undefined) return known;
    const value = this.#content(schema, this.#module.decider(schema));
    const name = identifier(this.#freeName(this.#module.sharedName(schema)));
    this.#functions.set(schema, name);
    this.#declarations.push(this.#function(name, value));
    return name;
  }

  /** Names with this sign in front are the module's own. */
  #freeName(like: string): string {
    const ideal = `$${like}`;
    let name = ideal;
    for (let salt = 2; this.#names.has(name) || this.#module.isKnown(name); salt += 1) name = `${ideal}$${salt}`;
    this.#names.add(name);
    return name;
  }

  #function(name: Code, value: Code): Code {
    return functionDeclaration({ name, parameters: [], returnType: this.#module.type(), body: [returnStatement(value)] });
  }

  #reference(id: SchemaId): Code {
    return objectLiteral([{ key: code`$ref`, value: this.declared(id) }]);
  }

  #content(schema: Schema, is?: Code): Code {
    if (isNever(schema)) return objectLiteral([{ key: code`type`, value: arrayLiteral([]) }]);
    if (schema.enum !== undefined) {
      const values = enumValues(schema.enum, this, this.#module.exportedValues(schema));
      return objectLiteral([{ key: code`enum`, value: values }, ...secret.data(schema, this)]);
    }
    const { isObserved } = this.#module.shared.facts(schema);
    const entries: ObjectEntry[] = is === undefined ? [] : [{ key: code`is`, value: is }];
    if (schema.ref !== undefined) entries.push({ key: code`$ref`, value: this.declared(schema.ref) });
    const [only, ...others] = (schema.types ?? []).map(stringLiteral);
    if (only !== undefined) entries.push({ key: code`type`, value: others.length === 0 ? only : arrayLiteral([only, ...others]) });
    for (const keyword of keywords) {
      const tells = isObserved || keyword.tells?.(schema) === true;
      if (!tells && this.#module.verdictOfKeyword(keyword, schema) === "always") continue;
      entries.push(...keyword.data(schema, this));
    }
    return objectLiteral(entries);
  }
}
