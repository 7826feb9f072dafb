// Imports every module of each output below a folder and tells what happened that must not: a trap was touched, Object.prototype changed,
// or the import failed. It runs in a process of its own.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const ids = JSON.parse(readFileSync(0, "utf8"));
const write = process.stdout.write.bind(process.stdout);

const touched = [];
const traps = ["pwn", "pwned", "alert", "process", "require", "module", "fetch", "eval", "console", "Buffer", "setTimeout"];
for (const name of traps) {
  const touch = () => {
    touched.push(name);
    return () => touched.push(`${name}()`);
  };
  Object.defineProperty(globalThis, name, { configurable: true, get: touch, set: touch });
}

const fingerprint = () =>
  JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map((each) => Reflect.ownKeys(each).map(String)));

const results = {};
for (const id of ids) {
  touched.length = 0;
  const before = fingerprint();
  const globals = Object.getOwnPropertyNames(globalThis).join();
  const problems = [];
  for (const file of readdirSync(join(folder, id)).filter((name) => name.endsWith(".js"))) {
    try {
      await import(pathToFileURL(join(folder, id, file)).href);
    } catch (error) {
      problems.push(`${file}: ${String(error)}`);
    }
  }
  if (fingerprint() !== before) problems.push("a prototype changed");
  if (Object.getOwnPropertyNames(globalThis).join() !== globals) problems.push("a global was added");
  results[id] = [...problems, ...touched];
}
write(JSON.stringify(results));
