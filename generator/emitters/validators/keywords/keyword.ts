import type { Code } from "../../../code/code.js";
import type { ObjectEntry } from "../../../code/layout/collections.js";
import type { RuntimeExport, RuntimeModule } from "../../../emit/runtime-modules.js";
import type { Schema } from "../../../model/schema.js";
import type { Target } from "../evaluated.js";
import type { Step, Verdict } from "../step.js";

/** What a keyword can ask of the module that is being made. */
export interface ModuleParts {
  /** What is known of a schema before any value is. */
  readonly verdict: (schema: Schema) => Verdict;
  /** A constant of the module; the same value twice is one constant. */
  readonly constant: (like: string, value: Code) => Code;
  readonly runtime: <Module extends RuntimeModule>(module: Module, name: RuntimeExport<Module>) => Code;
  /** The schema that a reference refers to. */
  readonly target: Target;
}

/** What a keyword can ask of the function that is being made. Recursion comes in this way, so that keywords need not know one another. */
export interface KeywordContext extends ModuleParts {
  /** What the schema asks of a value. */
  readonly steps: (schema: Schema, value: Code) => readonly Step[];
  /** What a schema asks of a value that other keywords speak about too, in a function of its own, where the value's type is open again. */
  readonly apart: (schema: Schema, value: Code) => readonly Step[];
  /** An expression that says whether a value satisfies a schema. */
  readonly accepts: (schema: Schema, value: Code) => Code;
  /** A function that says whether its argument satisfies a schema. */
  readonly predicate: (schema: Schema) => Code;
  /** Whether what a schema asks is sure to refuse `undefined`. */
  readonly refusesUndefined: (schema: Schema) => boolean;
  /** Whether what a schema asks is one look at a value, which refuses `undefined` too: no variable need hold it. */
  readonly looksOnce: (schema: Schema) => boolean;
  /** Steps about the members of an object, in a function of their own; `schema` is what they are a part of. */
  readonly part: (schema: Schema, object: Code, steps: readonly Step[]) => Step;
  /** Whether a named function decides about a schema. */
  readonly isNamed: (schema: Schema) => boolean;
  /** A name for a local variable of the function, like the given one. */
  readonly local: (like: string) => Code;
}

/** What a keyword can ask while a schema is written down as data. */
export interface DataContext extends ModuleParts {
  /** A schema as data. */
  readonly schema: (schema: Schema) => Code;
  /** A schema as the member of that name. Where every object inherits the name, the compiler takes a literal for what is inherited. */
  readonly member: (name: string, schema: Schema) => Code;
}

/** One keyword, or a few that only work together. */
export interface Keyword {
  readonly keyword: string;
  /** The type of values that it speaks about, which a value is known to have; absent for all types. */
  readonly type?: "number" | "string" | "array" | "object";
  /** Whether it is part of the data even where it accepts all values, for it says something to others. */
  readonly tells?: (schema: Schema) => boolean;
  /** What is known of it before any value of its type is. */
  readonly verdict: (schema: Schema, verdict: (schema: Schema) => Verdict, target: Target) => Verdict;
  /** What it asks of a value. Not asked for where the verdict is that it accepts all. */
  readonly steps: (schema: Schema, value: Code, context: KeywordContext) => readonly Step[];
  /** The keyword as data for the interpreter: no entries where the schema does not have it. */
  readonly data: (schema: Schema, context: DataContext) => readonly ObjectEntry[];
}

/** A keyword constrains when this holds. */
export function openIf(constrains: boolean): Verdict {
  return constrains ? "open" : "always";
}
