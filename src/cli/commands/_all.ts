import type { CommandSpec } from '../command.ts';
import { audit } from './audit.ts';
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { get } from './get.ts';
import { hook } from './hook.ts';
import { importFile } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { migrate } from './migrate.ts';
import { move } from './move.ts';
import { overview } from './overview.ts';
import { providers } from './providers.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { scan } from './scan.ts';
import { set } from './set.ts';
import { share } from './share.ts';
import { trust } from './trust.ts';

/** The commands in the order in which help lists them. */
export const COMMANDS: readonly CommandSpec[] = [
  overview,
  init,
  scan,
  explain,
  baseline,
  hook,
  check,
  migrate,
  set,
  get,
  list,
  remove,
  importFile,
  move,
  run,
  share,
  providers,
  audit,
  trust,
];
