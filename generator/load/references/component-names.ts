import type { Target } from "./reference.js";
import { memberOf } from "./tree-document.js";

/** What a target is called: the last token of its pointer, behind the name of the list where it is an item, or the name of its file. */
export function naturalName({ document, tokens }: Pick<Target, "document" | "tokens">): string {
  const parents = tokens.map((_, index) => tokens.slice(0, index).reduce<unknown>(memberOf, document.value));
  const last = parents.findLastIndex((parent) => !Array.isArray(parent));
  return last === -1 ? fileStem(document.source.uri) + tokens.join("") : tokens.slice(last).join("");
}

function fileStem(uri: string): string {
  const [path = ""] = uri.split(/[?#]/u);
  const segment = path.split(/[/\\:]/u).findLast((part) => part !== "") ?? "";
  return decode(segment).replace(/(?<=.)\.(?:json|ya?ml|md|mdx)$/iu, "") || "Document";
}

/** The name of the file, for messages and for references that stay as they are. */
export function fileName(uri: string): string {
  const [path = ""] = uri.split(/[?#]/u);
  return path.slice(path.lastIndexOf("/") + 1);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name itself, or with the first number from 2 on that makes it new. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name}${number}`;
  return free;
}
