import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, lchownSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAIN, type Result, type Sandbox } from './sandbox.ts';

/** The user that owns nothing; there is one everywhere. */
const NOBODY = 65_534;

/**
 * Runs the built program as a user to whom permissions apply. Root may read everything: it hands the sandbox over to
 * nobody and becomes nobody for the run. The program is copied beside, since that user need not reach this repository.
 */
export function runUnprivileged(sandbox: Sandbox, args: readonly string[]): Result {
  const isRoot = process.getuid?.() === 0;
  let main = MAIN;
  if (isRoot) {
    const program = join(dirname(sandbox.root), 'program');
    mkdirSync(program);
    cpSync(dirname(MAIN), join(program, 'dist/cli'), { recursive: true });
    main = join(program, 'dist/cli/main.js');
    giveAway(dirname(sandbox.root));
  }
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [main, ...args], {
    cwd: sandbox.root,
    env: sandbox.environment,
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  if (error !== undefined) throw error;
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** Makes nobody the owner of a folder and all that is in it; for root alone. */
export function giveAway(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path);
    else lchownSync(path, NOBODY, NOBODY);
  }
}
