import { entry, type CatalogEntry } from "./entry.js";

/** What is wrong with what was asked for, or with the place that it goes to. */
export const outputCatalog = {
  "name-changed": entry(
    "info",
    (p: { from: string; to: string }) => `${p.from} is called ${p.to}, for its own name is taken or reserved`,
    "Names are decided over the whole document, with everything that is exported.",
  ),
  "name-refused": entry(
    "error",
    (p: { key: string; name: string }) => `${p.key} cannot be called ${JSON.stringify(p.name)}: the name is not free, or no identifier`,
    "A given name is an identifier that is neither reserved nor given twice, and exports nothing that another given name exports.",
  ),
  "name-unused": entry(
    "warning",
    (p: { key: string }) => `the name given to ${p.key} is not used, for there is no such schema or operation`,
    "Keys are JSON pointers, names of schemas, operationIds, or a method and a path, such as GET /pets.",
  ),
  "emitter-unknown": entry(
    "error",
    (p: { name: string; known: string }) => `there is no artifact ${p.name}`,
    "Artifacts: types, client, validators, fixtures, paths.",
  ),
  "schema-unknown": entry(
    "error",
    (p: { schema: string; nearest: string }) => `there is no schema ${p.schema}${p.nearest === "" ? "" : `; did you mean ${p.nearest}?`}`,
    "Give the name of a component, the name of a generated type, or a JSON pointer such as #/components/schemas/Pet.",
  ),
  "peer-missing": entry(
    "error",
    (p: { artifact: string; peer: string }) => `the artifact ${p.artifact} needs the package ${p.peer}, which is not installed`,
    "Install it next to flatspec: npm install --save-dev openapi-typescript",
  ),
  "peer-failed": entry(
    "error",
    (p: { artifact: string; peer: string; reason: string }) => `${p.peer} could not make the artifact ${p.artifact}: ${p.reason}`,
    "The package is stricter than flatspec; the other artifacts do not need it.",
  ),
  "template-unknown": entry(
    "error",
    (p: { name: string }) => `there is no template ${p.name} to override`,
    "Template files are named like the built-in ones: client.hbs, validators.hbs, fixtures.hbs, index.hbs.",
  ),
  "templates-unreadable": entry(
    "error",
    (p: { folder: string; reason: string }) => `the templates in ${p.folder} cannot be read: ${p.reason}`,
    "Give a folder with templates, named like the built-in ones: client.hbs, validators.hbs, fixtures.hbs, index.hbs.",
  ),
  "template-failed": entry(
    "error",
    (p: { name: string; reason: string }) => `the template ${p.name} failed: ${p.reason}`,
    "Templates see only what their view offers.",
  ),
  "output-syntax": entry(
    "error",
    (p: { file: string; reason: string }) => `${p.file} would not parse: ${p.reason}`,
    "Nothing was written. Unless a template of yours made it, this is a fault of flatspec: please report it.",
  ),
  "output-unwritable": entry(
    "error",
    (p: { path: string; reason: string }) => `${p.path} cannot be written: ${p.reason}`,
    "Nothing was changed. The output is a folder that you may write to.",
  ),
  "output-foreign": entry(
    "error",
    (p: { path: string }) => `${p.path} is there already and was not made by flatspec`,
    "Nothing was changed. Choose another folder, or move the file away.",
  ),
  "output-kept": entry(
    "warning",
    (p: { path: string }) => `${p.path} is no longer generated, but was edited; it stays`,
    "Delete it when you need it no more.",
  ),
} satisfies Record<string, CatalogEntry<never>>;
