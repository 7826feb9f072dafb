// ajv on the components of a document: compiled, and as standalone code.

import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { linkAjv } from "./peers.js";

/** An ajv that knows `components`; `formats` is "full", "fast" or "off". Options are ajv's own. */
export function ajvOf(components, formats, options = {}) {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: formats !== "off", ...options });
  if (formats !== "off") addFormats(ajv, { mode: formats });
  return ajv.addSchema({ $id: "api", components });
}

/** How ajv finds a component: for `getSchema`. */
export function idOf(schema) {
  return `api#/components/schemas/${schema.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Writes standalone code (CommonJS: it requires its helpers) for components, each exported by its name. Options are ajv's own. */
export function writeStandalone(components, formats, schemas, file, options = {}) {
  const ajv = ajvOf(components, formats, { ...options, code: { source: true } });
  writeFileSync(file, standaloneCode(ajv, Object.fromEntries(schemas.map((schema) => [schema, idOf(schema)]))));
}

/** The function of a component out of standalone code that is written for it alone. */
export function standaloneOf(components, formats, schema, file) {
  mkdirSync(dirname(file), { recursive: true });
  linkAjv(dirname(file));
  writeStandalone(components, formats, [schema], file);
  return createRequire(file)(file)[schema];
}
