import type { Code } from "../../code/code.js";
import { camelCase, identifier, isReservedWord } from "../../code/identifier.js";
import { call } from "../../code/layout/call.js";
import { not } from "../../code/layout/operators.js";
import { isNever, type Schema } from "../../model/schema.js";
import { refusesUndefined } from "./absence.js";
import { enumSteps } from "./enum-steps.js";
import type { KeywordContext } from "./keywords/keyword.js";
import type { ModuleContext } from "./module-context.js";
import { acceptanceOf } from "./render-predicate.js";
import { always, failIf, type Step } from "./step.js";
import { isAsked, typeSteps } from "./type-steps.js";

/** Turns the schema of one emitted function into steps, and keeps the names of its local variables apart. */
export class FunctionCompiler implements KeywordContext {
  readonly #module: ModuleContext;
  readonly #locals = new Set<string>(["value"]);

  readonly verdict: KeywordContext["verdict"];
  readonly runtime: KeywordContext["runtime"];
  readonly constant: KeywordContext["constant"];
  readonly target: KeywordContext["target"];

  constructor(module: ModuleContext) {
    this.#module = module;
    this.verdict = module.verdict;
    this.runtime = module.runtime;
    this.constant = module.constant;
    this.target = module.target;
  }

  readonly steps = (schema: Schema, value: Code): readonly Step[] => {
    const verdict = this.verdict(schema);
    if (verdict !== "open") return verdict === "always" ? [] : [failIf(always)];
    return this.#isCalled(schema) ? [this.#delegate(schema, value)] : this.bodySteps(schema, value);
  };

  /** The steps in place, also where a function has them. */
  bodySteps(schema: Schema, value: Code): readonly Step[] {
    if (this.verdict(schema) === "always") return [];
    if (this.verdict(schema) === "never" || isNever(schema)) return [failIf(always)];
    if (this.#module.isInterpreted(schema)) {
      return [failIf(not(call(this.runtime("validation/interpret", "conforms"), [this.#module.data(schema), value])))];
    }
    if (schema.enum !== undefined) return enumSteps(schema.enum, value, this, this.#module.exportedValues(schema));
    const { asked } = this.#module;
    return [
      ...typeSteps(schema, value, this, asked),
      ...asked(schema, undefined).flatMap((keyword) => keyword.steps(schema, value, this)),
      ...this.#referenced(schema, value),
    ];
  }

  readonly apart = (schema: Schema, value: Code): readonly Step[] =>
    this.verdict(schema) === "open" ? [this.#delegate(schema, value)] : this.steps(schema, value);

  readonly accepts = (schema: Schema, value: Code): Code => {
    if (!this.#isCalled(schema)) {
      const isPlain = schema.properties === undefined && schema.items === undefined && schema.contains === undefined;
      const acceptance = isPlain ? acceptanceOf(this.steps(schema, value)) : undefined;
      if (acceptance !== undefined) return acceptance;
    }
    return call(this.predicate(schema), [value]);
  };

  readonly predicate = (schema: Schema): Code => {
    const id = this.#module.declarationFor(schema);
    return id === undefined ? this.#module.hiddenPredicate(schema) : this.#module.declared(id);
  };

  readonly refusesUndefined = (schema: Schema): boolean => refusesUndefined(schema, this.verdict, this.target);

  readonly looksOnce = (schema: Schema): boolean => {
    if (this.verdict(schema) !== "open" || !this.refusesUndefined(schema)) return false;
    if (this.#isCalled(schema)) return true;
    const { asked } = this.#module;
    const [value, ...otherValues] = schema.enum ?? [];
    if (value !== undefined) return otherValues.length === 0;
    const [type, ...otherTypes] = schema.types ?? [];
    const isMore = schema.ref !== undefined || asked(schema, undefined).length > 0 || (type !== undefined && isAsked(schema, type, asked));
    return otherTypes.length === 0 && !isMore;
  };

  readonly part = (schema: Schema, object: Code, steps: readonly Step[]): Step => ({
    kind: "delegate",
    predicate: () => this.#module.hiddenPart(schema, object, steps),
    value: object,
  });

  readonly isNamed = (schema: Schema): boolean => this.#module.declarationFor(schema) !== undefined;

  readonly local = (like: string): Code => {
    const ideal = camelCase(like, "member");
    const isTaken = (name: string): boolean => this.#locals.has(name) || this.#module.isKnown(name);
    let name = ideal;
    for (let salt = 1; isTaken(name) || isReservedWord(name); salt += 1) name = `${ideal}$${salt}`;
    this.#locals.add(name);
    return identifier(name);
  };

  #isCalled(schema: Schema): boolean {
    return this.isNamed(schema) || this.#module.isFunction(schema);
  }

  #referenced({ ref }: Schema, value: Code): Step[] {
    return ref === undefined ? [] : [{ kind: "delegate", predicate: () => this.#module.declared(ref), value }];
  }

  #delegate(schema: Schema, value: Code): Step {
    return { kind: "delegate", predicate: () => this.predicate(schema), value };
  }
}
