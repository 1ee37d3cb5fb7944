import type { CommandSpec } from '../command.ts';
import { scan } from './scan.ts';

/** The commands in the order in which help lists them. */
export const COMMANDS: readonly CommandSpec[] = [scan];
