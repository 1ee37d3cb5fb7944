import { KeywardError } from '../core/errors.ts';
import type { Validator } from './standard-schema.ts';

/** A value that passed, or why it did not, in words that do not hold it. */
export type Verdict = { readonly value: unknown } | { readonly fault: string };

/** A shorter value is part of too many words to be taken out of a message, and no secret. */
const SHORTEST_MASKED = 4;

/**
 * Asks a validator about a variable; undefined stands for one that is not set. `secret`: nothing that the validator says
 * is passed on, since some repeat what they were given. Throws `usage` where it only answers later.
 */
export function validate(name: string, value: string | undefined, validator: Validator, secret: boolean): Verdict {
  const result = ask(name, value, validator);
  if (result === null) return { fault: 'is refused: its validator threw an error' };
  if (result.issues === undefined) return { value: result.value };
  if (value === undefined) return { fault: 'is not set' };
  if (secret) return { fault: 'is refused by its validator' };
  const messages = result.issues.map(({ message }) => message).join('; ');
  return { fault: `is refused: ${value.length < SHORTEST_MASKED ? messages : withoutValue(messages, value)}` };
}

function ask(name: string, value: string | undefined, validator: Validator): Answer | null {
  let result;
  try {
    result = validator['~standard'].validate(value);
  } catch {
    return null;
  }
  if (!(result instanceof Promise)) return result;
  // Whatever comes of it, nobody waits for it.
  result.catch(() => undefined);
  const hint = 'check what needs to wait after the program has started';
  throw new KeywardError('usage', `the validator of ${name} is asynchronous, and defineKeys does not wait`, hint);
}

type Answer = Exclude<ReturnType<Validator['~standard']['validate']>, Promise<unknown>>;

function withoutValue(message: string, value: string): string {
  const forms = [value, JSON.stringify(value).slice(1, -1), value.trim()];
  return forms.reduce((text, form) => (form === '' ? text : text.replaceAll(form, '[value]')), message);
}
