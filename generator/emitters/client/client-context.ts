import { code, type Code } from "../../code/code.js";
import { typeParameter } from "../../code/layout/declarations.js";
import { typeReference } from "../../code/layout/types.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Api } from "../../model/api.js";
import type { Parameter } from "../../model/operation.js";
import { sharedHeaders } from "./shared-headers.js";
import { baseUrlOf } from "./base-url.js";
import { OperationTypes } from "./types.js";

/** What all declarations of one client have in common. */
export class ClientContext {
  readonly api: Api;
  readonly scope: ModuleScope;
  readonly symbols: SymbolTable;
  readonly shared: readonly Parameter[];
  readonly types: OperationTypes;
  readonly #isValidating: boolean;

  /** `isValidating` where validators are emitted too: then the client can be told to use them. */
  constructor(api: Api, scope: ModuleScope, symbols: SymbolTable, isValidating: boolean) {
    this.api = api;
    this.scope = scope;
    this.symbols = symbols;
    this.shared = sharedHeaders(api);
    this.types = new OperationTypes(scope, symbols, this.shared);
    this.#isValidating = isValidating;
  }

  get hasShared(): boolean {
    return this.shared.length > 0;
  }

  /** The base URL of clients that are given none. */
  get baseUrl(): string | undefined {
    return baseUrlOf(this.api.servers);
  }

  /** The runtime's type of what a client is created with. */
  get transportOptions(): Code {
    return this.#isValidating
      ? this.scope.useRuntime("client/validating-transport", "ValidatingTransportOptions")
      : this.scope.useRuntime("client/transport", "TransportOptions");
  }

  /** The runtime's type of what a call is given beside its arguments. */
  get callOptions(): Code {
    return this.#isValidating
      ? this.scope.useRuntime("client/validating-transport", "ValidatingCallOptions")
      : this.scope.useRuntime("client/transport", "CallOptions");
  }

  /** The runtime's function that makes a transport. */
  get openTransport(): Code {
    return this.#isValidating
      ? this.scope.useRuntime("client/validating-transport", "openValidatingTransport")
      : this.scope.useRuntime("client/transport", "openTransport");
  }

  /** `Given extends keyof SharedHeaders`: which of the shared headers the client was created with. */
  given(options: { readonly isNoneByDefault: boolean }): readonly Code[] {
    if (!this.hasShared) return [];
    const constraint = code`keyof SharedHeaders`;
    return [typeParameter(code`Given`, options.isNoneByDefault ? { constraint, default: code`never` } : { constraint })];
  }

  /** A type of this module, for the `Given` headers where there are any. */
  forGiven(name: Code): Code {
    return typeReference(name, this.hasShared ? [code`Given`] : []);
  }

  /** `Defaults`: the type of the headers that a client is created with. */
  defaults(): readonly Code[] {
    if (!this.hasShared) return [];
    const constraint = typeReference(this.scope.useRuntime("client/shared-headers", "DefaultHeaders"), [
      code`SharedHeaders`,
      code`Defaults`,
    ]);
    return [typeParameter(code`Defaults`, { constraint, default: this.scope.useRuntime("client/shared-headers", "ExtraHeaders") })];
  }

  /** A type of this module for the shared headers that `Defaults` gives. */
  forDefaults(name: Code): Code {
    if (!this.hasShared) return name;
    const given = typeReference(this.scope.useRuntime("client/shared-headers", "GivenHeaders"), [code`SharedHeaders`, code`Defaults`]);
    return typeReference(name, [given]);
  }
}
