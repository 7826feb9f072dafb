import type { Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { identifier, memberName } from "../../code/identifier.js";
import { arrayLiteral, objectLiteral, type ObjectEntry } from "../../code/layout/collections.js";
import { asConst } from "../../code/layout/conditional.js";
import { constDeclaration } from "../../code/layout/declarations.js";
import { jsonLiteral } from "../../code/layout/json.js";
import { objectKey } from "../../code/literal.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Declaration } from "../../model/api.js";
import type { JsonScalar, JsonValue } from "../../model/json.js";
import type { EnumMember } from "../../model/schema.js";

/**
 * An enum of strings, numbers, booleans and null for people who need it at run time: the list of its values and, where the document
 * names or describes them, an object of them by name, which has the name of the type.
 */
export function enumConstants({ id, schema }: Declaration, symbols: SymbolTable): Code[] {
  const values = schema.enum ?? [];
  if (values.length === 0 || !values.every(isScalar)) return [];
  const list = exportedConst(symbols.get("enum values", id).name, arrayLiteral(values.map(jsonLiteral)));
  if (schema.enumMembers === undefined) return [list];
  return [exportedConst(symbols.get("type", id).name, objectLiteral(entries(values, schema.enumMembers))), list];
}

function isScalar(value: JsonValue): value is JsonScalar {
  return typeof value !== "object" || value === null;
}

function exportedConst(name: string, value: Code): Code {
  return constDeclaration({ name: identifier(name), exported: true, value: asConst(value) });
}

/** In the order of the values. A value without a name has one made of it, but for null, which is no member of its own then. */
function entries(values: readonly JsonScalar[], members: readonly EnumMember[]): ObjectEntry[] {
  const byValue = new Map<JsonScalar, EnumMember[]>(values.map((value) => [value, []]));
  for (const member of members) byValue.get(member.value)?.push(member);
  const names = new DistinctNames();
  return [...byValue].flatMap(([value, found]) =>
    (found.length > 0 || value === null ? found : [{ value }]).map(({ name, description }: EnumMember) => ({
      key: objectKey(names.take(memberName(name ?? "", nameOfValue(value)))),
      value: jsonLiteral(value),
      comment: docComment({ text: description }),
    })),
  );
}

function nameOfValue(value: JsonScalar): string {
  return typeof value === "string" ? memberName(value, "Empty") : memberName(`Value ${String(value)}`, "Value");
}

/** Keys of one object: one that is taken gets a number. */
class DistinctNames {
  readonly #counts = new Map<string, number>();

  take(ideal: string): string {
    let name = ideal;
    for (let count = this.#counts.get(ideal) ?? 1; this.#counts.has(name);) {
      count += 1;
      name = `${ideal}${String(count)}`;
      this.#counts.set(ideal, count);
    }
    this.#counts.set(name, 1);
    return name;
  }
}
