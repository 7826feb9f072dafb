// Part of flatspec's runtime: copied as it is into generated output.

/**
 * The items of a streamed body, each as it arrives: `for await (const item of stream)`. They can be read once. Leaving the
 * loop ends the response, and nothing is read that was not asked for. A loop rejects with `NetworkError` where the response
 * breaks off, with `ResponseBodyError` for an item that is not as its media type asks, and with the reason of the call's
 * signal when that aborts.
 */
export interface ItemStream<Item> extends AsyncIterable<Item> {
  /** Ends the response without reading on. For those who do not loop: until the end, the response holds its connection. */
  cancel(): Promise<void>;
}

/** Makes the error for an item; `problem` says why it cannot be read, without quoting it: it may hold secrets. */
export type Fail = (problem: string) => Error;

/** A response whose body is read item by item. */
export interface StreamSource {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly signal: AbortSignal | undefined;
  readonly fail: Fail;
  /** Makes the error for a body that breaks off. */
  readonly broken: (cause: unknown) => Error;
}

/** Which events have JSON as their data; without any of the members, all. */
export interface JsonData {
  /** The names (`event`) of those that have; others have text. */
  readonly events?: readonly string[];
  /** Data that is text as it stands, such as the `[DONE]` that ends some streams. */
  readonly except?: readonly string[];
}
