// Part of flatspec's runtime: copied as it is into generated output.

import { ValidationError, type Issue } from "../validation/issue.js";

/**
 * The arguments of a call are not valid; nothing was sent. The path of an issue begins with the group of arguments, for
 * example `["query", "limit"]`. No issue shows a header, a cookie or another secret.
 */
export class RequestValidationError extends ValidationError {
  override readonly name = "RequestValidationError";
  readonly operationId: string;

  constructor(operationId: string, issues: readonly Issue[]) {
    super(`request of ${operationId}`, issues);
    this.operationId = operationId;
  }
}

/** A response whose body is not valid. The path of an issue begins in the body, for a stream with the index of the item. */
export class ResponseValidationError extends ValidationError {
  override readonly name = "ResponseValidationError";
  readonly operationId: string;
  readonly status: number;

  constructor({ operationId, status, issues }: InvalidResponse) {
    super(`${status} response of ${operationId}`, issues);
    this.operationId = operationId;
    this.status = status;
  }
}

/** What is told of a response whose body is not valid: everything but the body. */
export interface InvalidResponse {
  readonly operationId: string;
  readonly status: number;
  /** Their paths begin in the body; in an item of a stream, with its index. */
  readonly issues: readonly Issue[];
}
