import { inputCatalog } from "./catalog/input.js";
import { operationCatalog } from "./catalog/operations.js";
import { outputCatalog } from "./catalog/output.js";
import { referenceCatalog } from "./catalog/references.js";
import { schemaCatalog } from "./catalog/schemas.js";

/** Every diagnostic there is. A code that is not listed here does not compile. */
export const catalog = { ...inputCatalog, ...referenceCatalog, ...schemaCatalog, ...operationCatalog, ...outputCatalog };

export type DiagnosticCode = keyof typeof catalog;

export type MessageParameters<Code extends DiagnosticCode> = Parameters<(typeof catalog)[Code]["message"]>[0];
