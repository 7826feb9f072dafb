// How fast predicates decide, beside each other on the same values.

import { contestantsOf, factoryOf } from "./contestants.js";
import { printRates, ratesInTurn } from "./measuring.js";
import { valuesOf } from "./values.js";

/** Measures the predicates for one schema and prints their rates, and who does not judge as the others do. */
export async function measurePredicates(prepared, example, timing) {
  const contestants = await contestantsOf(prepared, example);
  const judges = { exact: contestants.get("ajv, full formats").decide, loose: contestants.get("ajv, no formats").decide };
  for (const [kind, values] of Object.entries(valuesOf(factoryOf(prepared, example.type), judges))) {
    const title = `${example.schema} (${example.what}), isX, ${values.length} ${kind} values; ratios to ajv with full formats`;
    if (values.length === 0) console.log(`\n${example.schema}: no values for "${kind}"`);
    else printRates(title, ratesInTurn(agreeing(contestants, values, kind), values, timing), "ajv, full formats");
  }
}

/** The contestants whose verdicts are right. Without formats, a wrong format is no mistake, and takes no part. */
function agreeing(contestants, values, kind) {
  const decisions = new Map();
  for (const [name, { decide, asserts }] of contestants) {
    if (kind === "wrong format" && !asserts) continue;
    const wrong = values.filter((value) => decide(value) !== (kind === "valid"));
    if (wrong.length === 0) decisions.set(name, decide);
    else
      console.log(
        `\n${name} is left out: it ${kind === "valid" ? "refuses" : "accepts"} ${wrong.length} of ${values.length} ${kind} values`,
      );
  }
  return decisions;
}
