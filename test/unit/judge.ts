import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/**
 * Decides about values by the schemas of a document, independently of us. All errors are asked for, because ajv stops after `prefixItems`
 * for lists that are shorter; and `unevaluated*` are off, because its bookkeeping for them fails on some recursive schemas.
 */
export class Judge {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(document: object) {
    this.#ajv.opts.unevaluated = false;
    formats.default(this.#ajv);
    this.#ajv.addSchema(document, "document");
  }

  /** What decides about the schema of a component. */
  of(component: string): (value: unknown) => boolean {
    const validate = this.#ajv.compile({ $ref: `document#/components/schemas/${component}` });
    return (value) => validate(value);
  }
}
