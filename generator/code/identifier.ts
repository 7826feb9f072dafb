import { Code } from "./code.js";
import { nameCharacter } from "./letters.js";

/** Words that cannot name a declaration in a module (ECMA-262 12.7.2, strict mode and module code), and TypeScript's own type names. */
const reservedWords = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for function if " +
    "implements import in instanceof interface let new null package private protected public return static super switch this throw true " +
    "try typeof var void while with yield arguments eval async of as any unknown never undefined object string number boolean symbol " +
    "bigint declare type namespace module abstract asserts infer is keyof readonly require satisfies unique global using " +
    "NaN Infinity globalThis window self process"
  ).split(" "),
);

/** Globals that emitted code, or people's code next to it, relies on. A declaration of that name would hide them. */
const globals = new Set(
  (
    "AbortController AbortSignal Array ArrayBuffer ArrayBufferView AsyncGenerator AsyncIterable AsyncIterator Awaited BigInt Blob Boolean " +
    "Buffer ConstructorParameters Crypto CryptoKey DOMException DataView Date Error ErrorOptions Event EventTarget Exclude Extract File " +
    "FormData Function Generator Headers HeadersInit InstanceType Intl Iterable Iterator JSON Map Math NonNullable Number Object Omit " +
    "Parameters Partial Pick Promise PromiseLike PropertyKey Proxy RangeError Readonly ReadonlyArray ReadonlyMap ReadonlySet ReadableStream " +
    "Record Reflect RegExp Request RequestInit Required Response ReturnType Set String Symbol SyntaxError TextDecoder TextEncoder ThisType " +
    "TypeError URL URLSearchParams Uint8Array Uppercase Lowercase Capitalize Uncapitalize WeakMap WeakSet console fetch structuredClone " +
    "crypto atob btoa setTimeout clearTimeout hasOwnProperty constructor prototype toString valueOf then toJSON isNaN isFinite parseInt " +
    "parseFloat encodeURIComponent decodeURIComponent encodeURI decodeURI queueMicrotask"
  ).split(" "),
);

/** Whether a name means something to the language, so that no variable can have it. */
export function isReservedWord(name: string): boolean {
  return reservedWords.has(name);
}

/** Whether a name is free to be declared: a well-formed identifier that neither is reserved nor hides a global. */
export function isFreeIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !reservedWords.has(name) && !globals.has(name);
}

const asciiIdentifier = /^[$A-Z_a-z][$\w]*$/;

/** A trusted identifier. Throws when the name is not well-formed: names are made by `pascalCase` and `camelCase` before. */
export function identifier(name: string): Code {
  if (asciiIdentifier.test(name)) return new Code(name);
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) throw new TypeError(`not an identifier: ${JSON.stringify(name)}`);
  return new Code(name);
}

const wordPattern = new RegExp(`^${nameCharacter}+$`, "u");
const unnamed = new RegExp(`(?:(?!${nameCharacter})[^])+`, "u");
const betweenWords = new RegExp(`(?:(?!${nameCharacter})[^]|_)+`, "gu");

/** A name without invisible characters, which are no part of it, and with its letters composed. */
function visible(name: string): string {
  return name.replace(/\p{Default_Ignorable_Code_Point}+/gu, "").normalize("NFC");
}

/**
 * The words of a name from a spec. Invisible characters are no part of it; everything else that cannot stand in an identifier separates
 * words, and so does a change from lower to upper case; the spelling inside a word is kept, for acronyms are the author's business.
 */
function words(name: string): string[] {
  return visible(name)
    .replace(betweenWords, " ")
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

/**
 * A name for a member of a constant: spelled as it is given, but for what cannot stand in an identifier, which becomes `_` between words.
 * A name of which nothing is left becomes the fallback. Words of the language are names like any other: it is a key.
 */
export function memberName(name: string, fallback: string): string {
  const parts = visible(name).split(unnamed);
  return startSafely(parts.filter((part) => part !== "").join("_"), fallback);
}

/** Whether a name has anything in it of which an identifier can be made. */
export function hasWords(name: string): boolean {
  return words(name).length > 0;
}

/** The same word with a capital first letter, where it has one that may stand in an identifier. */
export function capitalize(word: string): string {
  const [first = "", ...rest] = word;
  const capital = first.toUpperCase();
  return (wordPattern.test(capital) ? capital : first) + rest.join("");
}

/** The same word with a small first letter; an acronym becomes small as a whole. */
export function uncapitalize(word: string): string {
  if (/^\p{Lu}+\p{N}*$/u.test(word)) return word.toLowerCase();
  const [first = "", ...rest] = word;
  return first.toLowerCase() + rest.join("");
}

function startSafely(name: string, fallback: string): string {
  if (name === "") return fallback;
  return /^[\p{ID_Start}_]/u.test(name) ? name : `_${name}`;
}

/** `webhook_endpoint` to `WebhookEndpoint`: for types. An empty or wordless name becomes the fallback. */
export function pascalCase(name: string, fallback = "Unnamed"): string {
  return startSafely(words(name).map(capitalize).join(""), fallback);
}

/** `create-webhook` to `createWebhook`: for functions and values. */
export function camelCase(name: string, fallback = "unnamed"): string {
  const [first, ...rest] = words(name);
  if (first === undefined) return fallback;
  return startSafely([uncapitalize(first), ...rest.map(capitalize)].join(""), fallback);
}
