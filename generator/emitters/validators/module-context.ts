import type { Code } from "../../code/code.js";
import type { Schema, SchemaId } from "../../model/schema.js";
import type { Target } from "./evaluated.js";
import type { ExportedValues } from "./enum-steps.js";
import type { ModuleParts } from "./keywords/keyword.js";
import type { Step } from "./step.js";
import type { AskedKeywords } from "./type-steps.js";

/** What the functions of one module share. */
export interface ModuleContext extends ModuleParts {
  /** Whether a name means something in the module already. */
  readonly isKnown: (name: string) => boolean;
  /** The predicate of a declaration. */
  readonly declared: (id: SchemaId) => Code;
  /** The declaration whose predicate decides about a schema: the one it refers to, or one that is equal and large enough. */
  readonly declarationFor: (schema: Schema) => SchemaId | undefined;
  /** A function of the module's own that says whether a value satisfies a schema without a name. */
  readonly hiddenPredicate: (schema: Schema) => Code;
  /** A function of the module's own that takes steps about the members of an object; `schema` is what they are a part of. */
  readonly hiddenPart: (schema: Schema, object: Code, steps: readonly Step[]) => Code;
  /** Whether several places need a schema that is large enough for a function of its own. */
  readonly isFunction: (schema: Schema) => boolean;
  /** The schema as data, for the interpreter to decide. */
  readonly data: (schema: Schema) => Code;
  readonly exportedValues: (schema: Schema) => ExportedValues;
  readonly asked: AskedKeywords;
  /** Whether only the interpreter can decide. */
  readonly isInterpreted: (schema: Schema) => boolean;
  readonly target: Target;
}
