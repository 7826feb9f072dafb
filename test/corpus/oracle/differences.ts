/** Why a schema differs that no mending explains. */
export const listedClasses = {
  "refused by the type beside": `Theirs has every member of a "oneOf", also one that the "type" beside it refuses. All keywords of a schema object have to hold (JSON Schema core, sections 7.6 and 10.1), so no value is an object and the string "auto".`,
  "union of an operation": `A "oneOf" in an operation tells this schema from others by a discriminator. Ours knows the tag; the comparison shows openapi-typescript the named schemas alone.`,
} as const;

export type ListedClass = keyof typeof listedClasses;

/** The schemas whose types differ though all classes of `classes.ts` are mended, by document. The list only shrinks. */
export const differences: Readonly<Record<string, Readonly<Record<string, ListedClass>>>> = {
  "github/api.github.com.json": {
    "private-user": "union of an operation",
    "public-user": "union of an operation",
  },
  "openai/openapi.yaml": {
    TranscriptionChunkingStrategy: "refused by the type beside",
  },
};
