import type { Code } from "../../code/code.js";
import { identifier, isReservedWord, camelCase } from "../../code/identifier.js";
import { call } from "../../code/layout/call.js";
import { isNever, type Schema } from "../../model/schema.js";
import { enumSteps } from "./enum-steps.js";
import { keywords } from "./keywords/index.js";
import { failIf, type KeywordContext, type Place } from "./keywords/keyword.js";
import type { ModuleContext } from "./module-context.js";
import { acceptanceOf } from "./render-predicate.js";
import { always, type MakeCode, type Step } from "./step.js";
import { typeSteps } from "./type-steps.js";

/** Turns the schema of one emitted function into steps, and keeps the names of its local variables apart. */
export class FunctionCompiler implements KeywordContext {
  readonly #module: ModuleContext;
  readonly #locals = new Set<string>(["value", "path", "issues"]);

  readonly verdict: KeywordContext["verdict"];
  readonly runtime: KeywordContext["runtime"];
  readonly constant: KeywordContext["constant"];

  constructor(module: ModuleContext) {
    this.#module = module;
    this.verdict = (schema) => module.verdict(schema);
    this.runtime = (name, exported) => module.scope.useRuntime(name, exported);
    this.constant = (like, value) => module.constant(like, value);
  }

  readonly steps = (schema: Schema, place: Place): readonly Step[] => {
    const verdict = this.verdict(schema);
    if (verdict === "open") return this.allSteps(schema, place);
    return verdict === "always" ? [] : [failIf(always, place, "type", "is not allowed: no value is")];
  };

  /** The steps, also where they refuse whatever reaches them. */
  allSteps(schema: Schema, place: Place): readonly Step[] {
    if (schema.ref !== undefined) return [this.#delegate(schema, place)];
    if (isNever(schema)) return [failIf(always, place, "type", "is not allowed: no value is")];
    if (schema.enum !== undefined) return enumSteps(schema.enum, place, this, this.#module.exportedValues(schema));
    return [
      ...typeSteps(schema, place, this),
      ...keywords.filter((keyword) => keyword.type === undefined).flatMap((keyword) => keyword.steps(schema, place, this)),
    ];
  }

  readonly apart = (schema: Schema, place: Place): readonly Step[] =>
    this.verdict(schema) === "open" ? [this.#delegate(schema, place)] : this.steps(schema, place);

  readonly accepts = (schema: Schema, value: Code): Code => {
    if (schema.ref === undefined) {
      const isPlain = schema.properties === undefined && schema.items === undefined && schema.contains === undefined;
      const acceptance = isPlain ? acceptanceOf(this.steps(schema, { value, path: () => value })) : undefined;
      if (acceptance !== undefined) return acceptance;
    }
    return call(this.predicate(schema), [value]);
  };

  readonly predicate = (schema: Schema): Code =>
    schema.ref === undefined ? this.#module.hiddenPredicate(schema) : this.#module.declared(schema.ref).predicate;

  readonly child = (place: Place, key: Code): MakeCode => {
    return () => call(this.runtime("validation/issue", "child"), [place.path(), key]);
  };

  readonly local = (like: string): Code => {
    const ideal = camelCase(like, "member");
    const isTaken = (name: string): boolean => this.#locals.has(name) || this.#module.isKnown(name);
    let name = ideal;
    for (let salt = 1; isTaken(name) || isReservedWord(name); salt += 1) name = `${ideal}$${salt}`;
    this.#locals.add(name);
    return identifier(name);
  };

  #delegate(schema: Schema, place: Place): Step {
    const collector = (): Code =>
      schema.ref === undefined ? this.#module.hiddenCollector(schema) : this.#module.declared(schema.ref).collector;
    return { kind: "delegate", predicate: () => this.predicate(schema), collector, value: place.value, path: place.path };
  }
}
