import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../../generator/load/source.js";
import { apply, overlay, parsed, writtenAt } from "./support.js";

/** The only document after an overlay that leaves nothing to say. */
async function result(document: string, actions: string, version = "1.1.0"): Promise<unknown> {
  const { documents, found } = await apply([parsed(document)], overlay(actions, { version }));
  expect(found).toEqual([]);
  return documents[0]?.value;
}

const api = `
openapi: 3.1.0
info: { title: API, version: "1" }
paths:
  /items:
    get: { tags: [a, dummy, b], responses: { "200": { description: OK } } }
  /some-items:
    delete: { responses: { "200": { description: OK } } }
`;
const ok = { "200": { description: "OK" } };
const head = { openapi: "3.1.0", info: { title: "API", version: "1" } };
const items = { get: { tags: ["a", "dummy", "b"], responses: ok } };
const someItems = { delete: { responses: ok } };

describe("actions, as the Overlay Specification 1.1 has them", () => {
  const cases: readonly { name: string; actions: string; version?: string; want: object }[] = [
    {
      name: "a structured overlay mirrors the document",
      actions: `- target: $
  update: { info: { x-overlay-applied: yes }, paths: { /items: { summary: All, get: { x-rate-limit: 100 } } }, tags: [] }`,
      want: {
        ...head,
        info: { ...head.info, "x-overlay-applied": "yes" },
        paths: { "/items": { get: { ...items.get, "x-rate-limit": 100 }, summary: "All" }, "/some-items": someItems },
        tags: [],
      },
    },
    {
      name: "a primitive value is replaced",
      actions: `- target: $.paths['/items'].get.responses['200'].description
  update: Fine`,
      want: {
        ...head,
        paths: { "/items": { get: { ...items.get, responses: { "200": { description: "Fine" } } } }, "/some-items": someItems },
      },
    },
    {
      name: "a primitive member is replaced, in 1.0 too",
      version: "1.0.0",
      actions: `- target: $.info
  update: { title: Other, contact: {} }`,
      want: { ...head, info: { title: "Other", version: "1", contact: {} }, paths: { "/items": items, "/some-items": someItems } },
    },
    {
      name: "a wildcard updates every match",
      actions: `- target: $.paths.*.*
  update: { x-safe: true }`,
      want: {
        ...head,
        paths: { "/items": { get: { ...items.get, "x-safe": true } }, "/some-items": { delete: { responses: ok, "x-safe": true } } },
      },
    },
    {
      name: "an item is added to a list",
      actions: `- target: $.paths.*.get.tags
  update: c`,
      want: {
        ...head,
        paths: { "/items": { get: { tags: ["a", "dummy", "b", "c"], responses: ok } }, "/some-items": someItems },
      },
    },
    {
      name: "a list is concatenated, as the target and as a member",
      actions: `- target: $.paths.*.get.tags
  update: [c, d]
- target: $.paths.*.get
  update: { tags: [e] }`,
      want: {
        ...head,
        paths: { "/items": { get: { tags: ["a", "dummy", "b", "c", "d", "e"], responses: ok } }, "/some-items": someItems },
      },
    },
    {
      name: "an item is removed from a list",
      actions: `- target: $.paths.*.get.tags[?@ == 'dummy']
  remove: true`,
      want: { ...head, paths: { "/items": { get: { tags: ["a", "b"], responses: ok } }, "/some-items": someItems } },
    },
    {
      name: "several items are removed at once, by the indexes from before",
      actions: `- target: $.paths.*.get.tags[0,1]
  remove: true`,
      want: { ...head, paths: { "/items": { get: { tags: ["b"], responses: ok } }, "/some-items": someItems } },
    },
    {
      name: "remove comes before update",
      actions: `- target: $.paths['/items']
  update: { summary: All }
  remove: true`,
      want: { ...head, paths: { "/some-items": someItems } },
    },
    {
      name: "what is removed can be put there anew",
      actions: `- target: $.paths
  remove: true
- target: $
  update: { paths: { /new: {} } }`,
      want: { ...head, paths: { "/new": {} } },
    },
    {
      name: "copy merges what is elsewhere in the document",
      actions: `- target: '$.paths["/some-items"]'
  copy: '$.paths["/items"]'`,
      want: { ...head, paths: { "/items": items, "/some-items": { ...someItems, ...items } } },
    },
    {
      name: "a path is moved",
      actions: `- target: '$.paths'
  update: { "/new-items": {} }
- target: '$.paths["/new-items"]'
  copy: '$.paths["/items"]'
- target: '$.paths["/items"]'
  remove: true`,
      want: { ...head, paths: { "/some-items": someItems, "/new-items": items } },
    },
    {
      name: "an action that says nothing to do does nothing",
      actions: `- target: $.info
  remove: false
  x-why: a test`,
      want: { ...head, paths: { "/items": items, "/some-items": someItems } },
    },
    {
      name: "a target that selects a part twice updates it once",
      actions: `- target: $.paths['/items'].get['tags','tags']
  update: c`,
      want: { ...head, paths: { "/items": { get: { tags: ["a", "dummy", "b", "c"], responses: ok } }, "/some-items": someItems } },
    },
    {
      name: "filters with regular expressions",
      actions: `- target: $.paths.*.get.tags[?match(@, 'd.m+y')]
  remove: true
- target: $.paths.*.get.tags[?search(@, '^b')]
  remove: true`,
      want: { ...head, paths: { "/items": { get: { tags: ["a"], responses: ok } }, "/some-items": someItems } },
    },
    {
      name: "__proto__ is a name like any other",
      actions: `- target: $.info
  update: { __proto__: { polluted: true }, constructor: {} }
- target: $.info['__proto__']
  update: { polluted: false }`,
      want: {
        ...head,
        info: { ...head.info, ["__proto__"]: { polluted: false }, constructor: {} },
        paths: { "/items": items, "/some-items": someItems },
      },
    },
  ];

  it.each(cases)("$name", async ({ actions, version, want }) => {
    expect(await result(api, actions, version)).toEqual(want);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it("traits: parameters are added where the document asks for them", async () => {
    const document = `
paths:
  /a: { get: { x-oai-traits: [paged] } }
  /b: { get: { x-oai-traits: [paged], parameters: [{ name: id }] } }
  /c: { get: {} }`;
    const actions = `- target: $.paths[?(@.get['x-oai-traits'][?(@ == 'paged')])].get
  update: { parameters: [{ name: top }, { name: skip }] }`;
    const added = [{ name: "top" }, { name: "skip" }];
    expect(await result(document, actions)).toEqual({
      paths: {
        "/a": { get: { "x-oai-traits": ["paged"], parameters: added } },
        "/b": { get: { "x-oai-traits": ["paged"], parameters: [{ name: "id" }, ...added] } },
        "/c": { get: {} },
      },
    });
  });
});

describe("an edit", () => {
  it("changes one place, though an alias has it share its value with others, and neither the document nor the overlay", async () => {
    const shared = { type: "object", properties: { id: { type: "string" } } };
    const value = { a: shared, b: shared, list: [shared, shared] };
    const document: SourceDocument = { file: "<object>", uri: "memory:/document", value, locate: () => undefined };
    const mending = overlay(`- target: $.b.properties
  update: { name: { type: string } }
- target: $.list[0]
  copy: $.b
- target: $.list[0].properties
  update: { age: {} }
- target: $.list[1].properties.id
  remove: true`);
    const before = [structuredClone(value), structuredClone(mending.value)];
    const { documents, found } = await apply([document], mending);
    expect(found).toEqual([]);
    const named = { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } };
    expect(documents[0]?.value).toEqual({
      a: shared,
      b: named,
      list: [
        { ...named, properties: { ...named.properties, age: {} } },
        { type: "object", properties: {} },
      ],
    });
    expect([value, mending.value]).toEqual(before);
  });
});

describe("where parts come from", () => {
  const document = parsed("list: [a, { keep: 1 }, b, { keep: 2, drop: [x, y, z] }]\nmap: { old: 1 }");

  it("what was added was written in the overlay, the rest where it was", async () => {
    const mending = overlay(`- target: $.map
  update: { old: 2, new: { deep: [1] } }
- target: $.list
  update: [c, d]
- target: $.list
  update: e`);
    const { documents } = await apply([document], mending);
    const [first] = documents;
    if (first === undefined) throw new Error("no document");
    const places = ["#/map", "#/map/old", "#/map/new", "#/map/new/deep/0", "#/list/0", "#/list/4", "#/list/5", "#/list/6"];
    expect(places.map((place) => writtenAt(first, place))).toEqual([
      "api.yaml#/map",
      "overlay.yaml#/actions/0/update/old",
      "overlay.yaml#/actions/0/update/new",
      "overlay.yaml#/actions/0/update/new/deep/0",
      "api.yaml#/list/0",
      "overlay.yaml#/actions/1/update/0",
      "overlay.yaml#/actions/1/update/1",
      "overlay.yaml#/actions/2/update",
    ]);
    expect(first.origins.locate("#/map/new/deep/0").position).toEqual({ file: "overlay.yaml", line: 6, column: 35 });
  });

  it("items that move up keep their places in the text, also when lists are cut within lists and parts are copied later", async () => {
    const mending = overlay(`- target: $.list[?@ == 'a' || @ == 'b'] 
  remove: true
- target: $.list[1].drop[?@ == 'y']
  remove: true
- target: $.list[0]
  remove: true
- target: $.map
  copy: $.list[0]`);
    const { documents } = await apply([document], mending);
    const [first] = documents;
    if (first === undefined) throw new Error("no document");
    expect(first.value).toEqual({ list: [{ keep: 2, drop: ["x", "z"] }], map: { old: 1, keep: 2, drop: ["x", "z"] } });
    const places = ["#/list/0/keep", "#/list/0/drop/0", "#/list/0/drop/1", "#/map/old", "#/map/drop/1"];
    expect(places.map((place) => writtenAt(first, place))).toEqual([
      "api.yaml#/list/3/keep",
      "api.yaml#/list/3/drop/0",
      "api.yaml#/list/3/drop/2",
      "api.yaml#/map/old",
      "api.yaml#/list/3/drop/2",
    ]);
  });

  it("one action that removes a part and parts of others", async () => {
    const { documents } = await apply(
      [document],
      overlay(`- target: $.list[0,2,3].drop[0]\n  remove: true\n- target: $..[0,2]\n  remove: true`),
    );
    const [first] = documents;
    if (first === undefined) throw new Error("no document");
    expect(first.value).toEqual({ list: [{ keep: 1 }, { keep: 2, drop: ["z"] }], map: { old: 1 } });
    expect(writtenAt(first, "#/list/1/drop/0")).toBe("api.yaml#/list/3/drop/2");
  });
});

describe("several overlays and documents", () => {
  it("overlays see what those before them did", async () => {
    const { documents, found } = await apply(
      [parsed("a: 1")],
      overlay("- target: $\n  update: { b: {} }", { file: "one.yaml" }),
      overlay("- target: $.b\n  update: { c: 1 }", { file: "two.yaml" }),
    );
    expect(found).toEqual([]);
    expect(documents[0]?.value).toEqual({ a: 1, b: { c: 1 } });
    expect(documents[0] && writtenAt(documents[0], "#/b/c")).toBe("two.yaml#/actions/0/update/c");
  });

  it("an action has matched when it matched anywhere", async () => {
    const mending = overlay(`- target: $.a
  update: 2
- target: $.c
  remove: true
- target: $.b
  copy: $.a`);
    const { documents, found } = await apply([parsed("a: 1"), parsed("b: 1")], mending);
    expect(documents.map(({ value }) => value)).toEqual([{ a: 2 }, { b: 1 }]);
    expect(found).toEqual([
      "overlay-unmatched 7:3 the action on $.c does nothing: it finds nothing in the document",
      "overlay-unmatched 9:3 the action on $.b does nothing: it finds nothing in the document",
    ]);
  });

  it("goes to the document that it extends, or says that it was not given", async () => {
    const inputs = [parsed("a: 1", "one.yaml"), parsed("a: 1", "two.yaml")];
    const update = "- target: $\n  update: { a: 2 }";
    const meant = await apply(inputs, overlay(update, { extends: "./two.yaml" }));
    expect(meant.documents.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(meant.found).toEqual([]);
    const other = await apply(inputs, overlay(update, { extends: "three.yaml" }));
    expect(other.documents.map(({ value }) => value)).toEqual([{ a: 2 }, { a: 2 }]);
    expect(other.found).toEqual(["overlay-for-another 3:1 the overlay says that it extends three.yaml; it is applied to what was given"]);
  });

  it("without overlays nothing changes", async () => {
    const document = parsed("a: 1");
    const { documents } = await apply([document]);
    expect(documents[0]?.value).toBe(document.value);
  });
});

describe("what cannot be carried out", () => {
  const cases: readonly { name: string; actions: string; want: string }[] = [
    {
      name: "an object into a list",
      actions: "- target: $\n  update: { list: { a: 1 } }",
      want: "6:13 the action on $ cannot be carried out: an object cannot be merged with a list",
    },
    {
      name: "a list into an object",
      actions: "- target: $.map\n  update: [1]",
      want: "6:3 the action on $.map cannot be carried out: a list cannot be merged with an object",
    },
    {
      name: "a single value into an object",
      actions: "- target: $\n  update:\n    map: null",
      want: "7:5 the action on $ cannot be carried out: a single value cannot be merged with an object",
    },
    {
      name: "an object over a single value",
      actions: "- target: $.one\n  update: {}",
      want: "6:3 the action on $.one cannot be carried out: an object cannot be merged with a single value",
    },
    {
      name: "parts of several kinds",
      actions: "- target: $.*\n  update: {}",
      want: "5:3 the action on $.* cannot be carried out: it selects a list and a single value and an object, and no addition fits them all",
    },
    {
      name: "the whole document",
      actions: "- target: $\n  remove: true",
      want: "5:3 the action on $ cannot be carried out: the whole document cannot be removed",
    },
    {
      name: "a copy of several parts",
      actions: "- target: $\n  copy: $.*",
      want: "5:3 the action on $ cannot be carried out: `copy` selects 3 parts, not one",
    },
    {
      name: "a copy of another kind",
      actions: "- target: $.map\n  copy: $.list",
      want: "6:3 the action on $.map cannot be carried out: a list cannot be merged with an object",
    },
  ];

  it.each(cases)("$name", async ({ actions, want }) => {
    const { documents, found } = await apply([parsed("list: [1]\nmap: { a: 1 }\none: 1")], overlay(actions));
    expect(found).toEqual([`overlay-incompatible ${want}`]);
    expect(documents[0]?.value).toEqual({ list: [1], map: { a: 1 }, one: 1 });
  });

  it("copies that would double the document without end", async () => {
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `- target: $\n  update: { n${index}: {} }\n- target: $.n${index}\n  copy: $`,
    ).join("\n");
    const { found } = await apply([parsed("a: [1, 2, 3]")], overlay(doubling));
    expect(found.some((line) => line.endsWith("the overlays add too many values"))).toBe(true);
  });
});

describe("overlays with a fault are left out", () => {
  const rest = "\nactions: [{ target: $, update: { b: 1 } }]";
  const info = "\ninfo: { title: T, version: 1 }";
  const action = (text: string): string => `overlay: 1.1.0${info}\nactions:\n- ${text}`;
  const cases: readonly { name: string; text: string; want: readonly string[] }[] = [
    { name: "no object", text: "[]", want: ["1:1 it is not an object"] },
    { name: "no version", text: `info: { title: T, version: 1 }${rest}`, want: ["1:1 it has no `overlay`, which says its version"] },
    { name: "an unknown version", text: `overlay: 2.0.0${info}${rest}`, want: ["1:1 version 2.0.0 is not supported; 1.0 and 1.1 are"] },
    { name: "a version of another kind", text: `overlay: [1]${info}${rest}`, want: ["1:1 `overlay` must be a version"] },
    { name: "no info", text: `overlay: 1.0.0${rest}`, want: ["1:1 `info` must be an object"] },
    { name: "info without a title", text: `overlay: 1.0.0\ninfo: { version: 1 }${rest}`, want: ["2:1 `title` must be a string"] },
    { name: "no actions", text: `overlay: 1.0.0${info}`, want: ["1:1 `actions` must be a list with at least one action"] },
    {
      name: "an empty list of actions",
      text: `overlay: 1.0.0${info}\nactions: []`,
      want: ["3:1 `actions` must be a list with at least one action"],
    },
    {
      name: "a misspelt member",
      text: action("{ target: $, updat: {} }"),
      want: ["4:16 `updat` means nothing here; known are target, description, update, copy, remove and names that begin with x-"],
    },
    { name: "no target", text: action("{ update: {} }"), want: ["4:3 `target` must be a JSONPath"] },
    { name: "an action that is no object", text: action("remove"), want: ["4:3 an action must be an object"] },
    { name: "remove of another kind", text: action("{ target: $, remove: yes please }"), want: ["4:16 `remove` must be true or false"] },
    {
      name: "update and copy",
      text: action("{ target: $, update: {}, copy: $.a }"),
      want: ["4:3 an action has `update` or `copy`, but not both"],
    },
    {
      name: "a target that is no query",
      text: action("{ target: '$.paths[*' }"),
      want: ["4:5 $.paths[* is not a JSONPath: unclosed bracketed selection ('$.paths[*':9)"],
    },
    { name: "a target without $", text: action("{ target: paths }"), want: ["4:5 paths is not a JSONPath: it does not begin with $"] },
    {
      name: "an unknown function",
      text: action("{ target: '$[?evil(@)]' }"),
      want: ["4:5 $[?evil(@)] is not a JSONPath: no such function 'evil' ('$[?evil(@':3)"],
    },
    {
      name: "every fault",
      text: action("{ target: a, updat: 1 }\n- 3"),
      want: [
        "4:16 `updat` means nothing here; known are target, description, update, copy, remove and names that begin with x-",
        "4:5 a is not a JSONPath: it does not begin with $",
        "5:3 an action must be an object",
      ],
    },
  ];

  it.each(cases)("$name", async ({ text, want }) => {
    const { documents, found } = await apply([parsed("a: 1")], parsed(text, "overlay.yaml"));
    expect(found).toEqual(want.map((line) => `overlay-malformed ${line.replace(/^(\S+) /u, "$1 the overlay cannot be used: ")}`));
    expect(documents[0]?.value).toEqual({ a: 1 });
  });
});
