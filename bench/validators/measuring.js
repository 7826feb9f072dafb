// Rates of functions that take turns within one process, and what is done with them.

/** Counted, and shown to other modules, so that no engine can leave a verdict out. */
export let accepted = 0;

/** Processor time of this process in milliseconds: other programs of the machine do not count. */
export function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}

/** So many spans each contestant runs before it is measured: engines take a second or two until large functions are as fast as they get. */
const WARM_UP = 10;

/**
 * How many values a second each contestant decides about: the median of `rounds` rounds in which each gets `span` milliseconds of processor
 * time, once all are warm. `contestants` is a Map of functions that return a boolean, by name; so is the result, of rates.
 */
export function ratesInTurn(contestants, values, { rounds, span }) {
  for (const decide of contestants.values()) rateOf(decide, values, WARM_UP * span);
  const rates = new Map([...contestants.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, decide] of contestants) rates.get(name).push(rateOf(decide, values, span));
  }
  return new Map([...rates].map(([name, list]) => [name, median(list)]));
}

/** The clock is read about every millisecond, so that reading it costs fast contestants nothing. */
function rateOf(decide, values, span) {
  let count = 0;
  let turns = 1;
  const start = spent();
  let now = start;
  while (now - start < span) {
    for (let turn = 0; turn < turns; turn += 1) for (const value of values) accepted += decide(value) ? 1 : 0;
    count += turns * values.length;
    const after = spent();
    if (after - now < 1) turns *= 2;
    now = after;
  }
  return (count / (now - start)) * 1000;
}

/** Prints rates with their ratio to the one that is called `base`. */
export function printRates(title, rates, base) {
  console.log(`\n${title}`);
  for (const [name, rate] of rates) {
    console.log(`  ${name.padEnd(30)} ${rate.toFixed(0).padStart(9)} a second  ${(rate / rates.get(base)).toFixed(2).padStart(7)}`);
  }
}
