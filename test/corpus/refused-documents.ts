/** Documents that are refused, rightly, with the codes of what is wrong. The list only shrinks. */
export const refusedFeatureDocuments: Readonly<Record<string, readonly string[]>> = {
  // "3" is no version of OpenAPI.
  "kin-openapi/issue753.yml": ["version-unsupported"],
  // Its YAML is broken on purpose.
  "mermade-openapi3-examples/fail/OAI/api-with-examples.yaml": ["input-syntax"],
  // They refer to the network, which no test asks.
  "mermade-openapi3-examples/fail/gluecon/example1_from_._Different_components.md.yaml": ["reference-refused"],
  "oapi-codegen/references/multipackage/spec.yaml": ["reference-refused"],
  // Their `paths` is empty where an object has to be.
  "mermade-openapi3-examples/fail/gluecon/example1_from_._Different_servers.md.yaml": ["malformed"],
  "mermade-openapi3-examples/fail/gluecon/example3_from_._Different_servers.md.yaml": ["malformed"],
  // An alias bomb.
  "mermade-openapi3-examples/malicious/yamlbomb.yaml": ["input-too-complex"],
};
