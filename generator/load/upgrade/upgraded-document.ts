import type { Origins } from "../origins.js";

/** A document and where its parts come from. */
export interface UpgradedDocument {
  readonly document: Record<string, unknown>;
  readonly origins: Origins;
}
