// Part of flatspec's runtime: copied as it is into generated output.

import { counted } from "./counted.js";
import { countMembers } from "./guards.js";
import type { Keywords } from "./keywords.js";
import { checkMembers } from "./check-members.js";
import { memberReader, type JsonObject } from "./member.js";
import type { Check, MakeCheck, Prepare } from "./run.js";

/**
 * What the keywords for objects ask (JSON Schema 2020-12 validation, section
 * 6.5, and core, section 10.3.2). A member that is `undefined` is absent, as it
 * is in JSON.
 */
export function objectChecks(
  keywords: Keywords,
  prepare: Prepare,
): Check<JsonObject>[] {
  return makers.flatMap((make) => make(keywords, prepare) ?? []);
}

const minProperties: MakeCheck<JsonObject> = ({ minProperties: limit }) => {
  if (limit === undefined) return undefined;
  const message = `must have at least ${counted(limit, "property")}`;
  return (object, run) =>
    countMembers(object) >= limit ||
    run.refuse("minProperties", message, object, limit);
};

const maxProperties: MakeCheck<JsonObject> = ({ maxProperties: limit }) => {
  if (limit === undefined) return undefined;
  const message = `must have at most ${counted(limit, "property")}`;
  return (object, run) =>
    countMembers(object) <= limit ||
    run.refuse("maxProperties", message, object, limit);
};

const propertyNames: MakeCheck<JsonObject> = (keywords, prepare) => {
  const schema = keywords.propertyNames;
  if (schema === undefined) return undefined;
  if (schema === false) {
    return (object, run) =>
      countMembers(object) === 0 ||
      run.refuse("propertyNames", "must have no members", object);
  }
  const check = prepare(schema);
  return (object, run) => {
    let isValid = true;
    for (const key of Object.keys(object)) {
      if (object[key] === undefined || run.acceptsPart(check, key)) continue;
      isValid = false;
      if (!run.goesOn) break;
      run.refuseAt(key, "propertyNames", "is not an allowed name", object[key]);
    }
    return isValid;
  };
};

const dependentRequired: MakeCheck<JsonObject> = (keywords) => {
  if (keywords.dependentRequired === undefined) return undefined;
  const dependencies = Object.entries(keywords.dependentRequired).map(
    ([name, required]) => ({
      read: memberReader(name),
      required: required.map((other) => ({
        name: other,
        read: memberReader(other),
        message: `is required beside ${name}`,
      })),
    }),
  );
  return (object, run) => {
    let isValid = true;
    for (const { read, required } of dependencies) {
      if (read(object) === undefined) continue;
      for (const other of required) {
        if (other.read(object) !== undefined) continue;
        isValid = run.refuseAt(
          other.name,
          "dependentRequired",
          other.message,
          undefined,
        );
      }
    }
    return isValid;
  };
};

const dependentSchemas: MakeCheck<JsonObject> = (keywords, prepare) => {
  if (keywords.dependentSchemas === undefined) return undefined;
  const dependencies = Object.entries(keywords.dependentSchemas).map(
    ([name, schema]) => ({ read: memberReader(name), check: prepare(schema) }),
  );
  return (object, run) => {
    let isValid = true;
    for (const { read, check } of dependencies) {
      if (read(object) === undefined || check(object, run)) continue;
      isValid = false;
    }
    return isValid;
  };
};

const makers: readonly MakeCheck<JsonObject>[] = [
  minProperties,
  maxProperties,
  ...checkMembers,
  propertyNames,
  dependentRequired,
  dependentSchemas,
];
