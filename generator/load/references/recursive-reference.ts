/**
 * The name that stands for `$recursiveAnchor: true`, which is a dynamic anchor without a name of its own (JSON Schema 2019-09, core,
 * section 8.2.4.2). No `$dynamicAnchor` may be called so (2020-12, core, section 8.2.2).
 */
export const recursiveName = "$recursiveAnchor";

/** Whether a dialect has `$recursiveRef` and `$recursiveAnchor`; 2020-12, and so OpenAPI 3.1, has `$dynamicRef` in their place. */
export function isRecursiveDialect(dialect: string | undefined): boolean {
  return dialect !== undefined && /^https:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/u.test(dialect);
}
