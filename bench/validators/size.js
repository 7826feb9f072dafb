// What all validators of a document weigh, with everything they import, as one minified file.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Prints the bytes of both bundles, as they are and compressed. */
export function measureSize({ schemas, bundles }) {
  console.log(`\nbytes of ${schemas} validators with all they import, minified; ratios to ajv standalone`);
  const sizes = ["standalone", "flatspec"].map((name) => {
    const content = readFileSync(bundles[name]);
    return { name: name === "flatspec" ? name : "ajv standalone", plain: content.length, zipped: gzipSync(content).length };
  });
  for (const { name, plain, zipped } of sizes) {
    const [base] = sizes;
    console.log(
      `  ${name.padEnd(30)} ${plain.toString().padStart(9)} (${(plain / base.plain).toFixed(2)})` +
        `  gzip ${zipped.toString().padStart(8)} (${(zipped / base.zipped).toFixed(2)})`,
    );
  }
}
