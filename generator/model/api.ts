import type { IncomingRequest, Operation } from "./operation.js";
import type { Schema, SchemaId } from "./schema.js";
import type { Server } from "./server.js";

/** A schema that has a name of its own in the output. */
export interface Declaration {
  readonly id: SchemaId;
  /** The name in generated code, unique within the API together with all names derived from it. */
  readonly name: string;
  readonly schema: Schema;
  /** For one that is made of another declaration: of which, and the word that its name ends with. */
  readonly variantOf?: { readonly id: SchemaId; readonly suffix: "Base" | "Request" };
}

/** What the document says about itself; empty where it says nothing. */
export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
}

/** The meaning of one document: what every emitter reads. */
export interface Api {
  readonly info: ApiInfo;
  readonly servers: readonly Server[];
  /** Lower-case names of headers that security schemes use. */
  readonly secretHeaders: readonly string[];
  readonly declarations: ReadonlyMap<SchemaId, Declaration>;
  readonly operations: readonly Operation[];
  /** What its webhooks and callbacks send. */
  readonly incomingRequests: readonly IncomingRequest[];
}
