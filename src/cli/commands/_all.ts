import type { CommandSpec } from '../command.ts';
import { hook } from './hook.ts';
import { init } from './init.ts';
import { overview } from './overview.ts';
import { scan } from './scan.ts';

/** The commands in the order in which help lists them. */
export const COMMANDS: readonly CommandSpec[] = [overview, init, scan, hook];
