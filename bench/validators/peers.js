// Packages that are measured beside flatspec and that it does not depend on itself: `npm ci --prefix bench/peers` installs them.

import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = new URL("../peers/", import.meta.url);

/** Whether the peers are installed. */
export const peersAreHere = existsSync(new URL("node_modules/zod", home));

export const howToGetPeers = "typia, zod, valibot and esbuild are left out: npm ci --prefix bench/peers installs them";

export { importPeer } from "../peers/import.js";

/** Lets modules in a folder import the peers. */
export function linkPeers(folder) {
  symlinkSync(fileURLToPath(new URL("node_modules", home)), join(folder, "node_modules"), "dir");
}

/** Lets modules in a folder import what flatspec's tests depend on: ajv and its formats. */
export function linkAjv(folder) {
  symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(folder, "node_modules"), "dir");
}
