import type { CommandSpec } from '../command.ts';
import { get } from './get.ts';
import { hook } from './hook.ts';
import { importFile } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { migrate } from './migrate.ts';
import { move } from './move.ts';
import { overview } from './overview.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { scan } from './scan.ts';
import { set } from './set.ts';
import { share } from './share.ts';

/** The commands in the order in which help lists them. */
export const COMMANDS: readonly CommandSpec[] = [
  overview,
  init,
  scan,
  hook,
  migrate,
  set,
  get,
  list,
  remove,
  importFile,
  move,
  run,
  share,
];
