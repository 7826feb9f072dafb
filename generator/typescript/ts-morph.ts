import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

// By `require`, because `import` first scans the compiler's ten megabytes for the names it exports: 80 ms of every run.
const tsMorph = createRequire(import.meta.url)("ts-morph") as typeof TsMorph;

export const Project: typeof TsMorph.Project = tsMorph.Project;
export const IndentationText: typeof TsMorph.IndentationText = tsMorph.IndentationText;
export const StructureKind: typeof TsMorph.StructureKind = tsMorph.StructureKind;
/** The compiler that ts-morph brings. */
export const ts: typeof TsMorph.ts = tsMorph.ts;
