import { builders } from "prettier/doc";
import { code, type Code } from "../code.js";
import { block } from "./block.js";
import { concat, Construct, separated, type Doc } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { member } from "./member.js";
import { binary } from "./operators.js";

export { block } from "./block.js";

const { group, hardline, ifBreak, indent, line, softline } = builders;

/**
 * `if (test) ...`. A single consequent is a statement without braces, on the same line when it fits; a list is a block. An alternate
 * that is a single `if` statement becomes `else if`.
 */
export function ifStatement(test: Code, consequent: Code | readonly Code[], alternate?: Code | readonly Code[]): Code {
  const opening = group(["if (", testDoc(test), ")", clause(consequent, false)]);
  if (alternate === undefined) return statement(opening, true);
  const isBlock = isList(consequent) || syntaxOf(consequent).kind === "block";
  return statement([opening, isBlock ? " " : hardline, "else", group(clause(alternate, true))], true);
}

function statement(doc: Doc, isIf = false): Code {
  return new Construct(doc, "primary", { kind: isIf ? "if statement" : "other" });
}

function isList(codes: Code | readonly Code[]): codes is readonly Code[] {
  return Array.isArray(codes);
}

function clause(body: Code | readonly Code[], isElse: boolean): Doc {
  if (isList(body)) return [" ", block(body).doc];
  const { kind } = syntaxOf(body);
  return kind === "block" || (isElse && kind === "if statement") ? [" ", body.doc] : indent([line, body.doc]);
}

function testDoc(test: Code): Doc {
  const doc = docIn(test, { in: "test" });
  return isNegatedLogical(test) ? doc : group([indent([softline, doc]), softline]);
}

function isNegatedLogical(test: Code): boolean {
  const outer = syntaxOf(test);
  if (outer.kind !== "unary" || outer.operator !== "!") return false;
  const inner = syntaxOf(outer.argument);
  const tested = inner.kind === "unary" && inner.operator === "!" ? syntaxOf(inner.argument) : inner;
  return tested.kind === "logical";
}

/** `return value;` */
export function returnStatement(value?: Code): Code {
  return statement(value === undefined ? "return;" : exitDoc("return", value));
}

/** `throw value;` */
export function throwStatement(value: Code): Code {
  return statement(exitDoc("throw", value));
}

function exitDoc(keyword: string, value: Code): Doc {
  const doc = docIn(value, { in: "return" });
  const { kind } = syntaxOf(value);
  if (kind !== "binary" && kind !== "logical") return concat(keyword, " ", doc, ";");
  return [keyword, " ", group([ifBreak("("), indent([softline, doc]), softline, ifBreak(")")]), ";"];
}

/** `expression;`. An object literal or a string must not come first in it. */
export function expressionStatement(expression: Code): Code {
  return statement(concat(docIn(expression, { in: "statement" }), ";"));
}

/** `for (const binding of iterable) { ... }` */
export function forOfStatement(binding: Code, iterable: Code, body: readonly Code[]): Code {
  const isDeclared = typeof binding.doc === "string" && /^(?:const|let) /u.test(binding.doc);
  const head: Doc = ["for (", isDeclared ? "" : "const ", binding.doc, " of ", docIn(iterable, { in: "anywhere" }), ")"];
  return statement(group([...head, " ", block(body).doc]));
}

/** `for (let index = from; index < list.length; index += 1) { ... }` */
export function forIndexStatement(index: Code, from: Code, list: Code, body: readonly Code[]): Code {
  const isWithin = binary(index, "<", member(list, code`length`));
  const parts: Doc[] = [
    concat("let ", index.doc, " = ", from.doc, ";"),
    line,
    [docIn(isWithin, { in: "test" }), ";"],
    line,
    concat(index.doc, " += 1"),
  ];
  return statement(["for (", group([indent([softline, ...parts]), softline]), ") ", block(body, "loop").doc]);
}

/** A case of a `switch`; the default without a test. A case without a body falls through to the next one. */
export interface SwitchCase {
  readonly test?: Code | undefined;
  readonly body: readonly Code[];
}

/** `switch (subject) { ... }` */
export function switchStatement(subject: Code, cases: readonly SwitchCase[]): Code {
  const head = group(["switch (", indent([softline, docIn(subject, { in: "test" })]), softline, ")"]);
  const body = cases.length === 0 ? "" : indent([hardline, ...separated(cases.map(caseDoc), hardline)]);
  return statement([head, " {", body, hardline, "}"]);
}

function caseDoc({ test, body }: SwitchCase): Doc {
  const head = test === undefined ? "default:" : concat("case ", docIn(test, { in: "anywhere" }), ":");
  const [only] = body;
  if (only === undefined) return head;
  if (body.length === 1 && syntaxOf(only).kind === "block") return [head, " ", only.doc];
  return [
    head,
    indent([
      hardline,
      ...separated(
        body.map(({ doc }) => doc),
        hardline,
      ),
    ]),
  ];
}
