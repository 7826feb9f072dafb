import { Code } from "./code.js";
import { laterLetters } from "./letters.js";

// Characters that end a line for JavaScript, are invisible, or reorder the text around them (Unicode TR9, "Trojan Source"); and U+2E2F,
// a letter that is none in an identifier.
const unsafeCharacters =
  /[\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u2e2f\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Printable ASCII without quotes and backslashes. */
const needsNoEscape = /^[ !#-&(-[\]-~]*$/;

/** A string literal, quoted as prettier would: double quotes unless single ones need fewer escapes. */
export function stringLiteral(value: string): Code {
  return new Code(quote(value));
}

/** Text as a quoted literal; for messages and keys that become part of a longer document. */
export function quote(value: string): string {
  if (needsNoEscape.test(value)) return `"${value}"`;
  const json = JSON.stringify(value).replace(unsafeCharacters, escapeCharacter);
  const doubles = value.split('"').length;
  const singles = value.split("'").length;
  if (doubles <= singles) return json;
  return "'" + json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'") + "'";
}

function escapeCharacter(character: string): string {
  return "\\u" + character.charCodeAt(0).toString(16).padStart(4, "0");
}

/** A number literal, written as prettier writes it. `NaN` and infinities have none and throw. */
export function numberLiteral(value: number): Code {
  if (!Number.isFinite(value)) throw new RangeError(`no literal for ${value}`);
  return new Code(Object.is(value, -0) ? "-0" : String(value).replace("e+", "e"));
}

export function booleanLiteral(value: boolean): Code {
  return new Code(value ? "true" : "false");
}

export const nullLiteral: Code = new Code("null");

/**
 * A regular expression literal with the flag `u`. The source must be valid ECMA-262 with that flag: the `RegExp` constructor says so
 * and gives back a source in which slashes and line ends are escaped.
 */
export function regExpLiteral(source: string): Code {
  // With braces, so that half of a surrogate pair cannot join an escaped one behind it.
  const escape = (character: string): string => `\\u{${character.charCodeAt(0).toString(16)}}`;
  return new Code(`/${new RegExp(source, "u").source.replace(/\p{Cc}/gu, escape).replace(unsafeCharacters, escape)}/u`);
}

const asciiIdentifier = /^[$A-Z_a-z][$\w]*$/;

// Prettier takes the quotes off a key that ECMAScript 5 allows as a name with the letters of Unicode 8.
const es5Identifier = new RegExp(
  String.raw`^(?=[$_\p{L}\p{Nl}])(?![\u1cf2\u1cf3])(?:(?![${laterLetters}\u{10000}-\u{10ffff}])[$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}])+$`,
  "u",
);

function isPlainKey(name: string): boolean {
  return asciiIdentifier.test(name) || (es5Identifier.test(name) && quote(name).slice(1, -1) === name);
}

/** A property key for a type: quoted only where it has to be. */
export function typeKey(name: string): Code {
  return new Code(isPlainKey(name) ? name : quote(name));
}

/** A property key for an object literal. `__proto__` is computed, for as a plain key it would set the prototype (ECMA-262, B.3.1). */
export function objectKey(name: string): Code {
  return name === "__proto__" ? new Code('["__proto__"]') : typeKey(name);
}
