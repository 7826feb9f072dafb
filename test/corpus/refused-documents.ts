/** Documents that are refused, rightly, with the codes of what is wrong. The list only shrinks. */
export const refusedFeatureDocuments: Readonly<Record<string, readonly string[]>> = {
  // Its YAML is broken on purpose.
  "mermade-openapi3-examples/fail/OAI/api-with-examples.yaml": ["input-syntax"],
  // Its `paths` is empty where an object has to be.
  "mermade-openapi3-examples/fail/gluecon/example3_from_._Different_servers.md.yaml": ["malformed"],
};
