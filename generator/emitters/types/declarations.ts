import type {
  IndexSignatureDeclarationStructure,
  JSDocStructure,
  OptionalKind,
  PropertySignatureStructure,
  StatementStructures,
} from "ts-morph";
import { printCode, type Code } from "../../code/code.js";
import { docCommentLines, isOneLine } from "../../code/comment.js";
import { identifier } from "../../code/identifier.js";
import { layoutAliasType, layoutPropertyType } from "../../code/layout/type-text.js";
import { typeKey } from "../../code/literal.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Api, Declaration } from "../../model/api.js";
import type { Schema } from "../../model/schema.js";
import { IndentationText, Project, StructureKind } from "../../typescript/ts-morph.js";
import { objectShape, typeExpression, type ObjectProperty, type TypeReference } from "../../typescript/type-expression.js";
import { enumConstants } from "./enum-constants.js";

/** The declarations of all schemas as the text of one source file, built in one step as ts-morph structures. */
export function declarationsText(api: Api, symbols: SymbolTable): string {
  return new DeclarationsFile(symbols).text([...api.declarations.values()]);
}

/**
 * ts-morph indents the lines of a type by rules that are not prettier's. So it is given marks for types, which are exchanged for the
 * laid-out text when the file is printed. A mark is made of control characters, which neither comments nor literals can hold.
 */
class DeclarationsFile {
  readonly #symbols: SymbolTable;
  readonly #types: string[] = [];
  readonly #reference: TypeReference;

  constructor(symbols: SymbolTable) {
    this.#symbols = symbols;
    this.#reference = (id) => identifier(symbols.get("type", id).name);
  }

  text(declarations: readonly Declaration[]): string {
    const project = new Project({
      useInMemoryFileSystem: true,
      skipLoadingLibFiles: true,
      manipulationSettings: { indentationText: IndentationText.TwoSpaces },
    });
    const statements = declarations.flatMap((declaration) => this.#statements(declaration));
    const marked = project.createSourceFile("types.ts", { statements }).getFullText();
    return marked.replaceAll(/ \u0001(\d+)\u0002/gu, (_, index) => this.#types[Number(index)] ?? "");
  }

  #mark(type: string): string {
    this.#types.push(type.startsWith("\n") ? type : ` ${type}`);
    return `\u0001${this.#types.length - 1}\u0002`;
  }

  #statements(declaration: Declaration): (string | StatementStructures)[] {
    const { id, schema } = declaration;
    const { name } = this.#symbols.get("type", id);
    const docs = jsDocs(schema);
    const first: StatementStructures = isInterface(schema)
      ? { kind: StructureKind.Interface, name, isExported: true, docs, ...this.#members(schema) }
      : {
          kind: StructureKind.TypeAlias,
          name,
          isExported: true,
          docs,
          type: this.#mark(layoutAliasType(`export type ${name}`, typeExpression(schema, this.#reference))),
        };
    return [first, ...enumConstants(declaration, this.#symbols).map((constant) => `\n${printCode(constant)}`)];
  }

  #members(schema: Schema): {
    properties: OptionalKind<PropertySignatureStructure>[];
    indexSignatures: OptionalKind<IndexSignatureDeclarationStructure>[];
  } {
    const { properties, index } = objectShape(schema, this.#reference);
    return {
      properties: properties.map((property) => this.#property(property)),
      indexSignatures: index === undefined ? [] : [this.#index(index)],
    };
  }

  #property(property: ObjectProperty): OptionalKind<PropertySignatureStructure> {
    const key = printCode(typeKey(property.name));
    return {
      name: key,
      hasQuestionToken: property.optional,
      type: this.#mark(indented(layoutPropertyType({ key: property.optional ? `${key}?` : key }, property.type))),
      ...(property.schema === undefined ? {} : { docs: jsDocs(property.schema) }),
    };
  }

  #index(type: Code): OptionalKind<IndexSignatureDeclarationStructure> {
    return {
      keyName: "key",
      keyType: "string",
      returnType: this.#mark(indented(layoutPropertyType({ key: "[key: string]" }, type))),
    };
  }
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

function jsDocs(schema: Schema): OptionalKind<JSDocStructure>[] {
  const lines = docCommentLines({ text: schema.description ?? schema.title, deprecated: schema.deprecated });
  if (lines.length === 0) return [];
  return [{ description: isOneLine(lines) ? lines.join("") : `\n${lines.join("\n")}` }];
}

/** An object type without alternatives is an interface: it has a name in error messages and can be extended. */
function isInterface(schema: Schema): boolean {
  const isObject =
    schema.types === undefined
      ? (schema.properties ?? schema.tags) !== undefined
      : schema.types.length === 1 && schema.types[0] === "object";
  const others = [schema.ref, schema.enum, schema.anyOf, schema.oneOf, schema.allOf, schema.items, schema.prefixItems];
  return isObject && others.every((other) => other === undefined);
}
