import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject } from "../../../generator/model/json.js";
import type { JsonPointer } from "../../../generator/openapi/pointer.js";
import { ajvFaults, removeMalformedKeywords } from "./ajv-faults.js";
import { addOurFormats } from "./formats.js";
import { regularExpression } from "./regular-expression.js";

/** Patterns that are expressions without the flag `u` only; ajv knows no others by itself. */
const legacyToo = Object.assign((source: string): RegExp => regularExpression(source) ?? /(?:)/u, { code: "regularExpression" });

/** ajv on a document as the load stage gives it, in the words of 3.1 and before flattening: the judge from outside. */
export class Original {
  readonly #ajv: Ajv2020;

  constructor(document: JsonObject) {
    this.#ajv = new Ajv2020({
      strict: false,
      ownProperties: true,
      logger: false,
      validateSchema: false,
      code: { optimize: false, regExp: legacyToo },
    });
    // Where nothing asks for it, bookkeeping for `unevaluated*` only costs time.
    this.#ajv.opts.unevaluated = JSON.stringify(document).includes('"unevaluated');
    addOurFormats(this.#ajv);
    const judged = structuredClone(document);
    for (const { avoid } of ajvFaults) avoid(judged);
    removeMalformedKeywords(judged, this.#ajv);
    this.#ajv.addSchema(judged, "document");
  }

  /** What decides about the values of the schema at a place of the document. */
  of(pointer: JsonPointer): (value: unknown) => boolean {
    const validate = this.#ajv.compile({ $ref: `document${pointer}` });
    return (value) => validate(value);
  }
}
