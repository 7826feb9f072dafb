/** How much a document may ask for. Each limit is far beyond what an API needs, and is reported with a diagnostic of its own. */
export const limits = {
  /** Levels of objects and lists inside one another: every stage walks them with a stack. */
  depth: 500,
  /** Nodes that a YAML text may stand for once its aliases are followed, at least; a long text may have more: see `nodesForEach`. */
  expandedNodes: 1_000_000,
  /** Nodes that each written node may stand for on average. */
  nodesForEach: 100,
  /** Bytes of one file or one response, after decompression. */
  bytes: 50_000_000,
  /** Milliseconds from asking for a URL to the end of its body, redirects included. */
  milliseconds: 30_000,
  /** Redirects that one URL may lead through. */
  redirects: 5,
  /** Documents that references may lead to, and all their bytes together. */
  referencedDocuments: 10_000,
  referencedBytes: 200_000_000,
  /** Nodes that may be copied out of other documents to make one of them. */
  copiedNodes: 5_000_000,
  /** Meanings that the schemas of a document may have besides those they have where they stand, for the sake of `$dynamicRef`s. */
  dynamicScopes: 10_000,
  /** Names of `$dynamicRef`s that its schemas may lead to, for all of them together. */
  askedNames: 1_000_000,
  /** References that one reference may lead through before it arrives. */
  hops: 100,
} as const;
