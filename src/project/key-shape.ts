import type { Secret } from '../core/secret.ts';
import { prefixOf } from '../formats/anchor.ts';
import { isPattern } from '../formats/pattern.ts';
import { isPlaceholder } from '../formats/placeholder.ts';
import type { Part } from '../formats/token.ts';
import { wholeShape } from '../formats/whole.ts';
import { PROVIDERS } from '../providers/_all.ts';
import type { Provider } from '../providers/provider.ts';

/** How a value looks, held against what its provider issues. All but `right` are remarks: only the provider knows. */
export type Shape = 'right' | 'placeholder' | 'empty' | 'other-provider' | 'untrimmed' | 'unusual';

export interface ShapeJudgement {
  /** Null where a value is not the key itself: a reference to another place, a JSON document. */
  readonly shape: Shape | null;
  /** Whose key it looks like; null but for `other-provider`. */
  readonly otherProvider: string | null;
}

/** Words and signs that stand where a key is to be put, when they are the whole value. */
const STANDS_FOR_A_KEY =
  /^(?:[x*.\-_#?]+|<.*>|\[.*\]|\{\{.*\}\}|%.*%|todo|tbd|none|null|undefined|changeme|secret|password|token|key|test|foo|bar|fake)$/i;
const ASKS_FOR_A_KEY = /^(?:your|my|insert|enter|put|paste|add|replace)[-_ ]|\.{3}|…/i;
/** `$NAME`, `${NAME}`, `$(command)`, `op://vault/item/field`: the key is elsewhere. */
const REFERENCE = /^(?:\$[A-Za-z_{(]|[a-z][a-z0-9+-]*:\/\/)/;
const LONGEST_JUDGED = 16 * 1024;

/** Judges the shape of a value that stands under the name of a provider's key; null: under a name that nobody knows. */
export function judgeShape(secret: Secret, provider: Provider | null): ShapeJudgement {
  const value = secret.expose();
  const own = provider === null ? null : fitsKey(value, provider, true);

  if (value.trim() === '') return only('empty');
  if (own === null && isWrapped(value)) return only('untrimmed');
  if (isStandIn(value, own)) return only('placeholder');
  if (own !== null) return only('right');
  if (provider === null) return only(null);
  const other = PROVIDERS.find((candidate) => candidate !== provider && fitsKey(value, candidate, false) !== null);
  if (other !== undefined) return { shape: 'other-provider', otherProvider: other.id };
  const judged = value.length <= LONGEST_JUDGED && !REFERENCE.test(value) && !value.startsWith('{');
  return only(judged ? 'unusual' : null);
}

function only(shape: Shape | null): ShapeJudgement {
  return { shape, otherProvider: null };
}

/** Whether a text is, as a whole, a key that is known by its shape alone. */
export function isKeyShaped(text: string): boolean {
  return PROVIDERS.some((provider) => fitsKey(text, provider, false) !== null);
}

/** Whether a value in a file that is made to be shared is a key: one of the name's provider, or known by its shape. */
export function looksLikeKey(secret: Secret, provider: Provider | null): boolean {
  const shape = provider === null ? null : judgeShape(secret, provider).shape;
  if (shape === 'placeholder') return false;
  return shape === 'right' || isKeyShaped(secret.expose());
}

/** The shape of the provider's keys that the whole value has; `anyKind`: kinds that no literal tells count too. */
function fitsKey(value: string, provider: Provider, anyKind: boolean): readonly Part[] | null {
  for (const format of provider.keys) {
    if (format.near !== undefined && !anyKind) continue;
    const shape = wholeShape(format.token, value);
    if (shape !== null) return shape;
  }
  return null;
}

/** Quotes or white space that became part of the value, as `docker --env-file` leaves them. */
function isWrapped(value: string): boolean {
  return value !== value.trim() || /^(["'`]).*\1$/s.test(value);
}

function isStandIn(value: string, shape: readonly Part[] | null): boolean {
  // A key's own prefix may be a word such as api-key.
  const body = shape === null ? value : value.slice(prefixOf(shape).length);
  if (isPlaceholder(body) || isPattern(Buffer.from(body, 'utf8'))) return true;
  return shape === null && (STANDS_FOR_A_KEY.test(value) || ASKS_FOR_A_KEY.test(value));
}
