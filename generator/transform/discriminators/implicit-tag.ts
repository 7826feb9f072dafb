import type { SchemaId } from "../../model/schema.js";
import { parsePointer } from "../../openapi/pointer.js";

/** The tag of a schema that no mapping names: its name among the components (3.1, section 4.8.25). Others have none. */
export function implicitTag(id: SchemaId): string | undefined {
  const [first, second, name, ...others] = parsePointer(id) ?? [];
  return first === "components" && second === "schemas" && others.length === 0 ? name : undefined;
}
