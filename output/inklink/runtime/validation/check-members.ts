// Part of flatspec's runtime: copied as it is into generated output.

import { ownMember } from "./guards.js";
import { isInherited, type JsonObject } from "./member.js";
import type { Check, MakeCheck } from "./run.js";

interface Member {
  readonly name: string;
  /** Whether every object inherits something of that name. */
  readonly isInherited: boolean;
  /** Absent when every value will do. */
  readonly check: Check | undefined;
  /** What to say when it is missing; absent when it may be. */
  readonly missing: string | undefined;
}

const notAllowed: Check = (value, run) =>
  run.refuse("properties", "is not allowed", value);

/** `properties` and `required`. */
const properties: MakeCheck<JsonObject> = (keywords, prepare) => {
  const schemas = Object.entries(keywords.properties ?? {});
  const others = new Set(keywords.required);
  const members = schemas.map(([name, schema]): Member => {
    const missing =
      schema === false ? "is required and not allowed" : "is required";
    return {
      name,
      isInherited: isInherited(name),
      check:
        schema === false
          ? notAllowed
          : schema === true
            ? undefined
            : prepare(schema),
      missing: others.delete(name) ? missing : undefined,
    };
  });
  for (const name of others) {
    members.push({
      name,
      isInherited: isInherited(name),
      check: undefined,
      missing: "is required",
    });
  }
  if (members.length === 0) return undefined;
  const declared = schemas.length;
  return (object, run) => {
    let isValid = true;
    for (let index = 0; index < members.length; index += 1) {
      const member = members[index];
      if (member === undefined) break;
      const { name, check, missing } = member;
      const value = member.isInherited ? ownMember(object, name) : object[name];
      if (value === undefined) {
        if (missing === undefined) continue;
        run.refuseAt(name, "required", missing, value);
      } else {
        if (index < declared) run.marks?.addName(name);
        if (check === undefined || run.checkAt(check, value, name)) continue;
      }
      if (!run.goesOn) return false;
      isValid = false;
    }
    return isValid;
  };
};

/** `patternProperties`, and `additionalProperties` for the members that neither it nor `properties` names. */
const otherProperties: MakeCheck<JsonObject> = (keywords, prepare) => {
  const { patternProperties = [], additionalProperties } = keywords;
  if (patternProperties.length === 0 && additionalProperties === undefined) {
    return undefined;
  }
  const declared = new Set(Object.keys(keywords.properties ?? {}));
  const patterns = patternProperties.map(([pattern, schema]) => ({
    pattern,
    check: schema === false ? refusal("patternProperties") : prepare(schema),
  }));
  const additional =
    additionalProperties === undefined
      ? undefined
      : additionalProperties === false
        ? refusal("additionalProperties")
        : prepare(additionalProperties);
  return (object, run) => {
    let isValid = true;
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (value === undefined) continue;
      let isNamed = declared.has(key);
      for (const { pattern, check } of patterns) {
        if (!pattern.test(key)) continue;
        isNamed = true;
        run.marks?.addName(key);
        if (!run.checkAt(check, value, key)) isValid = false;
      }
      if (!isNamed && additional !== undefined) {
        run.marks?.addName(key);
        if (!run.checkAt(additional, value, key)) isValid = false;
      }
      if (!isValid && !run.goesOn) return false;
    }
    return isValid;
  };
};

function refusal(keyword: string): Check {
  return (value, run) => run.refuse(keyword, "is not allowed", value);
}

/** The checks of members by their names. */
export const checkMembers: readonly MakeCheck<JsonObject>[] = [
  properties,
  otherProperties,
];
