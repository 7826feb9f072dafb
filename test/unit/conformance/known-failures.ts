/**
 * Groups of the official suite that we decide otherwise, or whose schemas no document is accepted with: references that depend on where the
 * evaluation comes from, and a meta-schema with a vocabulary of its own. This list only gets shorter.
 */
export const knownFailures: readonly string[] = [
  "draft2020-12/defs.json: validate definition against metaschema",
  "draft2020-12/dynamicRef.json: A $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor",
  "draft2020-12/dynamicRef.json: A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated",
  "draft2020-12/dynamicRef.json: A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution",
  "draft2020-12/dynamicRef.json: A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope",
  "draft2020-12/dynamicRef.json: multiple dynamic paths to the $dynamicRef keyword",
  "draft2020-12/dynamicRef.json: after leaving a dynamic scope, it is not used by a $dynamicRef",
  "draft2020-12/dynamicRef.json: strict-tree schema, guards against misspelled properties",
  "draft2020-12/dynamicRef.json: tests for implementation dynamic anchor and reference link",
  "draft2020-12/dynamicRef.json: $ref and $dynamicAnchor are independent of order - $defs first",
  "draft2020-12/dynamicRef.json: $ref and $dynamicAnchor are independent of order - $ref first",
  "draft2020-12/dynamicRef.json: $ref to $dynamicRef finds detached $dynamicAnchor",
  "draft2020-12/dynamicRef.json: $dynamicRef points to a boolean schema",
  "draft2020-12/dynamicRef.json: $dynamicRef skips over intermediate resources - direct reference",
  "draft2020-12/dynamicRef.json: $dynamicRef avoids the root of each schema, but scopes are still registered",
  "draft2020-12/unevaluatedItems.json: unevaluatedItems with $dynamicRef",
  "draft2020-12/unevaluatedProperties.json: unevaluatedProperties with $dynamicRef",
  "draft2020-12/vocabulary.json: schema that uses custom metaschema with with no validation vocabulary",
];
