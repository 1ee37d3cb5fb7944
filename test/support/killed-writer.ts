import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { openStore, type StoreDefinition } from '../../src/stores/store.ts';
import type { Bench } from '../contract/store-bench.ts';
import { testFolder } from './store-context.ts';

/**
 * Kills (-9) a process in the midst of writing to a file store, again and again: the store then holds the old value or
 * the new one, everything else that was there, and the next writer is not kept waiting.
 */
export async function expectUnkillable(
  definition: StoreDefinition,
  { options, context }: Bench,
  folder: string,
  turns: number,
): Promise<void> {
  const program = join(testFolder(), 'writer.mjs');
  const entryPoints = [join(import.meta.dirname, 'writer.ts')];
  await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm' });
  const store = openStore(definition, options, context);
  await store.set?.('KEY_THAT_STAYS', new Secret('stays'));
  await store.set?.('KEY_TO_CHANGE', new Secret('b'.repeat(20_000)));
  for (let turn = 0; turn < turns; turn += 1) {
    const args = [program, definition.id, folder, JSON.stringify(options)];
    const child = spawn(process.execPath, args, { env: { ...context.env }, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await pause((turn % 10) * 3.7);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const value = (await store.get('KEY_TO_CHANGE'))?.expose() ?? '';
    expect(['a'.repeat(20_000), 'b'.repeat(20_000)].includes(value)).toBe(true);
    expect((await store.get('KEY_THAT_STAYS'))?.expose()).toBe('stays');
    const before = Date.now();
    await store.set?.('KEY_THAT_STAYS', new Secret('stays'));
    expect(Date.now() - before).toBeLessThan(5000);
  }
}
