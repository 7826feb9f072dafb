// Part of flatspec's runtime: copied as it is into generated output.

import type { Issue } from "../validation/issue.js";
import { fieldsOf, readArguments } from "./arguments.js";
import { issueAt, secretsOf } from "./issue-at.js";
import type { Secrets } from "./issue-at.js";
import type { Operation } from "./operation.js";
import type { Failure, Success } from "./result.js";
import type { ExtraHeaders, GivenHeaders } from "./shared-headers.js";
import { openTransport } from "./transport.js";
import type {
  CallOptions,
  ServerDescription,
  Transport,
  TransportOptions,
} from "./transport.js";
import { invalidParts, type RequestPart } from "./validate-request.js";
import { judgedResult, type Judge } from "./validate-response.js";
import {
  RequestValidationError,
  ResponseValidationError,
} from "./validation-errors.js";
import { CallPolicies } from "./validation-policy.js";
import type { CallValidation, ClientValidation } from "./validation-policy.js";

/** What a client that can validate is created with. */
export interface ValidatingTransportOptions<
  Defaults extends object = ExtraHeaders,
> extends TransportOptions<Defaults> {
  /** Which requests and responses are validated. Without it, none. */
  readonly validation?: ClientValidation | undefined;
}

/** What a single call can be given beside the operation's arguments. */
export interface ValidatingCallOptions extends CallOptions {
  /** Wins over the client's, member by member. */
  readonly validation?: CallValidation | undefined;
}

/**
 * A transport that validates calls as far as its options or the call say. Beside what `Transport.send` does, it rejects with
 * `RequestValidationError` before anything is sent, and with `ResponseValidationError`. Throws `ArgumentError` for options
 * that cannot be followed.
 */
export function openValidatingTransport<Shared, Defaults extends object>(
  server: ServerDescription,
  options: ValidatingTransportOptions<Defaults> = {},
): Transport<Shared, GivenHeaders<Shared, Defaults>> {
  const transport = openTransport<Shared, Defaults>(server, options);
  const policies = new CallPolicies(options.validation);
  const clientHeaders = fieldsOf(undefined, "headers", options.headers);
  const send = async <Result>(
    operation: Operation<Result>,
    args?: unknown,
    call?: ValidatingCallOptions,
  ): Promise<Result> => {
    const validating = policies.of(operation.id, call?.validation);
    if (validating === undefined) return transport.send(operation, args, call);
    const { validators, requests, responses } = validating;
    const groups = readArguments(operation.id, args);
    const headers = [
      clientHeaders,
      groups.headers,
      fieldsOf(operation.id, "headers", call?.headers),
    ];
    // Looked for only when there is something to tell.
    const secrets = (): Secrets =>
      secretsOf(groups, headers, server.secretHeaders ?? []);
    if (requests) {
      const parts = invalidParts(operation, validators, groups, clientHeaders);
      if (parts.length > 0) {
        const issues = shownIssues(parts, secrets());
        throw new RequestValidationError(operation.id, issues);
      }
    }
    const result = await transport.send(operation, args, call);
    if (responses === "off") return result;
    const { id: operationId } = operation;
    const answer = result as
      Success<number, unknown> | Failure<number, unknown>;
    const { status } = answer;
    const judge: Judge = (value, validator, at) => {
      const found = validators.find(validator, value);
      if (found.length === 0) return;
      const known = secrets();
      const issues = found.map((issue) => issueAt(at, issue, value, known));
      const invalid = { operationId, status, issues };
      if (responses === "throw") throw new ResponseValidationError(invalid);
      options.validation?.onInvalidResponse?.(invalid);
    };
    return judgedResult(operation, validators, answer, judge) as Result;
  };
  return { send };
}

/** The issues of all parts, as ones of the arguments. */
function shownIssues(parts: readonly RequestPart[], secrets: Secrets): Issue[] {
  return parts.flatMap(({ at, value, isHidden, issues }) =>
    issues.map((issue) => {
      const shown = issueAt(at, issue, value, secrets);
      return isHidden ? { ...shown, received: "a secret" } : shown;
    }),
  );
}
