import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { parsePointer } from "../../openapi/pointer.js";
import type { Locate } from "../source.js";
import { JsonText } from "./json-text.js";
import { isTooDeep } from "./json-tree.js";
import { PlainYaml } from "./plain-yaml.js";
import { TextPositions, type TextOrigin } from "./text-positions.js";
import { YamlText } from "./yaml-text.js";

export interface ParsedText {
  readonly value: unknown;
  readonly locate: Locate;
}

/**
 * Parses YAML 1.2 (core schema; no tag makes anything but text, maps and lists) or JSON into a tree in which nothing is shared. Of a text
 * that is neither, or that stands for more than the limits allow, every fault is reported with its position; then it gives `undefined`.
 */
export function parseText(
  source: { readonly file: string; readonly text: string },
  origin: TextOrigin,
  sink: DiagnosticSink,
): ParsedText | undefined {
  const positions = new TextPositions(source, origin);
  if (/^\s*[[{]/u.test(source.text)) {
    const json = parseJson(source.text);
    const text = new JsonText(source.text);
    if (json !== undefined) {
      if (!isTooDeep(json.value)) return { value: json.value, locate: (pointer) => positions.at(text.offsetOf(pointer)) };
      sink.report("input-too-complex", { reason: "it is nested too deeply" }, { position: positions.at(0) });
      return undefined;
    }
  }
  const yaml = PlainYaml.parse(source.text) ?? parseYaml(source.text, positions, sink);
  return yaml && { value: yaml.value, locate: (pointer) => positions.at(yaml.offsetOf(parsePointer(pointer) ?? [])) };
}

function parseYaml(text: string, positions: TextPositions, sink: DiagnosticSink): Pick<PlainYaml, "value" | "offsetOf"> | undefined {
  const yaml = new YamlText(text, positions);
  const parsed = yaml.parse(sink);
  return parsed && { value: parsed.value, offsetOf: (tokens) => yaml.offsetOf(tokens) };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/u, "")) };
  } catch {
    return undefined;
  }
}
