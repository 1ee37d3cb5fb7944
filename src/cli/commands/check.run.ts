import { KeywardError } from '../../core/errors.ts';
import { type AskedKey, askAbout } from '../check-ask.ts';
import { type CheckedKey, checkJson, checkText } from '../check-output.ts';
import { ownKeys, type UnsetKey } from '../check-own.ts';
import { durationOf } from '../duration.ts';
import type { CommandInput, ExitStatus, Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { notAsked } from '../not-asked.ts';
import { type OpenedLog, openLog } from '../state-log.ts';

export const run: Run = async (context, input) => {
  const timeout = timeoutOf(input.options['timeout']);
  refuseNonsense(input);
  const opened = await openLog(context);
  try {
    if (isWatched(input)) return await (await import('../check-watch.ts')).watch(context, input, timeout, opened);
    const round = await checkRound(context, input, timeout, opened);
    if (input.options['json'] === true) context.terminal.out(checkJson(round.checked));
    else checkText(round.checked, context.terminal);
    return round.status;
  } finally {
    await opened.close();
  }
};

export interface Round {
  /** The folder of the project. */
  readonly root: string;
  readonly checked: readonly CheckedKey[];
  readonly status: ExitStatus;
}

/** Gathers the keys and asks about them once. Throws `usage` where there is none to ask about. */
export async function checkRound(
  context: CommandContext,
  input: CommandInput,
  timeout: number,
  { log }: OpenedLog,
): Promise<Round> {
  if (input.options['found'] === true) {
    const { foundKeys } = await import('../check-found.ts');
    const { root, keys, refused, env } = await foundKeys(context, input);
    const checked = [...(await askAbout(keys, { env, timeout, log }, context)), ...refused];
    return { root, checked, status: statusOf(checked, 'live') };
  }
  const { root, keys, unset, env } = await ownKeys(context, input);
  const asked = keys.map((key): AskedKey => ({ ...key, own: true }));
  const needed = unset.filter((key) => key.needed);
  const others = unset.filter((key) => !key.needed).map(({ name }) => name);
  if (others.length > 0) context.terminal.note(`not set, so not asked about: ${others.join(', ')}`);
  if (asked.length + needed.length === 0) throw nothingToAsk();
  const checked = [
    ...(await askAbout(asked, { env, base: baseOf(input), timeout, log }, context)),
    ...needed.map(notSet),
  ];
  return { root, checked, status: statusOf(checked, 'dead') };
}

function statusOf(checked: readonly CheckedKey[], bad: 'live' | 'dead'): ExitStatus {
  if (checked.some(({ health }) => health.status === bad)) return 1;
  return checked.some(({ health }) => health.status === 'unknown') ? 2 : 0;
}

function notSet({ name, provider }: UnsetKey): CheckedKey {
  return { name, provider, kind: null, health: notAsked('not-set', 'not set') };
}

function nothingToAsk(): KeywardError {
  const hint = 'set a key (`keyward set NAME`), or name the variable that holds one';
  return new KeywardError('usage', 'this project uses no key that is set', hint);
}

function baseOf({ options }: CommandInput): string | undefined {
  return typeof options['base'] === 'string' ? options['base'] : undefined;
}

function isWatched({ options }: CommandInput): boolean {
  return options['watch'] === true || options['every'] !== undefined;
}

function timeoutOf(said: unknown): number {
  const seconds = Number(said);
  if (seconds > 0 && seconds <= 600) return seconds * 1000;
  throw new KeywardError('usage', '--timeout is no number of seconds up to 600', 'give one such as 10');
}

function refuseNonsense({ arguments: names, options }: CommandInput): void {
  const found = options['found'] === true;
  if (options['base'] !== undefined && (found || names.length !== 1)) {
    throw new KeywardError(
      'usage',
      '--base has a meaning with one name alone',
      'name the key that belongs to that address',
    );
  }
  if (found && names.length > 0) throw excluded('--found and a name');
  if (found && isStoreChosen(options)) throw excluded('--found and a store or profile');
  if (!found && options['providers'] !== undefined) {
    throw new KeywardError(
      'usage',
      '--providers has a meaning with --found alone',
      'give --found too, or leave it out',
    );
  }
  if (options['notify'] !== undefined && !isWatched({ arguments: names, options })) {
    throw new KeywardError('usage', '--notify has a meaning with --watch alone', 'give --watch or --every 6h too');
  }
  if (options['every'] !== undefined) durationOf(options['every']);
}

function isStoreChosen(options: CommandInput['options']): boolean {
  return options['store'] !== undefined || options['profile'] !== undefined;
}

function excluded(what: string): KeywardError {
  return new KeywardError('usage', `${what} exclude each other`, 'give one of them');
}
