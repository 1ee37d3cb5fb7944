import { IDENTITY_FIELDS, type IdentityField, type IdentityPlaces, type Place } from '../providers/probe.ts';
import { withoutShapes } from '../redact/shapes.ts';
import type { Answer } from './answer.ts';
import type { Amount, Identity, IdentityValue } from './health.ts';
import { allAt } from './json-path.ts';

const LONGEST_TEXT = 200;
const LONGEST_LIST = 50;
/** Milliseconds since 1970 are above this, and seconds below, until the year 5138. */
const LAST_SECOND = 1e11;

const TIMES = new Set<IdentityField>(['createdAt', 'lastUsedAt', 'expiresAt']);
const NUMBERS = new Set<IdentityField>([
  'creditRemaining',
  'creditUsed',
  'creditLimit',
  'requestsRemaining',
  'tokensRemaining',
]);

/** An error may have an id or a name of its own at its top: of it only what is meant to stand in an error is read. */
const OF_AN_ERROR = /^(?:key:|error\b)/;

/** What besides the answer an identity is read from. */
export interface Source {
  /** A field of the key's document, or a companion. */
  readonly field: (name: string) => string | undefined;
  readonly fill: (step: string) => string;
  /** What must not stand in an identity: the key, and where that is a document, the key in it. */
  readonly secrets: readonly string[];
}

/** What an answer tells of a key. A value that has another form, or in which a key stands, is left out. */
export function identityOf(places: IdentityPlaces, answer: Answer, source: Source): Identity {
  const identity: Partial<Record<IdentityField, IdentityValue>> = {};
  for (const field of IDENTITY_FIELDS) {
    const said = places[field];
    if (said === undefined) continue;
    const place = typeof said === 'string' ? { at: said } : said;
    if (answer.status >= 300 && !OF_AN_ERROR.test(place.at)) continue;
    const value = valueOf(field, place, answer, source);
    if (value !== undefined) identity[field] = value;
  }
  return identity;
}

function valueOf(field: IdentityField, place: Place, answer: Answer, source: Source): IdentityValue | undefined {
  const found = foundAt(place.at, answer, source);
  if (TIMES.has(field)) return timeOf(found[0]);
  if (NUMBERS.has(field)) return amountOf(found[0], place, answer, source);
  // The id that a signature is made with has the shape of one, and is none.
  if (field === 'keyId' && place.at === 'key:access_key_id') return source.field('access_key_id');
  if (field === 'scopes') return listOf(found.flatMap(wordsOf), source.secrets);
  if (place.at.includes('*') || Array.isArray(found[0])) return listOf(found.flat(), source.secrets);
  return textOf(found[0], source.secrets);
}

function foundAt(at: string, { headers, json }: Answer, source: Source): unknown[] {
  if (at.startsWith('header:')) return [headers.get(at.slice('header:'.length))];
  if (at.startsWith('key:')) return [source.field(at.slice('key:'.length))];
  return allAt(json, at, source.fill);
}

function timeOf(found: unknown): string | undefined {
  const number = numberOf(found);
  if (number !== undefined && number <= 0) return undefined;
  const time = new Date(number === undefined ? String(found) : number < LAST_SECOND ? number * 1000 : number);
  return typeof found === 'object' || Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function amountOf(found: unknown, place: Place, answer: Answer, source: Source): number | Amount | undefined {
  const number = numberOf(found);
  if (number === undefined) return undefined;
  const amount = number / (place.divide ?? 1);
  const named =
    place.unitAt === undefined ? undefined : textOf(foundAt(place.unitAt, answer, source)[0], source.secrets);
  const unit = named ?? place.unit;
  return unit === undefined ? amount : { amount, unit };
}

function numberOf(found: unknown): number | undefined {
  if (
    typeof found === 'string' ? !/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(found.trim()) : typeof found !== 'number'
  ) {
    return undefined;
  }
  const number = Number(found);
  return Number.isFinite(number) ? number : undefined;
}

/** The words of a text, the elements of a list, the names of what is true in an object. */
function wordsOf(found: unknown): unknown[] {
  if (typeof found === 'string') return found.split(/[\s,]+/);
  if (Array.isArray(found)) return found;
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([name, value]) => (value === true ? [name] : []));
}

function listOf(found: readonly unknown[], secrets: readonly string[]): readonly string[] | undefined {
  const texts = found.flatMap((each) => textOf(each, secrets) ?? []).slice(0, LONGEST_LIST);
  return texts.length === 0 ? undefined : texts;
}

function textOf(found: unknown, secrets: readonly string[]): string | undefined {
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return undefined;
  const raw = String(found);
  const text = visible(raw);
  const tells = [raw, text].some(
    (each) => secrets.some((secret) => isOf(each, secret)) || withoutShapes(each, '') !== each,
  );
  return text === '' || tells ? undefined : text.slice(0, LONGEST_TEXT);
}

/** The text without what moves a cursor or hides. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim();
}

/** Whether a text holds a secret, or is most of it. */
function isOf(text: string, secret: string): boolean {
  return text.includes(secret) || (2 * text.length > secret.length && secret.includes(text));
}
