import { code } from "../../code/code.js";
import { ModuleScope } from "../../emit/module-scope.js";
import type { Schema } from "../../model/schema.js";
import { FunctionCompiler } from "./function-compiler.js";
import type { ModuleContext } from "./module-context.js";
import { refuseAll, type Verdict } from "./step.js";

/** Decides by compiling a schema for nobody, so that nothing is imported or declared for what turns out to need no code. */
export class Verdicts {
  readonly #known = new Map<Schema, Verdict>();
  readonly #module: ModuleContext = {
    scope: new ModuleScope("", new Set()),
    isKnown: () => false,
    declared: () => ({ predicate: code`declared`, collector: code`declared` }),
    hiddenPredicate: () => code`hidden`,
    hiddenCollector: () => code`hidden`,
    exportedValues: () => undefined,
    constant: () => code`constant`,
    verdict: (schema) => this.of(schema),
  };

  of(schema: Schema): Verdict {
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const steps = new FunctionCompiler(this.#module).allSteps(schema, { value: code`value`, path: () => code`path` });
    const verdict = steps.length === 0 ? "always" : refuseAll(steps) ? "never" : "open";
    this.#known.set(schema, verdict);
    return verdict;
  }
}
