import type { ExitStatus, Run } from '../command.ts';
import { type Inventory, inventoryOf, type NeededKey } from '../secret-inventory.ts';
import { secretProject } from '../secret-project.ts';
import { tableOf } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { visible } from '../../core/visible.ts';
import { withoutKeys } from '../without-keys.ts';

export const run: Run = async (context, { options }) => {
  const { terminal } = context;
  const project = await secretProject(context, { options });
  const inventory = await inventoryOf(project, context);
  if (options['json'] === true) terminal.out(listJson(inventory, project.profile));
  else listText(inventory, terminal);
  for (const { label, problem } of inventory.stores) {
    if (problem === null) continue;
    terminal.error(withoutKeys(`${label}: ${problem.message}`));
    terminal.hint(withoutKeys(problem.hint));
  }
  return statusOf(inventory);
};

function statusOf({ stores, needed }: Inventory): ExitStatus {
  if (stores.some(({ problem }) => problem !== null)) return 2;
  return needed.some(isLacking) ? 1 : 0;
}

function isLacking({ held, optional }: NeededKey): boolean {
  return held === null && !optional;
}

function listText({ stores, needed }: Inventory, terminal: Terminal): void {
  const holdersOf = (name: string): string[] =>
    stores.filter(({ names }) => names?.includes(name) === true).map((store) => store.name);
  for (const [index, { name: store, label, names }] of stores.entries()) {
    if (index > 0) terminal.out();
    terminal.out(terminal.style('bold', visible(label)));
    if (names === null) terminal.out(`  ${terminal.style('red', 'no answer')}`);
    if (names?.length === 0) terminal.out(`  ${terminal.style('dim', 'no key')}`);
    const rows = (names ?? []).map((name) => {
      const others = holdersOf(name).filter((other) => other !== store);
      const remark = others.length === 0 ? '' : `also in ${others.join(', ')}`;
      return [{ text: visible(withoutKeys(name)) }, { text: remark, style: 'yellow' as const }];
    });
    for (const line of tableOf(rows, terminal)) terminal.out(line);
  }
  if (needed.length === 0) return;
  terminal.out();
  terminal.out(terminal.style('bold', 'needed by keyward.toml'));
  const rows = needed.map((key) => {
    const { name, provider, stores: places, held, known, optional } = key;
    const found =
      held === null ? `not in ${places.join(', ')}` : `in ${held === 'environment' ? 'the environment' : held}`;
    const told = known ? found : 'not known';
    const style = held !== null ? ('green' as const) : isLacking(key) ? ('red' as const) : ('dim' as const);
    return [
      { text: name },
      { text: provider },
      { text: optional && held === null ? `${told}, optional` : told, style },
    ];
  });
  for (const line of tableOf(rows, terminal)) terminal.out(line);
  const lacking = needed.filter((key) => key.known && isLacking(key));
  if (lacking.length > 0) terminal.hint(lacking.map(({ name }) => `keyward set ${name}`).join('; '));
}

function listJson({ stores, needed }: Inventory, profile: string): string {
  return JSON.stringify({
    version: 1,
    profile,
    stores: stores.map(({ name, type, names, problem }) => ({
      name,
      type,
      names: names === null ? null : names.map(withoutKeys),
      problem: problem === null ? null : withoutKeys(problem.message),
    })),
    keys: needed,
  });
}
