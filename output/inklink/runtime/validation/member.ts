// Part of flatspec's runtime: copied as it is into generated output.

import { ownMember } from "./guards.js";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether every object inherits something of that name: then it is asked for as an own member. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Reads a member. */
export function memberReader(name: string): (object: JsonObject) => unknown {
  return isInherited(name)
    ? (object) => ownMember(object, name)
    : (object) => object[name];
}
