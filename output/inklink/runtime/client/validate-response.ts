// Part of flatspec's runtime: copied as it is into generated output.

import type { ItemStream } from "./item-stream.js";
import type { Operation } from "./operation.js";
import type {
  OperationValidators,
  ResponseValidator,
} from "./operation-validators.js";
import { chooseMediaType } from "./response-body.js";
import { createSuccess } from "./result.js";
import type { Failure, Success } from "./result.js";
import { findResponse, hasNoContent } from "./status-code.js";
import { ValidatedItems } from "./validated-items.js";

type AnyResult = Success<number, unknown> | Failure<number, unknown>;

/** Told of a value of a response, with its validator; `at` are the steps that lead to it. Throws where it must not be handed out. */
export type Judge = (
  value: unknown,
  validator: ResponseValidator,
  at: readonly number[],
) => void;

/**
 * The result of an operation after its body has been judged. Of a stream, each item is when it is read: then the result is
 * another one, of which all else is the same. Without a validator for its status and media type, a body is not judged.
 */
export function judgedResult(
  operation: Operation,
  validators: OperationValidators,
  result: AnyResult,
  judge: Judge,
): AnyResult {
  const { status } = result;
  if (hasNoContent(operation.method, status)) return result;
  const description = findResponse(operation.responses, status);
  if (description === undefined) return result;
  const mediaType = result.ok
    ? result.mediaType
    : chooseMediaType(
        result.response.headers.get("content-type"),
        description.mediaTypes ?? [],
        [],
      );
  const isStream =
    result.ok &&
    description.streams?.some((stream) => stream.mediaType === mediaType) ===
      true;
  const validator = validators.responses?.find(
    (other) =>
      other.status === description.status &&
      other.mediaType === mediaType &&
      (other.items === true) === isStream,
  );
  if (validator === undefined) return result;
  if (!isStream) {
    judge(result.ok ? result.data : result.error, validator, []);
    return result;
  }
  const items = new ValidatedItems(
    result.data as ItemStream<unknown>,
    (item, index) => {
      judge(item, validator, [index]);
    },
  );
  return createSuccess(status, items, mediaType, result);
}
