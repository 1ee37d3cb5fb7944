import type { Item } from './secret-transfer.ts';
import { type Cell, tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';
import { withoutKeys } from './without-keys.ts';

/** The plan of an import or a move: names and what becomes of each. */
export function printPlan(
  { title, items, overwrite }: { title: string; items: readonly Item[]; overwrite: boolean },
  terminal: Terminal,
): void {
  terminal.out(terminal.style('bold', visible(title)));
  const told: Record<Item['fate'], Cell> = {
    new: { text: 'new', style: 'green' },
    same: { text: 'there already', style: 'dim' },
    differs: overwrite
      ? { text: 'replaces another value', style: 'yellow' }
      : { text: 'left out: another value is there, and --overwrite was not given', style: 'red' },
    empty: { text: 'left out: it has no value', style: 'dim' },
  };
  const rows = items.map(({ name, fate }) => [{ text: visible(withoutKeys(name)) }, told[fate]]);
  for (const line of tableOf(rows, terminal)) terminal.out(line);
}

/** The same for JSON. */
export function planJson(items: readonly Item[]): { name: string; fate: Item['fate'] }[] {
  return items.map(({ name, fate }) => ({ name: withoutKeys(name), fate }));
}
