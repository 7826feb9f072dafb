import type { Code } from "../../code/code.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { Schema, SchemaId } from "../../model/schema.js";

/** The two functions that decide about a schema. */
export interface SchemaFunctions {
  readonly predicate: Code;
  readonly collector: Code;
}

/** What the functions of one module share. */
export interface ModuleContext {
  readonly scope: ModuleScope;
  /** Whether a name means something in the module already. */
  readonly isKnown: (name: string) => boolean;
  readonly declared: (id: SchemaId) => SchemaFunctions;
  /** Functions of the module's own for a schema without a name. */
  readonly hidden: (schema: Schema) => SchemaFunctions;
  /** The list of an enum's values that `types.ts` exports, if the schema is a declaration. */
  readonly exportedValues: (schema: Schema) => Code | undefined;
  /** A constant; the same value twice is one constant. */
  readonly constant: (like: string, value: Code) => Code;
}
