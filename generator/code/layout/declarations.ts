import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { aliasDoc } from "./alias.js";
import { assignment } from "./assignment.js";
import { block } from "./block.js";
import { commented, concat, Construct, separated, type Doc } from "./construct.js";
import { syntaxOf } from "./known.js";
import { membersDoc, type TypeMember } from "./object-type.js";
import { functionSignatureDoc, typeParametersDoc, type Parameter } from "./signature.js";
import { breakableTypeArguments, isObjectType, typeIn, typeSyntax } from "./type-place.js";

export { typeParameter, type Parameter } from "./signature.js";

const { group, indent, line } = builders;

interface Declaration {
  readonly name: Code;
  readonly exported?: boolean | undefined;
  readonly comment?: Code | undefined;
}

function declaration({ exported, comment }: Declaration, doc: Doc): Code {
  return new Construct(commented(comment, exported === true ? concat("export ", doc) : doc), "primary", { kind: "other" });
}

export interface InterfaceDeclaration extends Declaration {
  readonly typeParameters?: readonly Code[] | undefined;
  readonly extends?: readonly Code[] | undefined;
  readonly members: readonly TypeMember[];
}

/** `interface Name<T> extends Base { ... }` */
export function interfaceDeclaration(parts: InterfaceDeclaration): Code {
  const head = concat(parts.name.doc, typeParametersDoc(parts.typeParameters));
  return declaration(parts, ["interface ", withHeritage(head, parts.extends ?? []), " ", membersDoc(parts.members)]);
}

function withHeritage(head: Doc, bases: readonly Code[]): Doc {
  const [only] = bases;
  if (only === undefined) return head;
  if (bases.length === 1) return [head, " extends ", only.doc];
  const list = separated(
    bases.map(({ doc }) => doc),
    [",", line],
  );
  return group([head, indent([line, "extends", group(indent([line, ...list]))])]);
}

export interface TypeAliasDeclaration extends Declaration {
  readonly typeParameters?: readonly Code[] | undefined;
  readonly type: Code;
}

/** `type Name<T> = Type;` */
export function typeAliasDeclaration(parts: TypeAliasDeclaration): Code {
  const head = concat("type ", parts.name.doc, typeParametersDoc(parts.typeParameters));
  return declaration(parts, concat(aliasDoc(head, parts.typeParameters ?? [], parts.type), ";"));
}

export interface FunctionDeclaration extends Declaration {
  readonly async?: boolean | undefined;
  readonly typeParameters?: readonly Code[] | undefined;
  readonly parameters: readonly Parameter[];
  readonly returnType: Code;
  readonly body: readonly Code[];
}

/** `function name<T>(a: A): R { ... }` */
export function functionDeclaration(parts: FunctionDeclaration): Code {
  const head = parts.async === true ? "async function " : "function ";
  return declaration(parts, [head, parts.name.doc, functionSignatureDoc(parts), " ", block(parts.body, "function").doc]);
}

export interface ConstDeclaration extends Declaration {
  readonly type?: Code | undefined;
  readonly value: Code;
}

/** `const name: Type = value;` */
export function constDeclaration(parts: ConstDeclaration): Code {
  const { name, type, value } = parts;
  const left = type === undefined ? name.doc : concat(name.doc, ": ", constTypeDoc(type, value));
  const breaksLeft = type !== undefined && isIntricate(type);
  const doc = assignment({ left, operator: " =", value, place: { in: "declaration" }, breaksLeft });
  return declaration(parts, group(["const ", doc, ";"]));
}

/** A sole type argument of an arrow function's type does not stay on its line. */
function constTypeDoc(type: Code, value: Code): Doc {
  const syntax = typeSyntax(type);
  const [only] = syntax.kind === "reference type" && type instanceof Construct ? syntax.args : [];
  const isArrows = syntaxOf(value).kind === "arrow" && only !== undefined && !isObjectType(only);
  if (!isArrows || syntax.kind !== "reference type") return typeIn(type, "annotation");
  return [syntax.name.doc, breakableTypeArguments(syntax.args)];
}

/** Several type arguments of which one has arguments itself. */
function isIntricate(type: Code): boolean {
  const syntax = typeSyntax(type);
  if (syntax.kind !== "reference type" || syntax.args.length < 2) return false;
  return syntax.args.some((arg) => {
    const inner = typeSyntax(arg);
    return inner.kind === "reference type" && inner.args.length > 0;
  });
}
