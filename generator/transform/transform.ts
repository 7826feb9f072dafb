import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api } from "../model/api.js";
import { assignNames } from "./assign-names.js";
import { resolveDiscriminators } from "./discriminators/resolve-discriminators.js";
import { dropUnusedBases, separateBases } from "./discriminators/separate-bases.js";
import { settleTags } from "./discriminators/settle-tags.js";
import { flattenAllOf } from "./flatten/flatten-all-of.js";
import type { GivenNames } from "./given-names.js";
import type { NamingConventions } from "./name-registry.js";
import { readEventItems } from "./events/read-event-items.js";
import { settleEnums } from "./settle-enums.js";
import { splitViews } from "./views/split-views.js";

/**
 * Model to model: every composition flat, every enum and every tag settled, requests told from responses, events described as clients hand
 * them out, every declaration named. Which values are valid does not change, but for the properties that one side does not send, and for
 * the JSON in events. `names` are those that the user gives.
 */
export function transform(api: Api, conventions: NamingConventions, sink: DiagnosticSink, names: GivenNames = {}): Api {
  const flat = dropUnusedBases(flattenAllOf(resolveDiscriminators(separateBases(api, sink)), sink));
  const settled = settleTags(settleEnums(flat, sink), sink);
  return assignNames(readEventItems(splitViews(settled, sink), sink), conventions, sink, names);
}
