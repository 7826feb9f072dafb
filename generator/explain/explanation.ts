import type { SourcePosition } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../model/json.js";
import type { SchemaId, Tag } from "../model/schema.js";
import type { JsonPointer } from "../openapi/pointer.js";

/** Where the types and constraints of one flattened schema come from. Plain data: JSON can write it. */
export interface Explanation {
  readonly id: SchemaId;
  /** Its name in the output; for a schema without a declaration, its pointer. */
  readonly name: string;
  readonly at: Place;
  /** Where the schema is only another name: the declarations it leads to, the explained one last. */
  readonly aliasOf: readonly Reference[];
  /** For the request view of a schema, or what flattening made of one for another reason: the declaration it was made of. */
  readonly variantOf?: Reference & { readonly suffix: string };
  /** Every schema object whose keywords hold for the value itself, in the order in which they are merged: the later one's annotations stand. */
  readonly branches: readonly Branch[];
  readonly schema: ExplainedSchema;
}

/** A place in the document as it was written. There is no position in a document that came as an object. */
export interface Place {
  readonly pointer: JsonPointer;
  readonly position?: SourcePosition;
}

/** A declaration with a name of its own in the output. */
export interface Reference {
  readonly id: SchemaId;
  readonly name: string;
}

/** One step on the way from the explained schema to a place that has a say: a keyword, with the index or name under it. */
export interface Step {
  readonly keyword: string;
  readonly key?: string | number;
  /** Where the step leads; of a `$ref`, its target. */
  readonly pointer: JsonPointer;
}

/** A schema object that holds for the explained value. */
export interface Branch {
  readonly at: Place;
  /** The steps that lead to it; none for the explained schema itself. */
  readonly path: readonly Step[];
  /** Other ways to the same branch. */
  readonly alsoBy: readonly (readonly Step[])[];
  /** The keywords it has, `allOf` and `$ref` aside, as the document spells them. */
  readonly keywords: readonly string[];
}

/** What one branch says. */
export interface Said {
  readonly value: JsonValue;
  readonly at: Place;
  readonly path: readonly Step[];
}

/** What the flattened type says about a value, and why. */
export interface ExplainedSchema {
  /** The TypeScript type, on one line and without comments. */
  readonly type: string;
  /** The same with what is explained further down left out: `{ … }`. */
  readonly summary: string;
  /** Whether `null` is one of several values it allows. */
  readonly nullable: boolean;
  /** A schema with a name of its own: it is explained under that name. */
  readonly reference?: Reference;
  readonly keywords: readonly KeywordFact[];
  readonly annotations: readonly AnnotationFact[];
  readonly residuals: readonly Residual[];
  readonly contradiction?: Contradiction;
  readonly properties: readonly ExplainedProperty[];
  readonly absent: readonly AbsentProperty[];
  readonly parts: readonly ExplainedPart[];
}

export interface ExplainedProperty extends ExplainedSchema {
  readonly name: string;
  readonly required: boolean;
  /** The `required` entries that ask for it. */
  readonly requiredBy: readonly Said[];
  /** Everything that describes it, in the order in which it is merged. Empty where it is required and described nowhere. */
  readonly contributions: readonly Contribution[];
  /** The values by which a discriminator tells the schema from others; then they are the type. */
  readonly tag?: Tag;
}

/** A property that a branch declares, and that is not in the type because only the other side sends it. */
export interface AbsentProperty {
  readonly name: string;
  readonly keyword: "readOnly" | "writeOnly";
  readonly at: Place;
  readonly path: readonly Step[];
}

/** A schema below another one that is no property: items, the members of a union, what stayed apart in an `allOf`. */
export interface ExplainedPart extends ExplainedSchema {
  readonly keyword: string;
  readonly key?: string | number;
  readonly at: Place;
}

/** What one branch says about a property. */
export interface Contribution {
  /** `additionalProperties` of a branch speaks about the properties that only other branches name. */
  readonly by: "properties" | "additionalProperties" | "patternProperties";
  /** The branch that has the keyword. */
  readonly branch: Place;
  /** The steps that lead to that branch. */
  readonly path: readonly Step[];
  /** The schema of the property there. */
  readonly at: Place;
  /** Its type before anything is merged. */
  readonly type: string;
}

/** What became of a keyword that one branch or several have. */
export interface KeywordFact {
  /** As JSON Schema spells it. */
  readonly keyword: string;
  /**
   * `only`: one branch has it. `same`: all say the same. `narrowest`: of bounds, one holds. `common`: what all lists have. `all`: each one
   * holds. `settled`: it decided which values stay in the `enum`, and is not needed beside it. `first`: one is kept.
   */
  readonly outcome: "only" | "same" | "narrowest" | "common" | "all" | "settled" | "first";
  /** Absent for what is settled. */
  readonly result?: JsonValue;
  readonly said: readonly Said[];
  /** Values that an `enum` lists and the flattened one does not. */
  readonly dropped: readonly DroppedValue[];
}

export interface DroppedValue {
  readonly value: JsonValue;
  /** The keyword that refuses it, and where. */
  readonly keyword: string;
  readonly at?: Place;
}

/** Which branch a title, description and the like were taken from, or which ones set a mark such as `deprecated`. */
export interface AnnotationFact {
  readonly keyword: string;
  readonly result: JsonValue;
  readonly from: readonly Said[];
  /** Of other branches, not taken. */
  readonly others: readonly Said[];
}

/** A keyword that is no plain part of the type. */
export interface Residual {
  readonly keyword: string;
  /** `union`: the type says it, as a union. `checked`: the validator checks it, the type is wider. `apart`: it stays in an `allOf`. */
  readonly effect: "union" | "checked" | "apart";
  readonly why: string;
  readonly at: Place;
  readonly path: readonly Step[];
}

/** Why no value is allowed. */
export interface Contradiction {
  readonly why: string;
  readonly between: readonly (Said & { readonly keyword: string })[];
}
