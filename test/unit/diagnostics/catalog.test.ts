import { describe, expect, it } from "vitest";
import { catalog } from "../../../generator/diagnostics/catalog.js";
import { DiagnosticError } from "../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";

const parameters = new Proxy<Record<string, string>>({}, { get: (_target, name) => `<${String(name)}>` });

describe.each(Object.entries(catalog))("%s", (code, { severity, message, help }) => {
  it("has a code in kebab case, a severity, a message and a help", () => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(["error", "warning", "info"]).toContain(severity);
    const text = (message as (given: Record<string, string>) => string)(parameters);
    expect(text).toMatch(/<\w+>/u);
    expect(text).not.toMatch(/undefined|\[object|\n|\.$/u);
    expect(help).toMatch(/^\S.*[^\s:]$/u);
  });
});

describe("the sink", () => {
  it("drops repeats, not the same at another place", () => {
    const sink = new DiagnosticSink();
    for (const pointer of ["#/a", "#/a", "#/b"]) sink.report("status-refused", { status: "x" }, { pointer });
    expect(sink.all().map(({ pointer }) => pointer)).toEqual(["#/a", "#/b"]);
    expect(sink.hasErrors()).toBe(false);
  });

  it("looks up where a pointer was written", () => {
    const sink = new DiagnosticSink();
    sink.locateWith((pointer) => ({ pointer: `${pointer}/b`, position: { file: "x", line: 1, column: 2 } }));
    sink.report("status-refused", { status: "x" }, { pointer: "#/a" });
    expect(sink.all()[0]).toMatchObject({ pointer: "#/a/b", position: { file: "x", line: 1, column: 2 } });
  });

  it("fails with everything found so far", () => {
    const sink = new DiagnosticSink();
    sink.report("status-refused", { status: "x" });
    expect(() => sink.fail("input-not-found", { input: "y" })).toThrow(DiagnosticError);
    expect(sink.all().map(({ code }) => code)).toEqual(["status-refused", "input-not-found"]);
    expect(sink.hasErrors()).toBe(true);
  });
});
