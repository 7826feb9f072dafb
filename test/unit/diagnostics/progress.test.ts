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
  it.each([
    { name: "elsewhere than on a terminal", isTTY: false, silent: false },
    { name: "when asked to be silent", isTTY: true, silent: true },
  ])("shows nothing $name", async ({ isTTY, silent }) => {
    const { stream, written } = fakeStream(isTTY);
    const progress = new Progress(stream, { silent });
    await progress.show("load");
    progress.stop();
    expect(written()).toBe("");
  });

  it("on a terminal it names each stage", async () => {
    const { stream, written } = fakeStream(true);
    const progress = new Progress(stream, { silent: false });
    await progress.show("load");
    await progress.show("emit");
    progress.stop();
    expect(written()).toContain("Reading the document");
  });
});
