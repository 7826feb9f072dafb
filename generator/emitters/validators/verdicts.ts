import { isNever, type Schema } from "../../model/schema.js";
import type { Target } from "./evaluated.js";
import { keywords } from "./keywords/index.js";
import type { Keyword } from "./keywords/keyword.js";
import type { Verdict } from "./step.js";

/** Decides what is known of schemas before any value is, once for each. */
export class Verdicts {
  readonly #target: Target;
  readonly #known = new Map<Schema, Verdict>();

  constructor(target: Target) {
    this.#target = target;
  }

  readonly of = (schema: Schema): Verdict => {
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const verdict = this.#decide(schema);
    this.#known.set(schema, verdict);
    return verdict;
  };

  /** What one keyword of a schema comes to, for values of its type. */
  ofKeyword(keyword: Keyword, schema: Schema): Verdict {
    return keyword.verdict(schema, this.of, this.#target);
  }

  #decide(schema: Schema): Verdict {
    if (isNever(schema)) return "never";
    if (schema.ref !== undefined || schema.enum !== undefined) return "open";
    let isOpen = schema.types !== undefined;
    for (const keyword of keywords) {
      const verdict = this.ofKeyword(keyword, schema);
      if (verdict === "always") continue;
      isOpen = true;
      if (verdict === "never" && isAskedOfAll(keyword, schema)) return "never";
    }
    return isOpen ? "open" : "always";
  }
}

/** Whether a keyword speaks about every value that the schema's `type` allows. */
function isAskedOfAll(keyword: Keyword, { types }: Schema): boolean {
  if (keyword.type === undefined) return true;
  const [only] = types ?? [];
  return types?.length === 1 && (only === "integer" ? "number" : only) === keyword.type;
}
