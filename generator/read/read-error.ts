/** Why something could not be read: it is not there, it may not be read, or reading it failed. The reason tells nothing of any content. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  readonly kind: "not-found" | "refused" | "unreadable";
  readonly reason: string;

  constructor(kind: ReadError["kind"], reason: string) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
  }
}
