import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { anywhere, concat, Construct, separated, willBreak, type Doc } from "./construct.js";
import { docIn } from "./known.js";
import { isObjectType, typeIn } from "./type-place.js";

const { group, ifBreak, indent, indentIfBreak, line, softline } = builders;

/** A parameter whose name is an identifier. Without a type only in arrow functions that get it from where they stand. */
export interface Parameter {
  readonly name: Code;
  readonly type?: Code | undefined;
  readonly optional?: boolean | undefined;
  readonly defaultValue?: Code | undefined;
  readonly rest?: boolean | undefined;
}

/** `(a: A) => R`. */
export function functionType(parameters: readonly Parameter[], returnType: Code): Code {
  const list = parametersDoc(parameters);
  const doc = group([groupsParameters({ parameters, returnType }) ? group(list) : list, " => ", typeIn(returnType, "annotation")]);
  return new Construct(doc, "function type", { kind: "other" });
}

/** `Name extends Constraint = Default`, for lists of type parameters. */
export function typeParameter(
  name: Code,
  parts: { readonly constraint?: Code | undefined; readonly default?: Code | undefined } = {},
): Code {
  const { constraint, default: byDefault } = parts;
  const doc = concat(name.doc, clause(" extends", constraint), clause(" =", byDefault));
  const isPlain = constraint === undefined && byDefault === undefined;
  return new Construct(typeof doc === "string" ? doc : group(doc), "primary", { kind: "type parameter", isPlain });
}

function clause(operator: string, type: Code | undefined): Doc {
  if (type === undefined) return "";
  const id = Symbol(operator);
  return [operator, group(indent(line), { id }), indentIfBreak(typeIn(type, "annotation"), { groupId: id })];
}

const typeParameterText = /^(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*)(?: extends (?<constraint>[^=]+?))?(?: = (?<byDefault>[^=]+))?$/u;

function readTypeParameter(parameter: Code): Code {
  if (parameter instanceof Construct) return parameter;
  const groups = typeof parameter.doc === "string" ? typeParameterText.exec(parameter.doc)?.groups : undefined;
  if (groups === undefined) return parameter;
  const text = (value: string): Code => new Construct(value, "primary", { kind: "other" });
  const { name = "", constraint, byDefault } = groups;
  return typeParameter(text(name), {
    ...(constraint === undefined ? {} : { constraint: text(constraint) }),
    ...(byDefault === undefined ? {} : { default: text(byDefault) }),
  });
}

/** Whether a type parameter is only a name. */
export function isPlainTypeParameter(parameter: Code): boolean {
  const read = readTypeParameter(parameter);
  return read instanceof Construct && read.syntax.kind === "type parameter" && read.syntax.isPlain;
}

/** `<A, B extends C>`, or nothing. */
export function typeParametersDoc(typeParameters: readonly Code[] | undefined): Doc {
  const [only] = typeParameters ?? [];
  if (typeParameters === undefined || only === undefined) return "";
  const docs = typeParameters.map((parameter) => readTypeParameter(parameter).doc);
  return group(["<", indent([softline, ...separated(docs, [",", line])]), ifBreak(","), softline, ">"]);
}

/** `(a: A, b: B)`. */
export function parametersDoc(parameters: readonly Parameter[]): Doc {
  if (parameters.length === 0) return "()";
  const docs = parameterDocs(parameters);
  if (hugsObjectType(parameters)) return ["(", ...docs, ")"];
  const comma = parameters.at(-1)?.rest === true ? "" : ifBreak(",");
  return ["(", indent([softline, ...docs]), comma, softline, ")"];
}

/** The parameters with commas and lines between. */
export function parameterDocs(parameters: readonly Parameter[]): Doc[] {
  const hugs = hugsObjectType(parameters);
  return separated(
    parameters.map((parameter) => parameterDoc(parameter, hugs)),
    [",", line],
  );
}

/** A sole parameter with an object type holds on to the parentheses. */
function hugsObjectType(parameters: readonly Parameter[]): boolean {
  const [only] = parameters;
  return parameters.length === 1 && isObjectType(only?.type) && only?.rest !== true && only?.defaultValue === undefined;
}

function parameterDoc({ name, type, optional, defaultValue, rest }: Parameter, hugs: boolean): Doc {
  const head = concat(rest === true ? "..." : "", name.doc, optional === true ? "?" : "");
  const typed = type === undefined ? head : concat(head, ": ", typeIn(type, hugs ? "hugged" : "annotation"));
  return defaultValue === undefined ? typed : concat(typed, " = ", docIn(defaultValue, anywhere));
}

/** `: R`, or nothing. */
export function returnTypeDoc(returnType: Code | undefined): Doc {
  return returnType === undefined ? "" : concat(": ", typeIn(returnType, "annotation"));
}

interface Signature {
  readonly typeParameters?: readonly Code[] | undefined;
  readonly parameters: readonly Parameter[];
  readonly returnType: Code;
}

/** Whether the parameters keep to themselves, for the return type breaks first. */
function groupsParameters({ typeParameters = [], parameters, returnType }: Signature): boolean {
  const [first] = typeParameters;
  if (typeParameters.length > 1 || (first !== undefined && !isPlainTypeParameter(first))) return false;
  return parameters.length === 1 && (isObjectType(returnType) || willBreak(typeIn(returnType, "annotation")));
}

/** `<T>(a: A): R` of a function declaration. */
export function functionSignatureDoc(signature: Signature): Doc {
  const parameters = parametersDoc(signature.parameters);
  const grouped = groupsParameters(signature) ? group(parameters) : parameters;
  return [typeParametersDoc(signature.typeParameters), group([grouped, returnTypeDoc(signature.returnType)])];
}

/** `name<T>(a: A): R` of an interface. */
export function methodDoc(method: Signature & { readonly name: Code }): Doc {
  const parameters: Doc = [typeParametersDoc(method.typeParameters), parametersDoc(method.parameters)];
  const grouped = groupsParameters(method) ? group(parameters) : parameters;
  return group([method.name.doc, grouped, group(returnTypeDoc(method.returnType))]);
}
