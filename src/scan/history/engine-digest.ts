import { createHash } from 'node:crypto';
import type { Issuer } from '../../formats/key-format.ts';

/**
 * To be raised with every change of prefilter, candidates, judge or content scanner that may find more than before: what
 * was clean to the one before is then read again.
 */
const ENGINE = 2;

/**
 * Names what a scan seeks and how: equal only where it would find the same. Every part of every kind that bears on it goes
 * in, and the version of the program.
 */
export function digestOf(issuers: readonly Issuer[], names: readonly string[], version: string): string {
  const kinds = issuers.flatMap(({ id: provider, keys }) =>
    keys.map(({ token, ...format }) => ({
      provider,
      ...format,
      shapes: token.shapes.map((shape) =>
        shape.map((part) =>
          typeof part === 'string' ? part : { ...part, alphabet: part.alphabet.characters, check: part.check?.name },
        ),
      ),
    })),
  );
  return createHash('sha256')
    .update(JSON.stringify([ENGINE, version, kinds, names]))
    .digest('hex');
}
