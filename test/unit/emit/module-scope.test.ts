import { describe, expect, it } from "vitest";
import { printCode } from "../../../generator/code/code.js";
import { ModuleScope, runtimeAlias } from "../../../generator/emit/module-scope.js";
import { SymbolTable } from "../../../generator/emit/symbol.js";

const pet = { name: "Pet", module: "types", typeOnly: true };
const petValues = { name: "petValues", module: "types", typeOnly: false };
const isPet = { name: "isPet", module: "validators", typeOnly: false };

function scope(...documentNames: readonly string[]): ModuleScope {
  return new ModuleScope("validators", new Set(documentNames));
}

describe("what a module uses from others", () => {
  it("nothing", () => {
    expect(printCode(scope().imports())).toBe("");
    expect(scope().usedRuntime).toEqual([]);
  });

  it("types and values apart, modules and names in order", () => {
    const module = scope();
    module.useRuntime("client/result", "unwrap");
    module.useRuntime("client/result", "Success");
    module.useRuntime("client/result", "Failure");
    module.use(petValues);
    module.use({ ...pet, name: "Owner" });
    module.use(pet);
    module.use(pet);
    expect(printCode(module.imports())).toBe(
      [
        'import type { Failure, Success } from "./runtime/client/result.js";',
        'import { unwrap } from "./runtime/client/result.js";',
        'import type { Owner, Pet } from "./types.js";',
        'import { petValues } from "./types.js";',
      ].join("\n"),
    );
    expect(module.usedRuntime).toEqual(["client/result"]);
  });

  it("its own symbols need no import", () => {
    const module = scope();
    expect(printCode(module.use(isPet))).toBe("isPet");
    expect(printCode(module.imports())).toBe("");
  });

  it("a helper keeps its name where it is free", () => {
    expect(printCode(scope("Pet").useRuntime("client/errors", "ApiError"))).toBe("ApiError");
  });

  it.each([
    { taken: ["ApiError"], local: "FlatspecApiError" },
    { taken: ["ApiError", "FlatspecApiError"], local: "FlatspecFlatspecApiError" },
  ])("it gives way to $taken", ({ taken, local }) => {
    const module = scope(...taken);
    expect(printCode(module.useRuntime("client/errors", "ApiError"))).toBe(local);
    expect(printCode(module.imports())).toBe(`import { ApiError as ${local} } from "./runtime/client/errors.js";`);
  });

  it.each([
    { name: "child", taken: [], want: "child" },
    { name: "child", taken: ["child"], want: "FlatspecChild" },
    { name: "isUri", taken: ["isUri", "FlatspecIsUri"], want: "FlatspecFlatspecIsUri" },
  ])("$name beside $taken is $want", ({ name, taken, want }) => {
    expect(runtimeAlias(name, new Set(taken))).toBe(want);
  });
});

describe("the symbol table", () => {
  it("gives what was declared for a role and an id", () => {
    const symbols = new SymbolTable();
    symbols.declare("type", "#/a", pet);
    symbols.declare("predicate", "#/a", isPet);
    expect(symbols.get("type", "#/a")).toBe(pet);
    expect(symbols.get("predicate", "#/a")).toBe(isPet);
  });

  it("roles and ids do not run together", () => {
    const symbols = new SymbolTable();
    symbols.declare('a","b', "c", pet);
    expect(() => symbols.get("a", 'b","c')).toThrow('no emitter declares the a of b","c');
  });
});
