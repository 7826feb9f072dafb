import type { Attack } from "../pipeline.js";
import { comments } from "./comments.js";
import { little } from "./little.js";
import { names } from "./names.js";
import { parameters } from "./parameters.js";
import { paths } from "./paths.js";
import { patterns } from "./patterns.js";
import { properties } from "./properties.js";
import { values } from "./values.js";

/** Every document whose output must be a program of the same shape as that of its harmless twin. */
export const attacks: readonly Attack[] = [
  ...comments,
  ...paths,
  ...names,
  ...properties,
  ...values,
  ...parameters,
  ...patterns,
  ...little,
];
