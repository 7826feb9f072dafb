import { code } from "../../../code/code.js";
import { arrayLiteral, objectLiteral } from "../../../code/layout/collections.js";
import { objectKey, stringLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { failIf, isAbsent, whenPresent, type Step } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";
import { memberOf } from "./properties.js";

export const dependentRequired: Keyword = {
  keyword: "dependentRequired",
  type: "object",
  verdict: (schema) => openIf(openDependencies(schema).length > 0),
  steps: (schema, value, context) =>
    openDependencies(schema).map(([name, names]) =>
      whenPresent(
        memberOf(value, name, context),
        names.map((required) => failIf(isAbsent(memberOf(value, required, context)))),
      ),
    ),
  data(schema) {
    if (schema.dependentRequired === undefined) return [];
    const entries = openDependencies(schema).map(([name, names]) => ({
      key: objectKey(name),
      value: arrayLiteral(names.map(stringLiteral)),
    }));
    return [{ key: code`dependentRequired`, value: objectLiteral(entries) }];
  },
};

/** The names that members ask for beside them, and that are not required anyway. */
function openDependencies({ dependentRequired: dependencies, required = [] }: Schema): [name: string, names: readonly string[]][] {
  const always = new Set(required);
  return [...(dependencies ?? [])].flatMap(([name, names]): [string, readonly string[]][] => {
    const open = names.filter((other) => !always.has(other) && other !== name);
    return open.length === 0 ? [] : [[name, open]];
  });
}

export const dependentSchemas: Keyword = {
  keyword: "dependentSchemas",
  type: "object",
  verdict: (schema, verdict) => openIf([...(schema.dependentSchemas?.values() ?? [])].some((dependent) => verdict(dependent) !== "always")),
  steps(schema, value, context) {
    const dependents = [...(schema.dependentSchemas ?? [])].filter(([, dependent]) => context.verdict(dependent) !== "always");
    const named = dependents.map(([name, dependent]) => ({ name, dependent, member: context.local(name) }));
    // All members are read first: a schema's predicate narrows the object to a type that may not have them.
    return [
      ...named.map(({ name, member }): Step => ({ kind: "bind", name: member, value: memberOf(value, name, context) })),
      ...named.map(({ dependent, member }) => whenPresent(member, context.apart(dependent, value))),
    ];
  },
  data({ dependentSchemas: dependents }, context) {
    if (dependents === undefined) return [];
    const entries = [...dependents].map(([name, dependent]) => ({ key: objectKey(name), value: context.member(name, dependent) }));
    return [{ key: code`dependentSchemas`, value: objectLiteral(entries) }];
  },
};
