import { prefixOf } from '../formats/anchor.ts';
import { hasPassword, type Part } from '../formats/token.ts';
import type { Confidence } from './judge/confidence.ts';

/** Where in a history a finding comes from. */
export interface Origin {
  /** The commit that brought it in, where commits were scanned; null where no commit has it. */
  readonly commit?: string | null;
  /** Who made that commit: `Name <mail>`. Like all below it is there in a scan of the history alone. */
  readonly author?: string | null;
  /** When the author says that it was made, ISO 8601. */
  readonly date?: string | null;
  /** Names of refs that still reach it, branches first; not all of them where there are very many. */
  readonly refs?: readonly string[];
  /** How many refs still reach it; 0 where nothing does. */
  readonly refCount?: number;
  /** Whether the same secret stands in a file of HEAD; null where that could not be told. */
  readonly inHead?: boolean | null;
}

/** What its provider said of a secret, where it was asked. */
export interface Verdict {
  readonly status: 'live' | 'dead' | 'unknown';
  readonly reason: string;
  /** ISO 8601. */
  readonly checkedAt: string;
}

/** The rule of a gitleaks configuration that a finding comes from, and where it matched as gitleaks counts. */
export interface FoundByRule {
  readonly id: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Of the secret, in bits a character. */
  readonly entropy: number;
  /** Places of the match, 0 where a path alone was met. Columns are bytes, one more behind the first line. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A secret at one place. Lines and columns count from 1; a column is a UTF-16 code unit, as editors count. */
export interface Finding extends Origin {
  readonly kind: string;
  readonly provider: string;
  /** The path as the user would type it: relative to the current folder where it lies below it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column just past the last character. */
  readonly endColumn: number;
  /** At most the public prefix and the last four characters. */
  readonly redacted: string;
  /** Names the secret without telling it; the same wherever the same secret of the same kind stands. */
  readonly fingerprint: string;
  readonly confidence: Confidence;
  /** There only where providers were to be asked. */
  readonly health?: Verdict | null;
  /** Absent for what keyward knows by itself. */
  readonly rule?: FoundByRule;
}

/** What a finding is before the file has a name. */
export type Match = Omit<Finding, 'file' | 'health' | keyof Origin>;

const SHOWN_AT_END = 4;
/** A token with fewer unknown characters than this shows none of them. */
const SHORTEST_SHOWN = 16;
const FINGERPRINT_BYTES = 16;
const DOMAIN = 'keyward fingerprint 1';

/**
 * What it takes to try one guess of a password: some two milliseconds. More would let a tree full of such URLs hold up a
 * scan.
 */
const GUESS = { N: 1024, r: 8, p: 1 };

/**
 * The fingerprint of a secret: 128 bits of SHA-256 over a domain word, the kind and the token. Tokens are drawn from far
 * more values than can be tried, so that a plain digest does not tell them; of a shape with a password, which may be
 * weak, it is scrypt (RFC 7914).
 */
export function fingerprintOf(kind: string, shape: readonly Part[], token: Uint8Array): string {
  // Loaded here: it takes some milliseconds, for which a commit without keys need not wait.
  const { createHash, scryptSync } = process.getBuiltinModule('node:crypto');
  if (hasPassword(shape)) return scryptSync(token, `${DOMAIN}\0${kind}`, FINGERPRINT_BYTES, GUESS).toString('hex');
  const hash = createHash('sha256')
    .update(`${DOMAIN}\0${kind}\0`)
    .update(isPem(token) ? pemCharacters(token) : token);
  return hash.digest('hex').slice(0, 2 * FINGERPRINT_BYTES);
}

const PEM = '-----BEGIN ';

function isPem(token: Uint8Array): boolean {
  return Buffer.from(token.buffer, token.byteOffset, PEM.length).toString('latin1') === PEM;
}

/** The same private key has other line ends in JSON, in YAML and in a file of its own. */
function pemCharacters(token: Uint8Array): string {
  const text = Buffer.from(token.buffer, token.byteOffset, token.length).toString('latin1');
  return text.replaceAll(/\\[nrt]/g, '').replaceAll(/[^A-Za-z0-9+/=-]/g, '');
}

/** A token as it may be shown: `gsk_…a1B2`. A token that ends in a literal shows only its prefix. */
export function redact(shape: readonly Part[], token: Uint8Array): string {
  const prefix = prefixOf(shape);
  if (hasPassword(shape)) return `${prefix}…`;
  const last = shape.at(-1);
  const endsOpen = typeof last === 'string' ? last.length < SHOWN_AT_END : last !== undefined;
  if (!endsOpen || token.length - prefix.length < SHORTEST_SHOWN) return `${prefix}…`;
  return `${prefix}…${String.fromCharCode(...token.subarray(token.length - SHOWN_AT_END))}`;
}

/** Orders findings by file, then place: the same on every run. */
export function compareFindings(left: Finding, right: Finding): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
