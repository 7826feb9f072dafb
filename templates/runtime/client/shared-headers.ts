// Part of flatspec's runtime: copied as it is into generated output.

/** What a header can be given as: an array becomes a comma-separated list (OpenAPI 3.1, style `simple`). */
export type HeaderValue =
  string | number | boolean | readonly (string | number | boolean)[];

/** Headers by name, in any letter case. One that is undefined counts as not given. */
export type ExtraHeaders = Readonly<Record<string, HeaderValue | undefined>>;

/**
 * The headers that a client may be created with: the shared ones (`Shared`: those that every operation requires) by their
 * declared types, any others as `HeaderValue`. `Defaults` is the type of the headers themselves, inferred from the call.
 */
export type DefaultHeaders<Shared, Defaults> = {
  readonly [Name in keyof Defaults]:
    (Name extends keyof Shared ? Shared[Name] : HeaderValue) | undefined;
};

/**
 * The names of the shared headers that `Defaults` certainly gives. One that may be undefined, or may be among the names of
 * an index signature, is not certain: it stays required in every call.
 */
export type GivenHeaders<Shared, Defaults> = {
  [Name in keyof Shared & keyof Defaults]: string extends keyof Defaults
    ? never
    : undefined extends Defaults[Name]
      ? never
      : Name;
}[keyof Shared & keyof Defaults];

type Overriding<Shared, Given extends keyof Shared> = {
  readonly [Name in Given]?: Shared[Name] | undefined;
};

/**
 * The part of an operation's arguments that gives shared headers: those which the client was not created with are required,
 * the `Given` ones may be overridden for the one call.
 */
export type SharedHeadersArgument<Shared, Given extends keyof Shared> = [
  Exclude<keyof Shared, Given>,
] extends [never]
  ? { readonly headers?: Overriding<Shared, Given> | undefined }
  : {
      readonly headers: {
        readonly [Name in Exclude<keyof Shared, Given>]: Shared[Name];
      } & Overriding<Shared, Given>;
    };

/**
 * The parameter list of an operation whose own arguments are all optional: `args` may be left out exactly when the client
 * was created with all shared headers.
 */
export type CallParameters<Arguments, Call> =
  Partial<Arguments> extends Arguments
    ? [args?: Arguments | undefined, call?: Call | undefined]
    : [args: Arguments, call?: Call | undefined];
