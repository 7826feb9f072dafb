import { jsonEquals, type JsonValue } from "../../model/json.js";
import { memberOf, type JsonMembers } from "../references/tree-document.js";
import type { UpgradedDocument } from "../upgrade/upgraded-document.js";
import { Draft } from "./draft.js";
import { pathItemsOf, pathMaps, type PathMap } from "./path-items.js";

/** What a path item says for all its operations. */
const sharedMembers = ["parameters", "servers", "summary", "description"];

/**
 * Documents made ready to be put together: what each says for all its paths, or for all operations of a path, and another says otherwise,
 * is said in the paths or operations themselves. Servers go to path items, security to operations. Documents without servers have those of
 * the first that has some. The given ones stay as they are.
 */
export function pushDownDifferences(documents: readonly UpgradedDocument[]): UpgradedDocument[] {
  const drafts = documents.map((document) => new Draft(document));
  const servers = drafts.map(({ document }) => memberOf(document, "servers")).find(isFilled);
  const security = securityOf(drafts[0]?.document ?? {});
  for (const draft of drafts) {
    const own = memberOf(draft.document, "servers");
    if (isFilled(own) && !isEqual(own, servers)) {
      eachItem(draft, (map, key) => draft.pathItem(map, key)?.inherit("servers", own, "#/servers"));
    }
    const required = securityOf(draft.document);
    if (!isEqual(required, security)) {
      const from = Object.hasOwn(draft.document, "security") ? "#/security" : "#";
      eachItem(draft, (map, key) => draft.pathItem(map, key)?.inheritInOperations("security", required, from));
    }
  }
  for (const map of pathMaps) pushDownInItems(drafts, map);
  return drafts.map((draft) => draft.finish());
}

function eachItem(draft: Draft, visit: (map: PathMap, key: string) => void): void {
  for (const map of pathMaps) for (const key of pathItemsOf(draft.document, map).keys()) visit(map, key);
}

/** What path items of one key, in several documents, say differently for all their operations. */
function pushDownInItems(drafts: readonly Draft[], map: PathMap): void {
  const holders = new Map<string, { readonly draft: Draft; readonly value: unknown }[]>();
  for (const draft of drafts) {
    for (const [key, value] of pathItemsOf(draft.document, map)) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [{ draft, value }]);
      else known.push({ draft, value });
    }
  }
  for (const [key, found] of holders) {
    if (found.every(({ value }) => isEqual(value, found[0]?.value))) continue;
    const items = found.map(({ draft }) => draft.pathItem(map, key)).filter((item) => item !== undefined);
    for (const member of sharedMembers) {
      const [first, ...others] = items.map(({ value }) => memberOf(value, member));
      if (others.every((other) => isEqual(other, first))) continue;
      for (const item of items) item.pushDown(member);
    }
  }
}

function securityOf(document: JsonMembers): unknown {
  return memberOf(document, "security") ?? [];
}

function isFilled(servers: unknown): boolean {
  return Array.isArray(servers) && servers.length > 0;
}

function isEqual(left: unknown, right: unknown): boolean {
  return left === right || jsonEquals(left as JsonValue, right as JsonValue);
}
