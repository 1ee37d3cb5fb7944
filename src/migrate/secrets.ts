import { createHash } from 'node:crypto';
import type { Secret } from '../core/secret.ts';
import { isAllowed } from '../gitleaks/allowed.ts';
import { Lines } from '../gitleaks/lines.ts';
import type { Pattern } from '../gitleaks/pattern.ts';
import type { Allowlist } from '../gitleaks/rule.ts';
import type { Met } from './tool.ts';

const PRIVATE_KEY = /^-----(BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?)-----/;

/** Whether a secret has this SHA-1, as detect-secrets keeps it; of a private key it keeps that of the first line's words. */
export function hasSha1(secret: Secret, digest: string): boolean {
  const value = secret.expose();
  const header = PRIVATE_KEY.exec(value)?.[1];
  return sha1(value) === digest || (header !== undefined && sha1(header) === digest);
}

/** Whether a pattern matches in a secret. */
export function matches(secret: Secret, pattern: Pattern): boolean {
  return pattern.test(secret.expose());
}

/** Whether an allowlist of gitleaks lets pass what was met. */
export function isAllowedBy(list: Allowlist, { secret, file, commit, lines, finding }: Met): boolean {
  const value = secret.expose();
  const text = finding.line === 1 ? lines : `\n${lines}`;
  const start = Math.max(0, text.indexOf(value));
  const span = { start, end: start + value.length };
  return isAllowed([list], { path: file, commit, text }, new Lines(text), { match: span, secret: span });
}

function sha1(value: string): string {
  return createHash('sha1').update(value).digest('hex');
}
