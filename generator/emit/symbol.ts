/** A name that an emitted module exports, for other modules to import. */
export interface ExportedSymbol {
  readonly name: string;
  /** The module's path within the output, without extension: `types`, `runtime/transport`. */
  readonly module: string;
  readonly typeOnly: boolean;
}

/** How emitters meet without importing one another: each declares what it exports before any of them emits. */
export class SymbolTable {
  /** By role and id. */
  readonly #symbols = new Map<string, Map<string, ExportedSymbol>>();

  declare(role: string, id: string, symbol: ExportedSymbol): void {
    const ofRole = this.#symbols.get(role) ?? new Map<string, ExportedSymbol>();
    this.#symbols.set(role, ofRole.set(id, symbol));
  }

  /** The symbol that plays a role for a schema or an operation. Throws when no emitter declared it: a fault of the emitters' list. */
  get(role: string, id: string): ExportedSymbol {
    const symbol = this.#symbols.get(role)?.get(id);
    if (symbol === undefined) throw new Error(`no emitter declares the ${role} of ${id}`);
    return symbol;
  }
}
