import { setTimeout as pause } from 'node:timers/promises';
import { isKeywardError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { nodeContext } from '../node/context.ts';
import { proxyFetch } from '../node/proxy-fetch.ts';
import { openNotifier, type Notifier } from '../notify/notify.ts';
import { type Change, markTold, noteHealth } from '../state/health-memory.ts';
import { type CheckedKey, checkJson, checkText } from './check-output.ts';
import { checkRound, type Round } from './commands/check.run.ts';
import type { CommandInput, ExitStatus } from './command.ts';
import type { CommandContext } from './context.ts';
import { durationOf } from './duration.ts';
import type { OpenedLog } from './state-log.ts';
import { withoutKeys } from './without-keys.ts';

const EVERY = '1h';

/**
 * Checks in rounds until it is stopped, and tells each change of health once: it is remembered as told only when whoever
 * is to hear of it has taken it, so that a run that was killed in between tells it again. A round that did not work is
 * said, and is followed by the next.
 */
export async function watch(
  context: CommandContext,
  input: CommandInput,
  timeout: number,
  opened: OpenedLog,
): Promise<ExitStatus> {
  const { terminal, signal } = context;
  const every = durationOf(input.options['every'] ?? EVERY);
  const notifier = notifierOf(context, input);
  for (;;) {
    let status: ExitStatus = 2;
    try {
      const round = await checkRound(context, input, timeout, opened);
      status = round.status;
      if (input.options['json'] === true) terminal.out(checkJson(round.checked));
      else checkText(round.checked, terminal);
      await tellChanges(round, notifier, context, opened);
    } catch (error) {
      if (!isKeywardError(error)) throw error;
      if (error.code === 'usage') throw error;
      if (error.code !== 'cancelled') terminal.error(error.message);
      if (error.code !== 'cancelled') terminal.hint(error.hint);
    }
    if (signal.aborted) return status;
    const stopped = await pause(every, false, { signal }).catch(() => true);
    if (stopped) return status;
  }
}

async function tellChanges(
  { root, checked }: Round,
  notifier: Notifier | null,
  context: CommandContext,
  { state }: OpenedLog,
): Promise<void> {
  const seen = checked.map(({ name, provider, health: { status, reason } }) => ({
    project: root,
    name,
    provider: provider.id,
    status,
    reason,
  }));
  const changes = await noteHealth(state, seen, Date.now());
  if (changes.length === 0) return;
  const lines = changes.map((change) => lineOf(change, checked));
  for (const line of lines) context.terminal.note(line);
  if (notifier !== null) {
    const isBad = changes.some(({ status }) => status === 'dead');
    const isGood = changes.every(({ status }) => status === 'live');
    const level = isBad ? 'bad' : isGood ? 'good' : 'warning';
    await notifier.send({ title: 'the health of a key changed', lines, level, at: new Date().toISOString() });
  }
  await markTold(state, changes, Date.now());
}

function lineOf({ name, status, since }: Change, checked: readonly CheckedKey[]): string {
  const key = checked.find((each) => each.name === name);
  const why = key === undefined || key.health.reason === 'accepted' ? '' : `: ${key.health.told}`;
  const next = status === 'dead' && key !== undefined ? `; make a new one at ${key.provider.console}` : '';
  return `${withoutKeys(name)} (${key?.provider.name ?? ''}) is ${status}${why}${next}, since ${since.slice(0, 16)}Z`;
}

function notifierOf(context: CommandContext, { options }: CommandInput): Notifier | null {
  const where = options['notify'] ?? context.environment['KEYWARD_NOTIFY'];
  if (typeof where !== 'string' || where === '') return null;
  const world = { ...nodeContext(context, context.cwd), fetch: proxyFetch(context.environment) };
  return openNotifier(where === 'desktop' ? where : new Secret(where), world);
}
