import type { GenerateResult } from "../../../generator/generate.js";
import type { ValidationOptions } from "../../../templates/runtime/validation/interpret.js";
import type { Issue, Validation } from "../../../templates/runtime/validation/issue.js";
import { load, type Exports } from "../pipeline.js";

/** What decides about the schema of a component. */
export interface Deciders {
  readonly predicate: (value: unknown) => boolean;
  /** The interpreter by itself, without the predicate before it. */
  readonly interpreter: (value: unknown) => boolean;
  /** How many issues the interpreter finds. */
  readonly issues: (value: unknown) => number;
  /** The two together, as a user calls them. */
  readonly validate: (value: unknown, options?: ValidationOptions) => Validation<unknown>;
}

/** Runs emitted validators; the schemas as data, which the module keeps to itself, are asked by themselves too, without the predicates of their parts. */
export function loadDeciders(result: GenerateResult): (component: string) => Deciders {
  const files = result.files.map((file) => {
    if (file.path !== "validators.ts") return file;
    const opened = file.content.replaceAll(/^function (?=\$)/gmu, "export function ");
    const alone = opened.replaceAll(/(?<=^ {2}return \{\s*)is: [\w$]+,\s*/gmu, "");
    return { ...file, content: `${alone}export { conforms, validation } from "./runtime/validation/interpret.js";\n` };
  });
  const validators = load({ ...result, files }, "validators");
  return (component) => decidersOf(validators, component);
}

function decidersOf(validators: Exports, component: string): Deciders {
  const schema = validators[`$${component}`];
  const conforms = validators["conforms"] as (schema: unknown, value: unknown) => boolean;
  const validation = validators["validation"] as (is: () => boolean, schema: unknown, value: unknown) => { issues: readonly Issue[] };
  return {
    predicate: validators[`is${component}`] as (value: unknown) => boolean,
    interpreter: (value) => conforms(schema, value),
    issues: (value) => validation(() => false, schema, value).issues.filter(isFound).length,
    validate: validators[`validate${component}`] as Deciders["validate"],
  };
}

/** Whether an issue comes from the schema, and not from a predicate that refused what the interpreter accepts. */
export function isFound({ message }: Issue): boolean {
  return message !== "is not the same each time it is read";
}
