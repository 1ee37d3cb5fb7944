import { KNOWN } from '../core/known.ts';
import { Secret } from '../core/secret.ts';
import type { ProviderId } from './_provider-id.ts';
import { environment, places } from './environment.ts';
import { gather, type Loaded, type LoadOptions } from './load-keys.ts';
import type { OutputOf, Validator } from './standard-schema.ts';
import { unusable } from './unusable.ts';
import { validate } from './validate.ts';

type Validators = Readonly<Record<string, Validator>>;
type TextValidators = Readonly<Record<string, Validator<string | undefined>>>;

export interface DefineOptions<
  Required extends ProviderId,
  Optional extends ProviderId,
  Variables extends Validators,
  Secrets extends TextValidators,
> extends LoadOptions<Required, Optional> {
  /** Other variables, each with a validator of zod, valibot, arktype or any other Standard Schema. */
  readonly variables?: Variables;
  /** Variables that hold a secret: what their validator makes of them is wrapped. */
  readonly secrets?: Secrets;
}

/** A program's environment: keys by provider, variables and secrets by their own names. */
export type Defined<
  Required extends ProviderId,
  Optional extends ProviderId,
  Variables extends Validators,
  Secrets extends TextValidators,
> = { readonly [Id in Required]: Secret } & { readonly [Id in Exclude<Optional, Required>]: Secret | undefined } & {
  readonly [Name in keyof Variables]: OutputOf<Variables[Name]>;
} & {
  readonly [Name in keyof Secrets]: undefined extends OutputOf<Secrets[Name]> ? Secret | undefined : Secret;
};

/**
 * Loads all that a program reads from its environment. A variable that is empty counts as not set, so that a validator is
 * given undefined and may have a default.
 *
 * Throws one `keys-unusable` that names every key and variable that is missing or refused, and holds no value of any.
 * Throws `usage` where a validator is asynchronous.
 */
export function defineKeys<
  const Required extends ProviderId = never,
  const Optional extends ProviderId = never,
  const Variables extends Validators = {},
  const Secrets extends TextValidators = {},
>(options: DefineOptions<Required, Optional, Variables, Secrets>): Defined<Required, Optional, Variables, Secrets> {
  const { variables = {}, secrets = {}, env = environment() } = options;
  const defined: Record<string | symbol, unknown> = {};
  let faults = gather({ ...options, env }, defined as Loaded);
  const check = (validators: Validators, secret: boolean): void => {
    for (const [name, validator] of Object.entries(validators)) {
      const given = env[name];
      const verdict = validate(name, typeof given === 'string' && given !== '' ? given : undefined, validator, secret);
      if ('fault' in verdict) faults += `\n  ${name} ${verdict.fault}`;
      else if (!secret || verdict.value === undefined) defined[name] = verdict.value;
      else if (typeof verdict.value === 'string') KNOWN.add((defined[name] = new Secret(verdict.value)));
      else faults += `\n  ${name} is refused: the validator of a secret must make a text of it`;
    }
  };
  check(variables, false);
  check(secrets, true);
  if (faults) throw unusable(faults, places());
  return Object.freeze(defined) as Defined<Required, Optional, Variables, Secrets>;
}

/** The validator for a variable that may hold any text, but must be set. */
export const text: Validator<string> = {
  '~standard': {
    version: 1,
    validate: (value) => (typeof value === 'string' ? { value } : { issues: [{ message: 'is not a text' }] }),
  },
};
