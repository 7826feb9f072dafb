// Part of flatspec's runtime: copied as it is into generated output.

import type { Issue, Validation } from "./issue.js";

/** A schema that other libraries can validate with: Standard Schema, version 1 (https://standardschema.dev). */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "flatspec";
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: T; readonly issues?: undefined }
      | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: T; readonly output: T };
  };
}

/** Wraps a validating function. */
export function standardSchema<T>(
  validate: (value: unknown) => Validation<T>,
): StandardSchema<T> {
  return { "~standard": { version: 1, vendor: "flatspec", validate } };
}
