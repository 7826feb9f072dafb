import type { DiagnosticSink, DiagnosticTarget } from "../../diagnostics/sink.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import { appendPointer, rootPointer, type JsonPointer } from "../../openapi/pointer.js";
import type { SourceDocument } from "../source.js";
import { JsonPathError, type CompileJsonPath, type Query } from "./json-path.js";

/** What an action does to the parts that its target selects. */
export type Change =
  { readonly kind: "update"; readonly value: JsonValue } | { readonly kind: "copy"; readonly select: Query } | { readonly kind: "remove" };

export interface Action {
  /** Where it stands in the overlay. */
  readonly pointer: JsonPointer;
  readonly target: string;
  readonly select: Query;
  /** Absent where the action says nothing to do. */
  readonly change?: Change;
}

/** An overlay that is ready to be applied. */
export interface Overlay {
  readonly source: SourceDocument;
  readonly extends?: string;
  readonly actions: readonly Action[];
}

/** The place as diagnostics name it. Pointers are left out: readers take them for places in the API's document. */
export function placeInOverlay(source: SourceDocument, pointer: JsonPointer): DiagnosticTarget {
  const position = source.locate(pointer);
  return position === undefined ? {} : { position };
}

/**
 * Reads an Overlay Object (OpenAPI Overlay Specification 1.1, section 4.4; 1.0 is read as 1.1, which adds to it). Every fault is reported;
 * where there is one, it gives `undefined`.
 */
export function readOverlay(source: SourceDocument, compile: CompileJsonPath, sink: DiagnosticSink): Overlay | undefined {
  return new OverlayReader(source, compile, sink).read();
}

class OverlayReader {
  readonly #source: SourceDocument;
  readonly #compile: CompileJsonPath;
  readonly #sink: DiagnosticSink;
  #isFaulty = false;

  constructor(source: SourceDocument, compile: CompileJsonPath, sink: DiagnosticSink) {
    this.#source = source;
    this.#compile = compile;
    this.#sink = sink;
  }

  read(): Overlay | undefined {
    const overlay = this.#source.value;
    if (!isJsonObject(overlay)) {
      this.#fault("it is not an object", rootPointer);
      return undefined;
    }
    this.#checkVersion(overlay);
    this.#checkMembers(overlay, ["overlay", "info", "extends", "actions"], rootPointer);
    this.#checkInfo(own(overlay, "info"));
    const base = own(overlay, "extends");
    if (base !== undefined && typeof base !== "string") this.#fault("`extends` must be a URI", "#/extends");
    const list = own(overlay, "actions");
    if (!Array.isArray(list) || list.length === 0) {
      this.#fault("`actions` must be a list with at least one action", "#/actions");
      return undefined;
    }
    const actions = (list as readonly JsonValue[]).map((action, index) => this.#action(action, appendPointer("#/actions", index)));
    if (this.#isFaulty) return undefined;
    return {
      source: this.#source,
      actions: actions.filter((action) => action !== undefined),
      ...(typeof base === "string" ? { extends: base } : {}),
    };
  }

  #checkVersion(overlay: JsonObject): void {
    const given = own(overlay, "overlay");
    if (given === undefined) this.#fault("it has no `overlay`, which says its version", rootPointer);
    else {
      // YAML reads `1.1` without quotes as a number.
      const version = typeof given === "number" ? given.toFixed(1) : given;
      if (typeof version !== "string") this.#fault("`overlay` must be a version", "#/overlay");
      else if (!/^1\.[01](?:\.\d+)?$/u.test(version)) this.#fault(`version ${version} is not supported; 1.0 and 1.1 are`, "#/overlay");
    }
  }

  #checkInfo(info: JsonValue | undefined): void {
    if (!isJsonObject(info)) {
      this.#fault("`info` must be an object", info === undefined ? rootPointer : "#/info");
      return;
    }
    this.#checkMembers(info, ["title", "version", "description"], "#/info");
    for (const key of ["title", "version"]) {
      const value = own(info, key);
      // YAML reads `1.0` without quotes as a number.
      if (typeof value === "string" || (key === "version" && typeof value === "number")) continue;
      this.#fault(`\`${key}\` must be a string`, appendPointer("#/info", ...(value === undefined ? [] : [key])));
    }
  }

  #action(value: JsonValue, pointer: JsonPointer): Action | undefined {
    if (!isJsonObject(value)) {
      this.#fault("an action must be an object", pointer);
      return undefined;
    }
    this.#checkMembers(value, ["target", "description", "update", "copy", "remove"], pointer);
    const select = this.#query(value, "target", pointer);
    const remove = own(value, "remove") ?? false;
    if (typeof remove !== "boolean") this.#fault("`remove` must be true or false", appendPointer(pointer, "remove"));
    const update = own(value, "update");
    const copy = own(value, "copy") === undefined ? undefined : this.#query(value, "copy", pointer);
    if (remove !== true && update !== undefined && copy !== undefined) {
      this.#fault("an action has `update` or `copy`, but not both", pointer);
    }
    if (select === undefined) return undefined;
    const action = { pointer, target: own(value, "target") as string, select };
    if (remove === true) return { ...action, change: { kind: "remove" } };
    if (update !== undefined) return { ...action, change: { kind: "update", value: update } };
    return copy === undefined ? action : { ...action, change: { kind: "copy", select: copy } };
  }

  #query(action: JsonObject, key: string, pointer: JsonPointer): Query | undefined {
    const path = own(action, key);
    const at = path === undefined ? pointer : appendPointer(pointer, key);
    if (typeof path !== "string") {
      this.#fault(`\`${key}\` must be a JSONPath`, at);
      return undefined;
    }
    try {
      return this.#compile(path);
    } catch (error) {
      if (!(error instanceof JsonPathError)) throw error;
      this.#fault(`${path} is not a JSONPath: ${error.message}`, at);
      return undefined;
    }
  }

  #checkMembers(object: JsonObject, known: readonly string[], pointer: JsonPointer): void {
    for (const key of Object.keys(object)) {
      if (known.includes(key) || key.startsWith("x-")) continue;
      this.#fault(`\`${key}\` means nothing here; known are ${known.join(", ")} and names that begin with x-`, appendPointer(pointer, key));
    }
  }

  #fault(fault: string, pointer: JsonPointer): void {
    this.#isFaulty = true;
    this.#sink.report("overlay-malformed", { fault }, placeInOverlay(this.#source, pointer));
  }
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
