/** Why a schema differs that no mending explains. */
export const listedClasses = {
  "refused by the type beside": `Theirs has every member of a "oneOf", also one that the "type" beside it refuses. All keywords of a schema object have to hold (JSON Schema core, sections 7.6 and 10.1), so no value is an object and the string "auto".`,
  "union of an operation": `A "oneOf" in an operation tells this schema from others by a discriminator. Ours knows the tag; the comparison shows openapi-typescript the named schemas alone.`,
  "fault of ours": `A fault of ours, to be mended: where one part requires a property and a member of "oneOf" beside it describes it, ours is { t: unknown } & ({ t?: "a" } | { t?: "b" }), which reads as "a" | "b" | undefined and is not assignable to a type spelled alike.`,
} as const;

export type ListedClass = keyof typeof listedClasses;

/** The schemas whose types differ though all classes of `classes.ts` are mended, by document. The list only shrinks. */
export const differences: Readonly<Record<string, Readonly<Record<string, ListedClass>>>> = {
  "github/api.github.com.json": {
    "private-user": "union of an operation",
    "public-user": "union of an operation",
  },
  "intercom/api.intercom.io.yaml": {
    create_data_attribute_request: "fault of ours",
  },
  "openai/openapi.yaml": {
    TranscriptionChunkingStrategy: "refused by the type beside",
  },
};
