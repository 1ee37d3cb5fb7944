import { resolve } from 'node:path';
import { KeywardError } from '../core/errors.ts';
import { isFingerprint, SHORTEST_FINGERPRINT } from '../scan/allow/read-mark.ts';
import type { Finding } from '../scan/finding.ts';
import { bySecret } from '../scan/by-secret.ts';

/** What a user names a finding by: the beginning of its fingerprint, or a place. */
export type FindingName =
  | { readonly fingerprint: string }
  | { readonly file: string; readonly line: number; readonly column: number | null };

/** Reads `FINGERPRINT` or `FILE:LINE[:COLUMN]`. Throws `usage`. */
export function readFindingName(word: string): FindingName {
  const folded = word.toLowerCase();
  if (isFingerprint(folded)) return { fingerprint: folded };
  const [, file, line, column] = /^(.+?):([1-9]\d{0,8})(?::([1-9]\d{0,8}))?$/s.exec(word) ?? [];
  if (file !== undefined && line !== undefined) {
    return { file, line: Number(line), column: column === undefined ? null : Number(column) };
  }
  throw new KeywardError(
    'usage',
    `neither a fingerprint nor a place: ${word}`,
    `give at least ${SHORTEST_FINGERPRINT} digits of a fingerprint (\`keyward scan --json\` has them), or FILE:LINE`,
  );
}

/** The findings that a name means: places of one secret, or all at one place. None where there is none. Throws `usage`. */
export function findingsNamed<Place extends Finding>(
  name: FindingName,
  findings: readonly Place[],
  cwd: string,
): readonly Place[] {
  if ('file' in name) {
    const path = resolve(cwd, name.file);
    return findings.filter(
      ({ file, line, endLine, column }) =>
        resolve(cwd, file) === path &&
        line <= name.line &&
        name.line <= endLine &&
        (name.column === null || name.column === column),
    );
  }
  const named = findings.filter(({ fingerprint }) => fingerprint.startsWith(name.fingerprint));
  const secrets = bySecret(named).size;
  if (secrets <= 1) return named;
  const message = `${name.fingerprint} is the beginning of ${secrets} fingerprints`;
  throw new KeywardError('usage', message, 'give more of its digits');
}
