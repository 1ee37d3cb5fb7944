import type { Health } from '../health/health.ts';
import type { Issuer } from '../formats/key-format.ts';
import { count } from './progress.ts';
import { tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';
import { withoutKeys } from './without-keys.ts';

/** How a key is, also where it was not even asked about: it has no value, nobody agreed, it is not there any more. */
export type ToldHealth = Omit<Health, 'reason'> & {
  readonly reason: Health['reason'] | 'not-set' | 'no-consent' | 'moved';
};

/** A key, by a name that people know it by, and how it is. */
export interface CheckedKey {
  readonly name: string;
  readonly provider: Pick<Issuer, 'id' | 'name' | 'console'>;
  /** Null where its value is none that the provider issues. */
  readonly kind: string | null;
  readonly health: ToldHealth;
}

/** The answer as JSON: one line, the shape that docs/cli.md gives. */
export function checkJson(checked: readonly CheckedKey[]): string {
  return JSON.stringify({
    version: 1,
    keys: checked.map(({ name, provider, kind, health }) => ({
      name: withoutKeys(name),
      provider: provider.id,
      kind,
      status: health.status,
      reason: health.reason,
      identity: health.identity,
      latencyMs: health.latencyMs,
      checkedAt: health.checkedAt,
    })),
  });
}

const COLOURS = { live: 'green', dead: 'red', unknown: 'yellow' } as const;
const NOT_WORTH_A_WORD: ReadonlySet<string> = new Set(['accepted', 'refused']);

/** The answer for people: a line a key, what the provider tells of it, a summary, what to do next. */
export function checkText(checked: readonly CheckedKey[], terminal: Terminal): void {
  const rows = checked.map(({ name, provider, health }) => [
    { text: visible(withoutKeys(name)), style: 'bold' as const },
    { text: provider.name },
    { text: health.status, style: COLOURS[health.status] },
    { text: visible([verdict(health), identityText(health)].filter((part) => part !== '').join('; ')) },
  ]);
  for (const line of tableOf(rows, terminal)) terminal.out(line);
  terminal.out();
  terminal.out(summary(checked));
  for (const key of checked) if (key.health.status === 'dead') terminal.hint(nextStep(key));
}

function verdict({ status, reason, told }: ToldHealth): string {
  if (status === 'dead') return `rotate now${NOT_WORTH_A_WORD.has(reason) ? '' : `: ${told}`}`;
  return NOT_WORTH_A_WORD.has(reason) ? '' : told;
}

function summary(checked: readonly CheckedKey[]): string {
  const parts = (['live', 'dead', 'unknown'] as const).flatMap((status) => {
    const many = checked.filter(({ health }) => health.status === status).length;
    return many === 0 ? [] : [`${many} ${status}`];
  });
  return `${count(checked.length, 'key')}: ${parts.join(', ')}`;
}

function nextStep({ name, provider }: CheckedKey): string {
  return `make a new key at ${provider.console ?? provider.name} and put it in place of ${withoutKeys(name)}`;
}

const WORDS: readonly (readonly [keyof Health['identity'], string])[] = [
  ['keyName', 'key'],
  ['owner', 'of'],
  ['email', ''],
  ['organization', 'organization'],
  ['project', 'project'],
  ['account', 'account'],
  ['plan', 'plan'],
  ['scopes', 'may'],
  ['createdAt', 'made'],
  ['lastUsedAt', 'last used'],
  ['expiresAt', 'expires'],
  ['creditRemaining', 'left'],
  ['creditUsed', 'used'],
  ['creditLimit', 'limit'],
  ['requestsRemaining', 'requests left'],
  ['tokensRemaining', 'tokens left'],
];
const LISTED = 3;

function identityText({ identity }: ToldHealth): string {
  return WORDS.flatMap(([field, word]) => {
    const value = identity[field];
    return value === undefined ? [] : [`${word} ${valueText(value)}`.trim()];
  }).join(', ');
}

function valueText(value: NonNullable<Health['identity'][keyof Health['identity']]>): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value;
  if ('unit' in value) return `${value.amount} ${value.unit}`;
  const more = value.length > LISTED ? ` and ${value.length - LISTED} more` : '';
  return value.slice(0, LISTED).join(', ') + more;
}
