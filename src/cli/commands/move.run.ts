import { KeywardError } from '../../core/errors.ts';
import type { Secret } from '../../core/secret.ts';
import type { Run } from '../command.ts';
import { consent } from '../secret-consent.ts';
import { planJson, printPlan } from '../secret-plan-output.ts';
import { secretProject } from '../secret-project.ts';
import { type NamedStore, readOnly } from '../../project/secret-store.ts';
import { assertHeld, copyInto, isWanted, type Item, noteElsewhere, planTransfer } from '../secret-transfer.ts';

export const run: Run = async (context, { arguments: [from = '', to = '', ...names], options }) => {
  const { terminal } = context;
  const overwrite = options['overwrite'] === true;
  const asJson = options['json'] === true;
  const project = await secretProject(context, { options });
  const source = await project.open(from);
  const target = await project.open(to);
  if (source.place === target.place) {
    throw new KeywardError('usage', `${from} and ${to} are one and the same place`, 'name two stores');
  }
  if (source.store.remove === undefined) throw readOnly(source.label);
  if (target.store.set === undefined) throw readOnly(target.label);

  const items = await planTransfer(await valuesIn(source, names), target);
  const wanted = items.filter((item) => isWanted(item, overwrite));
  if (!asJson) printPlan({ title: `${source.label} -> ${target.label}`, items, overwrite }, terminal);
  if (!asJson && items.length === 0) terminal.out(`  ${terminal.style('dim', 'no key')}`);
  const goesOn = options['dryRun'] !== true && wanted.length > 0;
  if (goesOn) {
    await consent(`move ${wanted.length} from ${source.label} to ${target.label}?`, context, { options });
    await copyInto(wanted, target, context);
    await takeOut(wanted, source, target);
    if (!asJson) terminal.out(`${terminal.style('green', 'moved')}: ${wanted.length}`);
    noteElsewhere(wanted, target, project, terminal);
  }
  if (asJson) {
    const { name } = source;
    terminal.out(JSON.stringify({ version: 1, from: name, to: target.name, applied: goesOn, names: planJson(items) }));
  }
  return items.some((item) => item.fate === 'differs' && !overwrite) ? 1 : 0;
};

async function valuesIn({ store, label }: NamedStore, names: readonly string[]): Promise<Map<string, Secret>> {
  const wanted = names.length > 0 ? names : await store.list();
  const held = await store.getMany(wanted);
  return new Map(
    wanted.map((name) => {
      const value = held.get(name);
      if (value === undefined) throw new KeywardError('not-found', `${label} holds no ${name}`, 'check the spelling');
      return [name, value];
    }),
  );
}

/**
 * Takes what was copied out of the source, and what was changed there meanwhile not. Should the two be one place after
 * all, which only shows now, the value is put back.
 */
async function takeOut(items: readonly Item[], source: NamedStore, target: NamedStore): Promise<void> {
  for (const { name, value } of items) {
    const now = await source.store.get(name);
    if (now?.equals(value) === false) {
      const hint = 'look which of the two is right, and run it again with --overwrite';
      throw new KeywardError('conflict', `${name} was changed in ${source.label} meanwhile, and stays there`, hint);
    }
    await source.store.remove?.(name);
    try {
      await assertHeld(name, value, target);
    } catch (error) {
      await source.store.set?.(name, value);
      throw error;
    }
  }
}
