import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { visitObjects } from "../../generator/openapi/structure.js";

/**
 * Decides about values by the schemas of a document, independently of us. Two faults of ajv are kept out of its way: it skips the keywords
 * after `prefixItems` for lists that are shorter, and its bookkeeping for `unevaluated*`, which are off unless asked for, fails on some
 * recursive schemas.
 */
export class Judge {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true, logger: false });

  constructor(document: object, { unevaluated = false }: { readonly unevaluated?: boolean } = {}) {
    this.#ajv.opts.unevaluated = unevaluated;
    formats.default(this.#ajv);
    const judged = structuredClone(document);
    putPrefixItemsApart(judged);
    this.#ajv.addSchema(judged, "document");
  }

  /** What decides about the schema of a component. */
  of(component: string): (value: unknown) => boolean {
    const validate = this.#ajv.compile({ $ref: `document#/components/schemas/${component}` });
    return (value) => validate(value);
  }
}

/** Puts every `prefixItems` of a document, with the `items` that follows it, in an `allOf` where no keyword comes after them. */
export function putPrefixItemsApart(document: object): void {
  visitObjects("document", document, (name, object) => {
    const { prefixItems, items, allOf } = object;
    if (name !== "schema" || prefixItems === undefined || Object.keys(object).length <= (items === undefined ? 1 : 2)) return;
    Reflect.deleteProperty(object, "prefixItems");
    Reflect.deleteProperty(object, "items");
    const apart = items === undefined ? { prefixItems } : { prefixItems, items };
    object["allOf"] = [...(Array.isArray(allOf) ? (allOf as unknown[]) : []), apart];
  });
}
