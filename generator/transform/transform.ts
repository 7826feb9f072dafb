import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api } from "../model/api.js";
import { assignNames } from "./assign-names.js";
import { flattenAllOf } from "./flatten/flatten-all-of.js";
import type { NamingConventions } from "./name-registry.js";
import { settleEnums } from "./settle-enums.js";

/** Model to model: every composition flat, every enum settled, every declaration named. Which values are valid does not change. */
export function transform(api: Api, conventions: NamingConventions, sink: DiagnosticSink): Api {
  return assignNames(settleEnums(flattenAllOf(api, sink), sink), conventions, sink);
}
