// typia's predicates for the types that flatspec emits. They say nothing of formats, lengths or patterns, so neither does typia.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { importPeer, linkPeers } from "./peers.js";

/** `createIs` of a type in the `types.ts` of a folder, compiled into that folder. */
export async function typiaOf(folder, type) {
  linkPeers(folder);
  const source = join(folder, "typia.ts");
  writeFileSync(
    source,
    `import typia from "typia";\nimport type { ${type} } from "./types.js";\nexport const is = typia.createIs<${type}>();\n`,
  );
  const { default: ts } = await importPeer("typescript");
  const { default: transform } = await importPeer("typia/lib/transform");
  const program = ts.createProgram([source], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: [],
    noEmitOnError: true,
  });
  const faults = [...ts.getPreEmitDiagnostics(program)];
  const before = [transform(program, {}, { addDiagnostic: (fault) => faults.push(fault) })];
  program.emit(program.getSourceFile(source), undefined, undefined, false, { before });
  if (faults.length > 0) throw new Error(`typia, ${type}: ${ts.flattenDiagnosticMessageText(faults[0].messageText, "\n")}`);
  return (await import(pathToFileURL(join(folder, "typia.js")).href)).is;
}
