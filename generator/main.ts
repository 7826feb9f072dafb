#!/usr/bin/env node
import * as nodeModule from "node:module";

// From Node 22.1 on, compiled code is kept between runs: half of the time of a small document goes into compiling the compiler.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { runCommand } = await import("./command.js");
process.exitCode = await runCommand(process.argv.slice(2));
