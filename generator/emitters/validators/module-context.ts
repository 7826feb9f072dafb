import type { Code } from "../../code/code.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { Schema, SchemaId } from "../../model/schema.js";
import type { Verdict } from "./step.js";

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
  /** A function of the module's own that says whether a value satisfies a schema without a name. */
  readonly hiddenPredicate: (schema: Schema) => Code;
  /** A function of the module's own that reports the issues of a value for a schema without a name. */
  readonly hiddenCollector: (schema: Schema) => Code;
  /** Imports the list of an enum's values, if the schema is a declaration and `types.ts` exports it. */
  readonly exportedValues: (schema: Schema) => (() => Code) | undefined;
  /** What is known of a schema before any value is. */
  readonly verdict: (schema: Schema) => Verdict;
  /** A constant; the same value twice is one constant. */
  readonly constant: (like: string, value: Code) => Code;
}
