import { resolve } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import type { Run } from '../command.ts';
import { confirm } from '../confirm.ts';
import type { CommandContext } from '../context.ts';
import { consent } from '../secret-consent.ts';
import { type EnvSource, readEnvSource } from '../secret-env-source.ts';
import { planJson, printPlan } from '../secret-plan-output.ts';
import type { SecretProject } from '../../project/secret-project.ts';
import { secretProject } from '../secret-project.ts';
import { removeNames, shredFile } from '../secret-shred.ts';
import { type NamedStore, readOnly } from '../../project/secret-store.ts';
import { copyInto, isWanted, type Item, noteElsewhere, planTransfer, withNames } from '../secret-transfer.ts';
import { withoutKeys } from '../without-keys.ts';

type Then = 'keep' | 'remove-names' | 'shred';

export const run: Run = async (context, { arguments: [file = '', ...names], options }) => {
  const { terminal } = context;
  const overwrite = options['overwrite'] === true;
  const asJson = options['json'] === true;
  const project = await secretProject(context, { options });
  const target = await targetOf(options['to'], file, { project, context });
  const source = readEnvSource(resolve(context.cwd, file), file);
  const values = withNames(source.values, names, file);
  for (const line of source.unknownLines) terminal.note(`${file}:${line} is no assignment, and stays`);
  for (const name of source.repeated) terminal.note(`${name} stands in ${file} more than once: the last value counts`);

  const items = await planTransfer(values, target);
  const wanted = items.filter((item) => isWanted(item, overwrite));
  const isWhole = source.unknownLines.length === 0 && wanted.length === source.values.size - emptyIn(items);
  if (options['then'] === 'shred' && !isWhole) {
    const hint = 'use --then remove-names, or --overwrite';
    throw new KeywardError('usage', `${file} holds more than is copied, so that it cannot be shredded`, hint);
  }
  if (!asJson) printPlan({ title: `${file} -> ${target.label}`, items, overwrite }, terminal);
  const goesOn = options['dryRun'] !== true && wanted.length > 0;
  let then: Then = 'keep';
  if (goesOn) {
    await consent(`copy ${wanted.length} into ${target.label}?`, context, { options });
    await copyInto(wanted, target, context);
    if (!asJson) terminal.out(`${terminal.style('green', 'copied')}: ${wanted.length}, each read back`);
    then = await whatThen(options['then'], { file, isWhole, wanted, isAsked: options['yes'] !== true, context });
    await clear(source, then, { wanted, context });
    if (!asJson && then !== 'keep') terminal.out(`${terminal.style('green', DONE[then])}: ${file}`);
    noteElsewhere(wanted, target, project, terminal);
  }
  if (asJson) {
    const from = withoutKeys(file);
    terminal.out(
      JSON.stringify({ version: 1, from, to: target.name, applied: goesOn, names: planJson(items), file: then }),
    );
  }
  return items.some((item) => item.fate === 'differs' && !overwrite) ? 1 : 0;
};

const DONE: Readonly<Record<Then, string>> = {
  keep: 'kept',
  'remove-names': 'names taken out',
  shred: 'overwritten and removed',
};

function emptyIn(items: readonly Item[]): number {
  return items.filter(({ fate }) => fate === 'empty').length;
}

async function targetOf(
  to: unknown,
  file: string,
  { project, context }: { project: SecretProject; context: CommandContext },
): Promise<NamedStore> {
  const target = await project.open(typeof to === 'string' ? to : project.defaultStores[0]);
  const { path } = target.options;
  const isFile = target.definition.id.endsWith('-file') && typeof path === 'string';
  if (isFile && resolve(project.root, path) === resolve(context.cwd, file)) {
    throw new KeywardError('usage', `${file} is that store already`, 'say where to: --to STORE (see docs/stores.md)');
  }
  if (target.store.set === undefined) throw readOnly(target.label);
  return target;
}

interface Ending {
  readonly file: string;
  readonly isWhole: boolean;
  readonly wanted: readonly Item[];
  readonly isAsked: boolean;
  readonly context: CommandContext;
}

/** What becomes of the file, now that the store holds its keys. */
async function whatThen(said: unknown, { file, isWhole, wanted, isAsked, context }: Ending): Promise<Then> {
  if (said === 'keep' || said === 'remove-names' || said === 'shred') return said;
  if (!isAsked || !context.terminal.interactive) {
    context.terminal.note(`${file} still holds the keys: --then ${isWhole ? 'shred' : 'remove-names'} clears it`);
    return 'keep';
  }
  const shred = `overwrite and remove ${file}? a solid-state disk or a backup may keep what stood there`;
  const question = isWhole ? shred : `take these ${wanted.length} out of ${file}?`;
  if (await confirm(question, context)) return isWhole ? 'shred' : 'remove-names';
  return 'keep';
}

async function clear(
  source: EnvSource,
  then: Then,
  { wanted, context }: Pick<Ending, 'wanted' | 'context'>,
): Promise<void> {
  const names = wanted.map(({ name }) => name);
  if (then === 'remove-names') await removeNames(source, names, context.signal);
  if (then === 'shred') await shredFile(source, context.signal);
}
