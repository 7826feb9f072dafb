import type { Code } from "../../../code/code.js";
import type { RuntimeExport, RuntimeModule } from "../../../emit/runtime-modules.js";
import type { Schema } from "../../../model/schema.js";
import type { MakeCode, Step, Verdict } from "../step.js";

/** A value in emitted code, and the way to it. */
export interface Place {
  readonly value: Code;
  /** Makes the expression for the way, which collectors need. */
  readonly path: MakeCode;
}

/** What a keyword can ask of the compiler. Recursion comes in this way, so that keywords need not know one another. */
export interface KeywordContext {
  /** What the schema asks of the value at a place. */
  readonly steps: (schema: Schema, place: Place) => readonly Step[];
  /** What a schema asks of a value that other keywords speak about too, in a function of its own, where the value's type is open again. */
  readonly apart: (schema: Schema, place: Place) => readonly Step[];
  /** What is known of a schema before any value is. */
  readonly verdict: (schema: Schema) => Verdict;
  /** An expression that says whether a value satisfies a schema. */
  readonly accepts: (schema: Schema, value: Code) => Code;
  /** A function that says whether its argument satisfies a schema. */
  readonly predicate: (schema: Schema) => Code;
  /** The way one step further. */
  readonly child: (place: Place, key: Code) => MakeCode;
  /** A name for a local variable of the function, like the given one. */
  readonly local: (like: string) => Code;
  /** A constant of the module; the same value twice is one constant. */
  readonly constant: (like: string, value: Code) => Code;
  readonly runtime: <Module extends RuntimeModule>(module: Module, name: RuntimeExport<Module>) => Code;
}

/** One keyword, or a few that only work together: what it checks, and what it says when the check fails. */
export interface Keyword {
  readonly keyword: string;
  /** The type of values that it speaks about, which the value at the place is known to have; absent for all types. */
  readonly type?: "number" | "string" | "array" | "object";
  readonly steps: (schema: Schema, place: Place, context: KeywordContext) => readonly Step[];
}

/** A step that refuses what fails a test. */
export function failIf(test: Code, place: Place, keyword: string, message: string): Step {
  return { kind: "fail-if", test, failure: { keyword, message, path: place.path } };
}
