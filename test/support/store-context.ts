import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { nodeContext } from '../../src/node/context.ts';
import type { Context } from '../../src/core/context.ts';

/** A context whose waits take no time, and which knows how long they would have been. */
export interface TestContext extends Context {
  readonly pauses: number[];
}

/** A world for a store: a folder and variables of its own, and little patience. */
export function testContext(
  env: Readonly<Record<string, string | undefined>> = {},
  folder = testFolder(),
): TestContext {
  const environment = { PATH: process.env['PATH'], HOME: folder, ...env };
  const context = nodeContext({ environment, signal: new AbortController().signal }, folder);
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds);
  };
  return { ...context, timeout: 400, pauses, pause };
}

/** A folder that is removed when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kw-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
