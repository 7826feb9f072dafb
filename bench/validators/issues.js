// How fast issues are found, beside ajv with `allErrors`.

import { ajvOf, idOf } from "./ajv.js";
import { factoryOf } from "./contestants.js";
import { printRates, ratesInTurn } from "./measuring.js";
import { valuesOf } from "./values.js";

/** Measures `validateX` for one schema, formats asserted, and prints the rates. */
export function measureIssues(prepared, example, timing) {
  const { components, asserting } = prepared;
  const validate = asserting[`validate${example.type}`];
  const all = ajvOf(components, "full", { allErrors: true }).getSchema(idOf(example.schema));
  const first = ajvOf(components, "full").getSchema(idOf(example.schema));
  const contestants = new Map([
    ["flatspec, all issues", (value) => validate(value).issues === undefined],
    ["flatspec, first issue", (value) => validate(value, { issues: "first" }).issues === undefined],
    ["ajv, allErrors", (value) => all(value)],
    ["ajv, first error", (value) => first(value)],
  ]);
  const judges = { exact: first, loose: ajvOf(components, "off").getSchema(idOf(example.schema)) };
  for (const [kind, values] of Object.entries(valuesOf(factoryOf(prepared, example.type), judges))) {
    if (values.length === 0) continue;
    for (const [name, decide] of contestants) {
      if (values.some((value) => decide(value) !== (kind === "valid"))) throw new Error(`${name} is wrong about ${kind} values`);
    }
    const title = `${example.schema} (${example.what}), validateX, ${values.length} ${kind} values; ratios to ajv with allErrors`;
    printRates(title, ratesInTurn(contestants, values, timing), "ajv, allErrors");
  }
}
