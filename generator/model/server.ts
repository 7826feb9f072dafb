/** Where requests go. */
export interface Server {
  /** Absolute, http or https, without userinfo; or relative to where the document was found. */
  readonly url: string;
  readonly description?: string;
}
