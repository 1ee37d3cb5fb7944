import { checkKeys } from '../health/check-keys.ts';
import type { Health, HealthContext, KeyQuestion } from '../health/health.ts';
import { whoseKey } from '../health/whose-key.ts';
import { nodeContext } from '../node/context.ts';
import { proxyFetch } from '../node/proxy-fetch.ts';
import type { AuditLog, Deed } from '../state/audit.ts';
import type { CheckedKey } from './check-output.ts';
import type { OwnKey } from './check-own.ts';
import type { CommandContext } from './context.ts';
import { notAsked } from './not-asked.ts';

/** A key that is to be asked about: of the user's own, or one that a scan found. */
export interface AskedKey extends OwnKey {
  readonly own: boolean;
}

export interface AskOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An address that the user vouches for, in place of the provider's. */
  readonly base?: string | undefined;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  readonly log: AuditLog;
}

/**
 * Asks the providers of keys how they are, and writes into the audit log what is sent: before it is, and what came of it.
 * In the order given. Throws `cancelled`, and what the log throws: nothing is sent that is not written down.
 */
export async function askAbout(
  keys: readonly AskedKey[],
  { env, base, timeout, log }: AskOptions,
  context: CommandContext,
): Promise<CheckedKey[]> {
  const world: HealthContext = {
    ...nodeContext(context, context.cwd),
    fetch: proxyFetch(context.environment),
    timeout,
  };
  const judged = keys.map((key) => ({ key, whose: whoseKey(key.value, key.provider) }));
  const asked = judged.flatMap(({ key, whose }) => (whose.kind === null ? [] : [{ key, kind: whose.kind }]));
  await log.record(...asked.map(({ key, kind }) => deed(key, 'begun', { kind })));
  const questions = asked.map(({ key, kind }): KeyQuestion => ({
    provider: key.provider,
    kind,
    key: key.value,
    own: key.own,
    env,
    ...(base !== undefined && { base }),
  }));
  let done = 0;
  const healths = await checkKeys(questions, world, {
    onResult: () => {
      done += 1;
      context.terminal.progress(`asked about ${done} of ${questions.length} keys`);
    },
  });
  await log.record(...asked.map(({ key, kind }, index) => deedOf(key, kind, healths[index]!)));
  const answers = healths.values();
  return judged.map(({ key: { name, provider }, whose }): CheckedKey => {
    if (whose.kind !== null) return { name, provider, kind: whose.kind, health: answers.next().value! };
    return { name, provider, kind: null, health: notAsked(whose.reason, whose.told) };
  });
}

function deed({ name, provider }: AskedKey, outcome: string, detail: NonNullable<Deed['detail']>): Deed {
  return { action: 'check', subject: name, target: provider.id, outcome, detail };
}

function deedOf(key: AskedKey, kind: string, { status, reason, requests }: Health): Deed {
  const sent = requests.map(({ method, url }) => `${method} ${url}`).join(', ');
  return deed(key, status, { kind, reason, sent });
}
