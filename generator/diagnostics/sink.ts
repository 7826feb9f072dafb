import { catalog, type DiagnosticCode, type MessageParameters } from "./catalog.js";
import { DiagnosticError, type Diagnostic, type SourcePosition } from "./diagnostic.js";

export interface DiagnosticTarget {
  readonly pointer?: string;
  readonly position?: SourcePosition;
}

/** Collects diagnostics of one run. A repeat (same code, pointer and message) is dropped. */
export class DiagnosticSink {
  readonly #found = new Map<string, Diagnostic>();
  readonly #isStrict: boolean;
  #locate: (pointer: string) => DiagnosticTarget = (pointer) => ({ pointer });

  /** When strict, what would be a warning ends up as an error. */
  constructor(options: { readonly strict: boolean } = { strict: false }) {
    this.#isStrict = options.strict;
  }

  /** From here on, diagnostics that name a pointer are told where that place was written: the pointer there, and its position. */
  locateWith(locate: (pointer: string) => DiagnosticTarget): void {
    this.#locate = locate;
  }

  /** A place as messages name it: where it was written, `file:line:column`, or else its pointer. */
  place(pointer: string): string {
    const { position, pointer: written = pointer } = this.#locate(pointer);
    return position === undefined ? written : `${position.file}:${position.line}:${position.column}`;
  }

  report<Code extends DiagnosticCode>(code: Code, parameters: MessageParameters<Code>, target: DiagnosticTarget = {}): void {
    const written =
      target.pointer === undefined ? target : { ...this.#locate(target.pointer), ...(target.position && { position: target.position }) };
    const diagnostic = createDiagnostic(code, parameters, written);
    const key = JSON.stringify([code, written.pointer, written.position, diagnostic.message]);
    if (!this.#found.has(key)) this.#found.set(key, diagnostic);
  }

  /** Reports, then stops the run with everything found so far. */
  fail<Code extends DiagnosticCode>(code: Code, parameters: MessageParameters<Code>, target: DiagnosticTarget = {}): never {
    this.report(code, parameters, target);
    throw new DiagnosticError(this.all());
  }

  all(): readonly Diagnostic[] {
    const found = [...this.#found.values()];
    if (!this.#isStrict) return found;
    return found.map((diagnostic) => (diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic));
  }

  /** Whether there is an error that the next stage cannot work with. What is one only because of strictness does not count: the work goes on, to find the others. */
  hasErrors(): boolean {
    return [...this.#found.values()].some(({ severity }) => severity === "error");
  }
}

/** Builds a diagnostic from the catalogue's text for its code. */
export function createDiagnostic<Code extends DiagnosticCode>(
  code: Code,
  parameters: MessageParameters<Code>,
  target: DiagnosticTarget = {},
): Diagnostic {
  const entry = catalog[code];
  const message = entry.message as (parameters: MessageParameters<Code>) => string;
  return {
    code,
    severity: entry.severity,
    message: message(parameters),
    help: entry.help,
    ...(target.pointer === undefined ? {} : { pointer: target.pointer }),
    ...(target.position === undefined ? {} : { position: target.position }),
  };
}
