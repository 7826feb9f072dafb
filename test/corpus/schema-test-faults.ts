/** Faults that change nothing in what is generated, and why. The list only shrinks. */
export const faultsWithoutConsequence: Readonly<Record<string, string>> = {
  "example-examples.yaml": "examples of parameters are not read",
  "example-object-old-exclusions.yaml": "Example Objects are not read",
  "example-object-old-vs-data.yaml": "Example Objects are not read",
  "example-object-old-vs-ser.yaml": "Example Objects are not read",
  "example-object-ser-exclusions.yaml": "Example Objects are not read",
  "header-object-allowReserved.yaml": "response headers are not read",
  "header-object-name.yaml": "response headers are not read",
  "link-object-no-body.yaml": "links are not read",
  "parameter-object-cookie-form-allowReserved.yaml": "a cookie is encoded as cookies have to be, whatever allowReserved says",
  "parameter-object-cookie-allowReserved.yaml": "a cookie is encoded as cookies have to be, whatever allowReserved says",
  "parameter-object-header-allowReserved.yaml": "headers are not percent-encoded",
  "parameter-object-path-allowReserved.yaml": "a path is encoded as paths have to be, whatever allowReserved says",
  "encoding-enc-item-exclusion.yaml": "encodings of parts by position are not read",
  "encoding-enc-prefix-exclusion.yaml": "encodings of parts by position are not read",
  "media-type-enc-item-exclusion.yaml": "encodings of parts by position are not read",
  "media-type-enc-prefix-exclusion.yaml": "encodings of parts by position are not read",
  "parameter-object-content-not-with-style.yaml": "beside content, style means nothing",
  "xml-attr-exclusion.yaml": "XML is not read",
  "xml-wrapped-exclusion.yaml": "XML is not read",
};

/** What documents that pass refer to in the network, which no test asks. */
export const networkReferences: Readonly<Record<string, object>> = {
  "https://example.com/api/openapi.json": { components: { externalDocs: { ThingExternalDocs: { url: "https://example.com" } } } },
};
