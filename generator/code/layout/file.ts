import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { quote } from "../literal.js";
import { concat, Construct, separated, type Doc } from "./construct.js";

const { group, ifBreak, indent, line } = builders;

/** A name of another module, under a name of its own here if `local` is given. */
export interface ImportedName {
  readonly imported: Code;
  readonly local?: Code | undefined;
}

/** A name of another module, under a different name to the outside if `exported` is given. */
export interface ExportedName {
  readonly name: Code;
  readonly exported?: Code | undefined;
}

/** `import { a, b as c } from "./module.js";` A single name stays on its line whatever its width, as in prettier's layout. */
export function importDeclaration(parts: {
  readonly names: readonly ImportedName[];
  readonly from: string;
  readonly typeOnly: boolean;
}): Code {
  const names = parts.names.map(({ imported, local }) => renamed(imported, local));
  return moduleStatement(parts.typeOnly ? "import type " : "import ", names, parts.from);
}

/** `export { a, b as c } from "./module.js";` */
export function exportFromDeclaration(parts: {
  readonly names: readonly (Code | ExportedName)[];
  readonly from: string;
  readonly typeOnly: boolean;
}): Code {
  const names = parts.names.map((item) => ("name" in item ? renamed(item.name, item.exported) : item.doc));
  return moduleStatement(parts.typeOnly ? "export type " : "export ", names, parts.from);
}

/** `export * from "./module.js";` */
export function exportAllDeclaration(from: string): Code {
  return new Construct(`export * from ${quote(from)};`, "primary", { kind: "other" });
}

function renamed(name: Code, other: Code | undefined): Doc {
  return other === undefined || other.doc === name.doc ? name.doc : concat(name.doc, " as ", other.doc);
}

function moduleStatement(head: string, names: readonly Doc[], from: string): Code {
  return new Construct(concat(head, namesDoc(names), ` from ${quote(from)};`), "primary", { kind: "other" });
}

function namesDoc(names: readonly Doc[]): Doc {
  const [only] = names;
  if (only === undefined) return "{}";
  if (names.length === 1) return concat("{ ", only, " }");
  return group(["{", indent([line, ...separated(names, [",", line])]), ifBreak(","), line, "}"]);
}
