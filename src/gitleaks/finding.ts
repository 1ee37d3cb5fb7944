import { scryptSync } from 'node:crypto';
import { type Finding, fingerprintOf } from '../scan/finding.ts';
import { slice, type Source } from './allowed.ts';
import type { Lines } from './lines.ts';
import type { RuleHit } from './search.ts';

/** What stands before the id of a rule in a kind. */
const KIND_PREFIX = 'gitleaks:';

/** A secret with fewer bits than this may be found by trying: its fingerprint is made slow to try. */
const STRONG_BITS = 96;
const SCRYPT = { N: 2 ** 12, r: 8, p: 1 };
const BYTES = 16;
const SHOWN_AT_END = 4;
const SHORTEST_SHOWN = 20;

/** A kind for a rule; ids may hold blanks and more, kinds do not. */
function kindOf(id: string): string {
  return KIND_PREFIX + id.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}

/** Names secrets that rules have met; each is reckoned once. */
export class Fingerprints {
  readonly #known = new Map<string, string>();

  /** `entropy` is that of the secret, in bits a character. */
  of(kind: string, secret: string, entropy: number): string {
    const bytes = Buffer.from(secret);
    const plain = fingerprintOf(kind, [], bytes);
    if (entropy * secret.length >= STRONG_BITS) return plain;
    let slow = this.#known.get(plain);
    if (slow === undefined) {
      slow = scryptSync(bytes, `keyward fingerprint 1\0${kind}`, BYTES, SCRYPT).toString('hex');
      this.#known.set(plain, slow);
    }
    return slow;
  }
}

/** A finding of a rule in a source, redacted. */
export function findingOf(hit: RuleHit, source: Source, lines: Lines, fingerprints: Fingerprints): Finding {
  const { rule, secret, entropy } = hit;
  const kind = kindOf(rule.id);
  const isPath = hit.line === 0;
  const value = slice(source.text, secret);
  const from = lines.placeOf(secret.start);
  const to = lines.placeOf(secret.end);
  return {
    kind,
    provider: 'gitleaks',
    file: source.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    redacted: isPath ? 'the file itself' : redacted(value),
    fingerprint: isPath ? fingerprintOf(kind, [], Buffer.from(source.path)) : fingerprints.of(kind, value, entropy),
    confidence: 'likely',
    ...(source.commit === null ? {} : { commit: source.commit }),
    rule: {
      id: rule.id,
      description: rule.description,
      tags: rule.tags,
      entropy,
      ...matchPlaces(hit, source.text),
    },
  };
}

/**
 * Where a match stands as gitleaks counts: in bytes, a line from the line end before it on, and as many bytes as the match
 * has without the line ends around it. 0 for what has no place.
 */
function matchPlaces({ start, match, line }: RuleHit, text: string) {
  if (line === 0) return { startLine: 0, endLine: 0, startColumn: 0, endColumn: 0 };
  const begin = text.lastIndexOf('\n', start);
  const startColumn = Buffer.byteLength(text.slice(Math.max(0, begin), start)) + 1;
  const value = text.slice(start, start + match.end - match.start);
  const last = value.lastIndexOf('\n');
  const newlines = value.slice(1).split('\n').length - 1;
  const endColumn = last <= 0 ? startColumn + Buffer.byteLength(value) - 1 : Buffer.byteLength(value.slice(last));
  return { startLine: line, startColumn, endLine: line + newlines, endColumn };
}

/** The last four characters of what is long; nothing of what is short, or ends in what cannot be shown. */
function redacted(secret: string): string {
  const end = secret.slice(-SHOWN_AT_END);
  return secret.length >= SHORTEST_SHOWN && /^[!-~]+$/.test(end) ? `…${end}` : '…';
}
