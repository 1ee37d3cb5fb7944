import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { decodeText } from './_bytes.ts';

/** The first of some variables that is set; null where none is. */
export function secretFromEnv(context: Context, names: readonly string[]): Secret | null {
  const name = names.find((candidate) => context.env[candidate]);
  return name === undefined ? null : new Secret(context.env[name] ?? '');
}

/** The first of some variables that is set. Throws `config-invalid` where none is. */
export function credential(context: Context, service: string, names: readonly string[]): Secret {
  const secret = secretFromEnv(context, names);
  if (secret !== null) return secret;
  throw new KeywardError('config-invalid', `there is no credential for ${service}`, `set ${names.join(' or ')}`);
}

/** What a credential file holds, without the blanks around it; null where there is none. Throws `unreadable`. */
export async function secretFromFile(context: Context, path: string): Promise<Secret | null> {
  const bytes = await context.files.read(path);
  const content = bytes === null ? '' : decodeText(bytes, path).trim();
  return content === '' ? null : new Secret(content);
}

/** A token with the time (milliseconds since 1970) at which it should be renewed. */
export interface Token {
  readonly secret: Secret;
  readonly renewAt: number;
}

/**
 * Keeps a token as long as it lasts: `fetchToken` is asked at the first use, when the token is about to end, and where
 * the service refused it. Of several that ask at once one fetches.
 */
export function tokenKeeper(context: Context, fetchToken: () => Promise<Token>): (fresh: boolean) => Promise<Secret> {
  let held: Promise<Token> | null = null;
  return async (fresh) => {
    if (held !== null) {
      const token = await held.catch(() => null);
      if (fresh || token === null || token.renewAt <= context.now()) held = null;
    }
    held ??= fetchToken();
    return (await held).secret;
  };
}

/** When a token should be renewed that lasts for some seconds from now: a little before. */
export function renewalTime(context: Context, seconds: number): number {
  return context.now() + Math.max(1, seconds * 0.9) * 1000;
}
