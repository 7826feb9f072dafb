import type { Code } from "../../code/code.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import { sequenceOf, type Sequence } from "../../model/media-type.js";
import type { MediaType, Operation, Response, ResponseStatus } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";

/** A media type whose bodies the client reads item by item. */
export interface StreamedMediaType extends MediaType {
  readonly itemSchema: Schema;
  readonly sequence: Sequence;
}

/** The media types of a response that are streamed: those of successes that have an `itemSchema`. Failures are read whole. */
export function streamsOf(response: Response, operation: Operation): StreamedMediaType[] {
  if (!canSucceed(response, operation) || hasNoBody(response, operation)) return [];
  return response.content.flatMap((mediaType) => {
    const sequence = sequenceOf(mediaType.mediaType);
    const { itemSchema } = mediaType;
    return itemSchema === undefined || sequence === undefined ? [] : [{ ...mediaType, itemSchema, sequence }];
  });
}

/** The function of the runtime that opens streams of a kind. */
export function streamOpener(sequence: Sequence, scope: ModuleScope): Code {
  switch (sequence) {
    case "events":
      return scope.useRuntime("client/event-stream", "openEvents");
    case "json-lines":
      return scope.useRuntime("client/json-lines", "openJsonLines");
    case "json-sequence":
      return scope.useRuntime("client/json-sequence", "openJsonSequence");
  }
}

/** Whether a response has no body by definition (RFC 9110, section 6.4.1), whatever the document says. */
export function hasNoBody({ status }: Response, { method }: Operation): boolean {
  return method === "HEAD" || status === 204 || status === 205 || status === 304;
}

export function isSuccess(status: ResponseStatus): boolean {
  return typeof status === "number" ? status >= 200 && status <= 299 : status === "2XX";
}

/** A `default` is one for successes where the document declares no other. */
function canSucceed({ status }: Response, { responses }: Operation): boolean {
  return isSuccess(status) || (status === "default" && !responses.some((other) => isSuccess(other.status)));
}
