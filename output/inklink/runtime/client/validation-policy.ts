// Part of flatspec's runtime: copied as it is into generated output.

import { ArgumentError } from "./errors.js";
import type { OperationValidators } from "./operation-validators.js";
import type { InvalidResponse } from "./validation-errors.js";

/** What becomes of a response that is not valid: the call rejects, or the client's `onInvalidResponse` is told, or it is not validated. */
export type ResponsePolicy = "throw" | "report" | "off";

/** What is validated, and what follows. */
export interface ValidationPolicy {
  /** Whether a call whose arguments are not valid rejects with `RequestValidationError` before anything is sent. Default: false. */
  readonly requests?: boolean | undefined;
  /**
   * `throw`: the call rejects with `ResponseValidationError`, whatever the status; a streamed response ends at the item.
   * `report`: `onInvalidResponse` is called, and the result is what it would be otherwise. Default: `off`.
   */
  readonly responses?: ResponsePolicy | undefined;
}

/** What a client validates. */
export interface ClientValidation extends ValidationPolicy {
  /** `operationValidators` for all operations, or those of some: calls of others are not validated. */
  readonly with: readonly OperationValidators[];
  /** Told of each response, and each item of a stream, that is not valid under the policy `report`. What it throws, the call rejects with. */
  readonly onInvalidResponse?: ((invalid: InvalidResponse) => void) | undefined;
}

/** What a single call validates, where that differs from the client; `false` for nothing. */
export type CallValidation = ValidationPolicy | false;

/** The decision for one call. */
export interface Validating {
  readonly validators: OperationValidators;
  readonly requests: boolean;
  readonly responses: ResponsePolicy;
}

/** The validation of a client's calls, by operation. */
export class CallPolicies {
  readonly #client: ClientValidation | undefined;
  readonly #validators: ReadonlyMap<string, OperationValidators>;

  /** Throws `ArgumentError` for a policy that there is not, and for reports to nobody. */
  constructor(client: ClientValidation | undefined) {
    this.#client = client;
    const validators = client?.with ?? [];
    this.#validators = new Map(validators.map((own) => [own.operation, own]));
    this.#check(undefined, client?.responses);
  }

  /** What to validate of a call; undefined for nothing. Throws `ArgumentError` where the call asks for what its client cannot do. */
  of(
    operationId: string,
    call: CallValidation | undefined,
  ): Validating | undefined {
    if (call === false) return undefined;
    this.#check(operationId, call?.responses);
    const requests = call?.requests ?? this.#client?.requests ?? false;
    const responses = call?.responses ?? this.#client?.responses ?? "off";
    if (!requests && responses === "off") return undefined;
    const validators = this.#validators.get(operationId);
    if (validators !== undefined) return { validators, requests, responses };
    const isAsked =
      call?.requests === true || (call?.responses ?? "off") !== "off";
    if (!isAsked) return undefined;
    throw new ArgumentError(
      operationId,
      "validation",
      "has no validators of this operation: give them to the client, as `validation.with`",
    );
  }

  #check(operationId: string | undefined, responses: unknown): void {
    if (responses === undefined) return;
    const refuse = (argument: string, problem: string): ArgumentError =>
      new ArgumentError(operationId, `validation.${argument}`, problem);
    if (
      responses !== "throw" &&
      responses !== "report" &&
      responses !== "off"
    ) {
      throw refuse("responses", 'must be "throw", "report" or "off"');
    }
    if (
      responses === "report" &&
      this.#client?.onInvalidResponse === undefined
    ) {
      throw refuse(
        "onInvalidResponse",
        'is required of the client for the policy "report"',
      );
    }
  }
}
