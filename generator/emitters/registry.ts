import type { Emitter } from "../emit/emitter.js";
import { clientEmitter } from "./client/emitter.js";
import { fixturesEmitter } from "./fixtures/emitter.js";
import { indexEmitter } from "./index/emitter.js";
import { validatorsEmitter } from "./validators/emitter.js";
import { pathsEmitter } from "./paths/emitter.js";
import { typesEmitter } from "./types/emitter.js";

/** All artifacts, in the order in which they are emitted. */
export const emitters: readonly Emitter[] = [typesEmitter, clientEmitter, validatorsEmitter, fixturesEmitter, pathsEmitter, indexEmitter];
