import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { structures, type ObjectName } from "../../openapi/structure.js";
import type { Origins } from "../origins.js";
import { isObject, memberOf, referenceOf } from "../references/tree-document.js";
import type { UpgradedDocument } from "../upgrade/upgraded-document.js";
import { methodKeys, type PathMap } from "./path-items.js";
import { pushDownDifferences } from "./push-down.js";
import { Union, type OnSecond } from "./union.js";

/**
 * Puts documents of OpenAPI 3.1 together into one: their paths, the operations of each path, webhooks, tags and components. What two of
 * them declare under one name has to mean the same (annotations aside; those of the first stay), or else is reported with both places.
 *
 * Servers, security and what path items say for their operations hold where they did before. `info`, `externalDocs`, `jsonSchemaDialect`
 * and extensions are those of the first document that has them; the version is the highest. The given documents stay as they are; one
 * alone is given back.
 */
export function mergeDocuments(documents: readonly [UpgradedDocument, ...UpgradedDocument[]], sink: DiagnosticSink): UpgradedDocument {
  if (documents.length === 1) return documents[0];
  const [first, ...others] = pushDownDifferences(documents);
  if (first === undefined) return documents[0];
  const union = new Union(first, sink);
  for (const other of others) takeIn(union, other);
  return { document: union.document, origins: union.origins };
}

const keepFirst: OnSecond = () => undefined;

function takeIn(union: Union, { document, origins }: UpgradedDocument): void {
  for (const [key, value] of Object.entries(document)) {
    switch (key) {
      case "openapi":
        union.document[key] = laterVersion(union.document[key], value);
        break;
      case "servers":
        takeServers(union, value, origins);
        break;
      case "security":
        break;
      case "tags":
        takeTags(union, value, origins);
        break;
      case "paths":
      case "webhooks":
        takePaths(union, key, value, origins);
        break;
      case "components":
        takeComponents(union, value, origins);
        break;
      default:
        // Other members can hold what references lead to.
        if (isObject(value) && isObject(union.document[key])) union.map([key], value, origins, keepFirst);
        else union.member([key], value, origins, keepFirst);
    }
  }
}

/** Documents without servers have those of the first that has some. */
function takeServers(union: Union, value: unknown, from: Origins): void {
  const present = memberOf(union.document, "servers");
  if (Array.isArray(present) && present.length === 0) Reflect.deleteProperty(union.document, "servers");
  union.member(["servers"], value, from, keepFirst);
}

function takeTags(union: Union, value: unknown, from: Origins): void {
  union.member(["tags"], value, from, () => {
    const present = memberOf(union.document, "tags");
    if (!Array.isArray(present) || !Array.isArray(value)) return;
    const tags = [...(present as readonly unknown[])];
    const names = new Set(tags.map((tag) => memberOf(tag, "name")));
    for (const [index, tag] of (value as readonly unknown[]).entries()) {
      const name = memberOf(tag, "name");
      if (names.has(name)) continue;
      names.add(name);
      union.origins.record(`#/tags/${tags.length}`, from, `#/tags/${index}`);
      tags.push(tag);
    }
    union.document["tags"] = tags;
  });
}

function takePaths(union: Union, map: PathMap, value: unknown, from: Origins): void {
  union.map([map], value, from, (second, place) => {
    const key = place.at(-1) ?? "";
    if (map === "paths" && key.startsWith("x-")) return;
    const first = union.at(place);
    const what = map === "paths" ? "path" : "webhook";
    if (!isObject(first) || !isObject(second) || referenceOf(first) !== undefined || referenceOf(second) !== undefined) {
      union.agree("path-item", `the ${what} ${key}`, from)(second, place);
      return;
    }
    for (const [member, part] of Object.entries(second)) {
      const at = [...place, member];
      const operation = (method: string): OnSecond => union.agree("operation", `the operation ${method} of the ${what} ${key}`, from);
      if (methodKeys.includes(member)) union.member(at, part, from, operation(member.toUpperCase()));
      else if (member === "additionalOperations") {
        union.map(at, part, from, (other, its) => operation(its.at(-1) ?? "")(other, its));
      } else union.member(at, part, from, keepFirst);
    }
  });
}

/** What the sections of a Components Object (3.1, section 4.8.7) hold, in words. Examples are annotations: the first stays. */
const componentNames: Readonly<Record<string, string>> = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  requestBodies: "request body",
  headers: "header",
  securitySchemes: "security scheme",
  links: "link",
  callbacks: "callback",
  pathItems: "path item",
  mediaTypes: "media type",
};

function takeComponents(union: Union, value: unknown, from: Origins): void {
  union.map(["components"], value, from, () => undefined);
  if (!isObject(value) || !isObject(union.document["components"])) return;
  for (const [section, components] of Object.entries(value)) {
    const place = ["components", section];
    const name = Object.hasOwn(componentNames, section) ? componentNames[section] : undefined;
    if (name === undefined && !isObject(components)) union.member(place, components, from, keepFirst);
    else {
      union.map(place, components, from, (second, at) => {
        if (name !== undefined) union.agree(kindIn(section), `the ${name} ${at.at(-1) ?? ""}`, from)(second, at);
      });
    }
  }
}

function kindIn(section: string): ObjectName | undefined {
  const shape = structures["3"].components?.[section];
  return shape !== undefined && "map" in shape ? shape.map : undefined;
}

/** The higher of two versions, so that the order of documents plays no part. */
function laterVersion(left: unknown, right: unknown): unknown {
  const [one, other] = [left, right].map((version) => String(version).split(".").map(Number));
  for (const [index, number] of (other ?? []).entries()) {
    const against = one?.[index] ?? 0;
    if (number !== against) return number > against ? right : left;
  }
  return left;
}
