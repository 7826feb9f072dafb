import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { referenceReader } from "../../../generator/read/reference-reader.js";
import { temporaryFolder } from "../../support/folder.js";
import { follow } from "./support.js";

const top = temporaryFolder();
const secret = "s3cret";
mkdirSync(join(top, "specs", "sub"), { recursive: true });
mkdirSync(join(top, "specs-other"));
mkdirSync(join(top, "shared"));
for (const path of ["specs/ok.json", "specs/a b.json", "specs/sub/deep.json", "shared/Error.json", "specs-other/x.json", "secret.json"]) {
  writeFileSync(join(top, path), JSON.stringify({ path, secret }));
}
writeFileSync(join(top, "specs", "broken.json"), `{"a": ${secret}`);
symlinkSync(join(top, "secret.json"), join(top, "specs", "link-out.json"));
symlinkSync(join(top, "shared"), join(top, "specs", "folder-out"));
symlinkSync("ok.json", join(top, "specs", "link-in.json"));
symlinkSync("loop.json", join(top, "specs", "loop.json"));
symlinkSync(join(top, "specs"), join(top, "by-another-name"));

const uriOf = (path: string): string => pathToFileURL(join(top, path)).href;
const root = { file: "some/specs/api.json", uri: uriOf("specs/api.json") };
const refused = "reference-refused: the reference";
const outside = "is not followed: it is outside of the document's folder";

describe("files in the folder of the document", () => {
  it.each([
    { reference: "ok.json", file: "some/specs/ok.json" },
    { reference: "./sub/deep.json#/path", file: "some/specs/sub/deep.json" },
    { reference: "sub/../ok.json", file: "some/specs/ok.json" },
    { reference: "../specs/ok.json", file: "some/specs/ok.json" },
    { reference: "a b.json", file: "some/specs/a b.json" },
    { reference: "a%20b.json", file: "some/specs/a b.json" },
    { reference: ".\\sub\\deep.json", file: "some/specs/sub/deep.json" },
    { reference: uriOf("specs/ok.json"), file: "some/specs/ok.json" },
    { reference: "link-in.json", file: "some/specs/link-in.json" },
  ])("$reference is read", async ({ reference, file }) => {
    const opened = await follow(root, reference);
    expect(opened.said).toEqual([]);
    expect(opened.file).toBe(file);
    expect(opened.value).toMatchObject({ secret });
  });

  it("that is reached by a symbolic link", async () => {
    expect((await follow({ file: "api.json", uri: uriOf("by-another-name/api.json") }, "ok.json")).file).toBe("ok.json");
  });

  it.each(["nothing.json", "sub/nothing.json", "ok.json/x.json", "nothing/../../specs/none.json"])("%s is not there", async (reference) => {
    expect((await follow(root, reference)).said).toEqual([`reference-not-found: the reference ${reference} leads to nothing`]);
  });

  it("folders, pipes and circles of links are no documents", async () => {
    execFileSync("mkfifo", [join(top, "specs", "pipe.json")]);
    expect((await follow(root, "pipe.json")).said[0]).toContain("it is no regular file");
    expect((await follow(root, "sub")).said[0]).toContain("it is a folder");
    expect((await follow(root, "loop.json")).said[0]).toContain("its symbolic links lead in a circle");
  });

  it("what does not parse stops the run without a word of its content", async () => {
    const error: unknown = await follow(root, "broken.json").catch((thrown: unknown) => thrown);
    expect(String(error)).toContain("input-syntax");
    expect(String(error)).not.toContain(secret);
  });
});

describe("a document that is not needed", () => {
  const needless = async (reference: string): Promise<{ readonly value: unknown; readonly said: readonly string[] }> => {
    const sink = new DiagnosticSink();
    const referrer = { uri: root.uri, reference, target: {}, isOptional: true };
    const source = await referenceReader(root, {}, sink).open(new URL(reference, root.uri).href, referrer);
    return { value: source?.value, said: sink.all().map(({ code }) => code) };
  };

  it("is read where it may be", async () => {
    expect(await needless("ok.json")).toEqual({ value: { path: "specs/ok.json", secret }, said: [] });
  });

  it.each(["nothing.json", "broken.json", "../secret.json", "link-out.json", "https://example.com/x"])(
    "%s is neither read nor spoken of",
    async (reference) => {
      expect(await needless(reference)).toEqual({ value: undefined, said: [] });
    },
  );
});

describe("everything else is refused, and nothing of it is shown", () => {
  it.each([
    "../secret.json",
    "../shared/Error.json",
    "../specs-other/x.json",
    "/etc/passwd",
    "file:///etc/passwd",
    "file:///proc/self/environ",
    "../../../../../../../../etc/passwd",
    "%2e%2e/secret.json",
    "..%5csecret.json".replace("%5c", "\\"),
    "/nothing/at/all",
    "sub/../../secret.json",
  ])("%s", async (reference) => {
    const opened = await follow(root, reference);
    expect(opened.said).toEqual([`${refused} ${reference} ${outside}`]);
    expect(opened.diagnostics[0]).toMatchObject({ severity: "error", pointer: "#/$ref" });
    expect(opened.diagnostics[0]?.help).toContain("--allow-ref <prefix>");
    expect(opened.value).toBeUndefined();
    expect(JSON.stringify(opened)).not.toContain(secret);
  });

  it.each([
    { reference: "link-out.json", reason: "a symbolic link on its way leads out" },
    { reference: "folder-out/Error.json", reason: "a symbolic link on its way leads out" },
    { reference: "file://host/share/x.json", reason: "it is on another host" },
    { reference: "\\\\host\\share\\x.json", reason: "it is on another host" },
    { reference: "sub%2fdeep.json", reason: "it is no path of a file" },
    { reference: "ok.json%00.txt", reason: "it is no path of a file" },
    { reference: "ftp://example.com/x.json", reason: "it is neither a file nor a URL of http or https" },
    { reference: "c:/x.json", reason: "it is neither a file nor a URL of http or https" },
    { reference: "data:application/json,{}", reason: "it is neither a file nor a URL of http or https" },
  ])("$reference: $reason", async ({ reference, reason }) => {
    const { said } = await follow(root, reference);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`is not followed: ${reason}`);
  });
});

