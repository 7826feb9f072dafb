// Run by type-check.js in processes of its own: compiles what a tsconfig.json names, and prints milliseconds of processor time and faults.

import ts from "typescript";
import { spent } from "./measuring.js";

const config = ts.getParsedCommandLineOfConfigFile(process.argv[2], {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail });
const start = spent();
const program = ts.createProgram(config.fileNames, config.options);
const parsed = spent();
const faults = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...program.getGlobalDiagnostics()];
// Binding is the first thing that asking for a checker does.
program.getTypeChecker();
const bound = spent();
faults.push(...program.getSemanticDiagnostics());
const checked = spent();
if (faults.length > 0) fail(faults[0]);
console.log(JSON.stringify({ parse: parsed - start, bind: bound - parsed, check: checked - bound, total: checked - start }));

function fail(fault) {
  throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
}
