import type { JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import type { Marks } from "./marks.js";

/** How keywords ask about their subschemas while a value is being evaluated. */
export interface Asking {
  /** Whether a schema allows a part of the value. */
  acceptsPart(schema: Schema, part: JsonValue): boolean;
  /** Whether a subschema allows the value itself; its marks count only if it does. */
  holds(schema: Schema, marks: Marks): boolean;
}
