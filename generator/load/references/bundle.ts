import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { Origins, type MadeFrom } from "../origins.js";
import type { SourceDocument } from "../source.js";
import { assemble } from "./assemble.js";
import { resolveDynamicScopes } from "./dynamic-scopes/resolve-dynamic-scopes.js";
import { grammarOf } from "./grammar.js";
import type { ReferenceOpener } from "./open-reference.js";
import { ReferenceResolver, type Resolved } from "./resolve-references.js";
import { isObject } from "./tree-document.js";

/** One self-contained document, and where its parts were written. */
export interface Bundled {
  readonly value: unknown;
  readonly origins: Origins;
}

/**
 * Makes one document of a root document and all that its references lead to, in the words of the root's own version. The root's value is
 * changed in place; other documents are copied from.
 *
 * What a reference leads to becomes a component of its kind, named after the target, and the reference leads there; where OpenAPI knows no
 * reference, its target takes its place. From 3.1 on, `$id`, `$anchor` and `$self` are followed too, so that afterwards every `$ref` that
 * has a target is a JSON pointer, and no `$dynamicRef` is left: what one means depends on where an evaluation comes from, so there is a copy
 * of a schema for each of its meanings. A reference that cannot be followed is reported and stays as it is, save that it never begins with
 * `#` when it stood in another document.
 *
 * From here on the sink finds positions by pointers into the result.
 */
export async function bundle(
  root: SourceDocument,
  opener: ReferenceOpener,
  sink: DiagnosticSink,
  written: MadeFrom = root,
): Promise<Bundled> {
  const origins = new Origins(written);
  if (!isObject(root.value)) return { value: root.value, origins };
  // While documents are searched, diagnostics say themselves in which one they are.
  sink.locateWith((pointer) => ({ pointer }));
  const grammar = grammarOf(root.value);
  const resolver = new ReferenceResolver(root, grammar, opener, sink);
  let resolved: Resolved;
  try {
    resolved = await resolver.resolveAll();
    if (grammar.isJsonSchema) await resolver.settleDialects();
  } finally {
    opener.close();
  }
  const assembly = { root: resolver.root, grammar, origins, sink };
  const isWhole = resolved.references.size === 0;
  const settled = isWhole ? origins : resolveDynamicScopes({ ...assembly, assembled: assemble({ ...assembly, resolved }) });
  sink.locateWith((pointer) => settled.locate(pointer));
  return { value: root.value, origins: settled };
}
