// What all validators of a document weigh, with everything they import, as one minified file.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const names = { standalone: "ajv standalone", small: "ajv standalone, smallest", flatspec: "flatspec" };

/** Prints the bytes of each bundle, as they are and compressed, with ratios to ajv's smallest. */
export function measureSize({ schemas, bundles }) {
  console.log(
    `\nbytes of ${schemas} validators with all they import, minified; ratios to ajv's smallest (no references inlined, no messages)`,
  );
  const sizes = new Map(Object.keys(names).map((name) => [name, sizeOf(bundles[name])]));
  const base = sizes.get("small");
  for (const [name, { plain, zipped }] of sizes) {
    console.log(
      `  ${names[name].padEnd(30)} ${plain.toString().padStart(9)} (${(plain / base.plain).toFixed(2)})` +
        `  gzip ${zipped.toString().padStart(8)} (${(zipped / base.zipped).toFixed(2)})`,
    );
  }
}

function sizeOf(path) {
  const content = readFileSync(path);
  return { plain: content.length, zipped: gzipSync(content).length };
}
