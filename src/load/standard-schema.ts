/**
 * What zod, valibot, arktype and others agree on: Standard Schema, version 1 (https://standardschema.dev, read
 * 2026-11-24). Only the part that is used here.
 */
export interface Validator<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
    readonly types?: { readonly output: Output } | undefined;
  };
}

export type Result<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

interface Issue {
  readonly message: string;
}

/** What a validator makes of a value. */
export type OutputOf<Of> = Of extends { readonly '~standard': { readonly types?: infer Types } }
  ? NonNullable<Types> extends { readonly output: infer Output }
    ? Output
    : unknown
  : unknown;
