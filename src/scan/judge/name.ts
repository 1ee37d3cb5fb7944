import { BASE64URL } from '../../formats/alphabet.ts';
import type { Stretch } from '../candidates.ts';
import { hasCredentialWord, isWordByte } from '../surroundings.ts';

const NEWLINE = 0x0a;
const DOT = 0x2e;
const HYPHEN = 0x2d;
/** How many blanks, quotes and operators may lie between a name and its value, and how long a name may be. */
const LONGEST_GAP = 12;
const LONGEST_NAME = 64;
/** In base64 or in hex, of 512 bits. */
const LONGEST_DIGEST = 128;

/** Parts of names whose values are digests and revisions. */
const DIGEST: ReadonlySet<string> = new Set([
  'sha',
  'md',
  'digest',
  'checksum',
  'commit',
  'integrity',
  'etag',
  'rev',
  'revision',
  'fingerprint',
  'hash',
  'blob',
  'tree',
  'ref',
  'reference',
  'resolved',
]);
/** Last parts of names whose values say which one is meant, not that one may. A URL's scheme is one: a path follows. */
const IDENTIFIER: ReadonlySet<string> = new Set([
  'id',
  'ids',
  'uuid',
  'guid',
  'account',
  'project',
  'tenant',
  'org',
  'organization',
  'dsn',
  'user',
  'username',
  'email',
  'host',
  'url',
  'uri',
  'model',
  'version',
  'region',
  'http',
  'https',
]);

/** What kind of value a name announces; null where it does not say. */
export type Announced = 'credential' | 'digest' | 'identifier' | null;

/** What the name before a token, on the token's own line, says of it: `MISTRAL_API_KEY = "…"`, `"rev": "…"`. */
export function announcedBy(stretch: Stretch, start: number): Announced {
  const { from, to } = nameBefore(stretch, start);
  if (hasCredentialWord(stretch.bytes, from, to)) return 'credential';
  const parts = String.fromCharCode(...stretch.bytes.subarray(from, to))
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  if (parts.some((part) => DIGEST.has(part))) return 'digest';
  return IDENTIFIER.has(parts.at(-1) ?? '') ? 'identifier' : null;
}

/** Whether a token begins in the middle of a text that is announced as a digest: `sha256=qaN-fw_…`. */
export function isInDigest(stretch: Stretch, start: number): boolean {
  let front = start;
  const least = Math.max(stretch.first, start - LONGEST_DIGEST);
  while (front > least && BASE64URL.members[stretch.bytes[front - 1]!] === 1) front -= 1;
  return front < start && announcedBy(stretch, front) === 'digest';
}

function nameBefore({ bytes, first }: Stretch, start: number): { from: number; to: number } {
  let end = start;
  while (end > first && start - end < LONGEST_GAP && !isNameByte(bytes[end - 1]!) && bytes[end - 1] !== NEWLINE)
    end -= 1;
  let at = end;
  while (at > first && end - at < LONGEST_NAME && isNameByte(bytes[at - 1]!)) at -= 1;
  return { from: at, to: end };
}

function isNameByte(byte: number): boolean {
  return isWordByte(byte) || byte === DOT || byte === HYPHEN;
}
