import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api } from "../model/api.js";
import { annotateFormats } from "./annotate-formats.js";
import { assignNames } from "./assign-names.js";
import { resolveDiscriminators } from "./discriminators/resolve-discriminators.js";
import { dropUnusedBases, separateBases } from "./discriminators/separate-bases.js";
import { settleTags } from "./discriminators/settle-tags.js";
import { flattenAllOf } from "./flatten/flatten-all-of.js";
import type { GivenNames } from "./given-names.js";
import type { NamingConventions } from "./name-registry.js";
import { readEventItems } from "./events/read-event-items.js";
import { reportUnsafePatterns, type UnsafePatterns } from "./patterns/report-unsafe-patterns.js";
import { settleEnums } from "./settle-enums.js";
import { splitViews } from "./views/split-views.js";

/** What the user decides about it. */
export interface TransformOptions {
  /** Names that the user gives. */
  readonly names?: GivenNames;
  /** Whether a format refuses values that do not have it. Default: it does. */
  readonly formats?: Formats;
  /** What to do about regular expressions that can take very long. Default: report them. */
  readonly unsafePatterns?: UnsafePatterns;
}

/** `assert`: a value has to have its format; `annotate`: it is meant to. */
export type Formats = "assert" | "annotate";

/**
 * Model to model: every composition flat, every enum and every tag settled, requests told from responses, events described as clients hand
 * them out, every declaration named. Which values are valid does not change, but for the properties that one side does not send, and for
 * the JSON in events.
 */
export function transform(api: Api, conventions: NamingConventions, sink: DiagnosticSink, options: TransformOptions = {}): Api {
  const { names = {}, formats = "assert", unsafePatterns = "report" } = options;
  reportUnsafePatterns(api, sink, unsafePatterns);
  const read = formats === "annotate" ? annotateFormats(api) : api;
  const flat = dropUnusedBases(flattenAllOf(resolveDiscriminators(separateBases(read, sink)), sink));
  const settled = settleTags(settleEnums(flat, sink), sink);
  return assignNames(readEventItems(splitViews(settled, sink), sink), conventions, sink, names);
}
