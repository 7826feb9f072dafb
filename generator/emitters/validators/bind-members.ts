import { printCode, type Code } from "../../code/code.js";
import { call } from "../../code/layout/call.js";
import type { KeywordContext } from "./keywords/keyword.js";
import type { Bind } from "./step.js";

/** A name for the members of a value, or for `undefined` where the value is no object. */
export function bindMembers(value: Code, context: KeywordContext): Bind {
  const name = printCode(value);
  return {
    kind: "bind",
    name: context.local(name === "value" ? "members" : `${name} members`),
    value: call(context.runtime("validation/guards", "membersOf"), [value]),
  };
}
