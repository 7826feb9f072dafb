import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { Construct, separated } from "./construct.js";

const { hardline, indent } = builders;

/** `{ ... }` with each statement on a line of its own. Prettier writes an empty block on one line only as the body of a function, or of a loop with three clauses. */
export function block(statements: readonly Code[], of: "function" | "loop" | "statement" = "statement"): Code {
  const syntax = { kind: "block" } as const;
  if (statements.length === 0) return new Construct(of === "statement" ? ["{", hardline, "}"] : "{}", "primary", syntax);
  const docs = statements.map((statement) => statement.doc);
  return new Construct(["{", indent([hardline, ...separated(docs, hardline)]), hardline, "}"], "primary", syntax);
}