describe("what the user allows", () => {
  it.each([
    { allow: join(top, "shared"), reference: "../shared/Error.json" },
    { allow: `${join(top, "shared")}/`, reference: "../shared/Error.json" },
    { allow: join(top, "secret.json"), reference: "../secret.json" },
    { allow: join(top, "secret.json"), reference: "link-out.json" },
    { allow: join(top, "shared"), reference: "folder-out/Error.json" },
    { allow: join(top, "by-another-name", "folder-out"), reference: "../shared/Error.json" },
  ])("$allow: $reference", async ({ allow, reference }) => {
    const opened = await follow(root, reference, { allowRef: [allow] });
    expect(opened.said).toEqual([]);
    expect(opened.value).toMatchObject({ secret });
  });

  it("is shown by the way from the document", async () => {
    expect((await follow(root, "../shared/Error.json", { allowRef: [top] })).file).toBe("some/shared/Error.json");
  });

  it.each([
    { allow: join(top, "specs-o"), reference: "../specs-other/x.json" },
    { allow: join(top, "shared", "Error"), reference: "../shared/Error.json" },
    { allow: "https://", reference: "../shared/Error.json" },
    { allow: "file:///", reference: "../shared/Error.json" },
  ])("ends at a segment: $allow does not allow $reference", async ({ allow, reference }) => {
    expect((await follow(root, reference, { allowRef: [allow] })).said[0]).toContain("is not followed");
  });

  it("does not let a document from the network lead to files", async () => {
    const { said } = await follow(root, uriOf("specs/ok.json"), { allowRef: [top] }, "https://example.com/x.json");
    expect(said[0]).toContain("a document from the network leads to no file");
  });
});

describe("documents in memory", () => {
  const memory = { file: "<object>", uri: "memory:/document" };

  it("are found by their URI, relative ones from the root document", async () => {
    const references = { "pet.json": { type: "object" }, "https://example.com/y.yaml": "type: string\n" };
    expect(await follow(memory, "./pet.json", { references })).toMatchObject({ file: "pet.json", value: { type: "object" }, said: [] });
    expect(await follow(memory, "https://example.com/y.yaml#/x", { references })).toMatchObject({ value: { type: "string" }, said: [] });
    expect((await follow(memory, "other.json", { references })).said[0]).toContain("is not followed");
  });

  it("are copied", async () => {
    const given = { a: { b: 1 } };
    const { value } = await follow(memory, "x.json", { references: { "x.json": given } });
    expect(value).toEqual(given);
    expect((value as typeof given).a).not.toBe(given.a);
  });

  it.each([
    { name: "a circle", value: circle(), reason: "it is nested too deeply" },
    { name: "a function", value: { run: () => 1 }, reason: "it holds what JSON cannot" },
    { name: "a date", value: { at: new Date(0) }, reason: "it holds what JSON cannot" },
  ])("$name is no document", async ({ value, reason }) => {
    expect((await follow(memory, "x.json", { references: { "x.json": value } })).said).toEqual([
      `reference-unreadable: the document that x.json leads to cannot be read: ${reason}`,
    ]);
  });
});

function circle(): object {
  const value: { self?: object } = {};
  value.self = value;
  return value;
}

describe("limits", () => {
  const limits = { bytes: 1000, milliseconds: 1000, redirects: 1, referencedDocuments: 2, referencedBytes: 50 };

  it("of documents and of bytes stop the run", async () => {
    const { DiagnosticSink } = await import("../../../generator/diagnostics/sink.js");
    const { referenceReader } = await import("../../../generator/read/reference-reader.js");
    const failure = async (texts: readonly string[]): Promise<string> => {
      const references = Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text]));
      const { open } = referenceReader({ file: "<object>", uri: "memory:/document" }, { references, limits }, new DiagnosticSink());
      try {
        for (const index of texts.keys()) await open(`memory:/${index}.yaml`, { uri: "memory:/document", reference: "", target: {} });
      } catch (error) {
        return String(error);
      }
      return "nothing";
    };
    expect(await failure(["a: 1", "a: 2"])).toBe("nothing");
    expect(await failure(["a: 1", "a: 2", "a: 3"])).toContain("its references lead to more than 2 documents");
    expect(await failure([`a: ${"x".repeat(30)}`, `a: ${"x".repeat(30)}`])).toContain("its references lead to more than 0 MB");
  });

  it("of one file", async () => {
    writeFileSync(join(top, "specs", "large.json"), JSON.stringify("x".repeat(2000)));
    expect((await follow(root, "large.json", { limits })).said[0]).toContain("it is larger than 0 MB");
  });
});
