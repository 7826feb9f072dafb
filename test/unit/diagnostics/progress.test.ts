import { WriteStream } from "node:tty";
import { describe, expect, it } from "vitest";
import { Progress } from "../../../generator/progress.js";

/** What is written to a stream that says it is a terminal, or that it is none. */
function fakeStream(isTTY: boolean): { stream: WriteStream; written: () => string } {
  let text = "";
  const own = {
    isTTY,
    columns: 80,
    write: (chunk: string): boolean => {
      text += chunk;
      return true;
    },
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
    getColorDepth: () => 1,
    hasColors: () => false,
  };
  return { stream: Object.assign(Object.create(WriteStream.prototype) as WriteStream, own), written: () => text };
}

describe("progress", () => {
  it("elsewhere than on a terminal it is silent but for what stays", async () => {
    const { stream, written } = fakeStream(false);
    const progress = new Progress(stream);
    await progress.show("load");
    progress.log("a line");
    progress.stop();
    expect(written()).toBe("a line\n");
  });

  it("on a terminal it names each stage", async () => {
    const { stream, written } = fakeStream(true);
    const progress = new Progress(stream);
    await progress.show("load");
    await progress.show("emit");
    progress.stop();
    expect(written()).toContain("Reading the document");
  });

  it("after it was stopped, lines go on", async () => {
    const { stream, written } = fakeStream(true);
    const progress = new Progress(stream);
    await progress.show("check");
    progress.stop();
    progress.stop();
    const before = written().length;
    progress.log("a line");
    expect(written().slice(before)).toContain("a line\n");
    expect(written().slice(before)).not.toContain("Checking");
  });
});
