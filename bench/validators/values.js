// Values to decide about: what responses could hold, and the same with one mistake each.

/**
 * Groups of values by name. `valid` are made by flatspec's factory, each of the others differs from one of them in one place: a value of
 * another type deep inside or a member that is missing (`invalid`), or text that is not of its format (`wrong format`). `judges` say which
 * changes are mistakes: `exact` asserts formats, `loose` does not. All have gone through JSON, as responses have.
 */
export function valuesOf(factory, judges, count = 20) {
  const valid = factory.withSeed(1).buildList(count).map(copyOf);
  const typeFaults = valid.map((value, index) => changed(value, index, anotherType, (each) => !judges.loose(each)));
  const missing = valid.map((value, index) => changed(value, index, leftOut, (each) => !judges.loose(each)));
  const formatFaults = valid.map((value, index) =>
    changed(value, index, notOfItsFormat, (each) => judges.loose(each) && !judges.exact(each)),
  );
  return { valid, invalid: [...typeFaults, ...missing].filter(isGiven), "wrong format": formatFaults.filter(isGiven) };
}

/** A copy with one change that is a mistake, at a place that depends on `seed`; undefined if no place has one. */
function changed(value, seed, change, isMistake) {
  const places = shuffled(deepHalf(placesOf(value)), seed);
  for (const place of places) {
    const copy = copyOf(value);
    const parent = place.slice(0, -1).reduce((part, key) => part[key], copy);
    if (change(parent, place.at(-1)) && isMistake(copy)) return copyOf(copy);
  }
  return undefined;
}

/** Paths of everything inside a value. */
function placesOf(value, path = []) {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [[...path, key], ...placesOf(value[key], [...path, key])]);
}

/** The places that lie deeper than half of the others. */
function deepHalf(places) {
  return places.toSorted((left, right) => right.length - left.length).slice(0, Math.ceil(places.length / 2));
}

/** The same order on every machine for the same seed, by the linear congruential generator of Numerical Recipes. */
function shuffled(list, seed) {
  let state = seed + 1;
  const keyed = list.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  });
  return keyed.toSorted((left, right) => left.key - right.key).map(({ item }) => item);
}

function anotherType(parent, key) {
  const value = parent[key];
  if (typeof value === "object" && value !== null) return false;
  parent[key] = typeof value === "string" ? 42 : String(value);
  return true;
}

function leftOut(parent, key) {
  return !Array.isArray(parent) && Reflect.deleteProperty(parent, key);
}

function notOfItsFormat(parent, key) {
  if (typeof parent[key] !== "string") return false;
  parent[key] = "not what it should be";
  return true;
}

function isGiven(value) {
  return value !== undefined;
}

function copyOf(value) {
  return JSON.parse(JSON.stringify(value));
}
