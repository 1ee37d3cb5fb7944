import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { markTold, noteHealth } from '../../src/state/health-memory.ts';
import { stateFile } from '../../src/state/location.ts';
import { openState } from '../../src/state/state.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'keyward-state-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('rests in the state folder of the user, and a relative one is none', () => {
  expect(stateFile({ XDG_STATE_HOME: '/var/s', HOME: '/home/u' })).toBe('/var/s/keyward/state.db');
  expect(stateFile({ XDG_STATE_HOME: 'here', HOME: '/home/u' })).toBe('/home/u/.local/state/keyward/state.db');
});

test('is opened again with what it held', async () => {
  const path = join(folder(), 'state.db');
  const health = { project: '/p', name: 'K', provider: 'groq', status: 'dead', reason: 'refused' };
  const first = await openState(path);
  expect(await noteHealth(first, [health], 1000)).toHaveLength(1);
  await first.close();
  const second = await openState(path);
  onTestFinished(() => second.close());
  expect(await noteHealth(second, [health], 2000)).toMatchObject([{ name: 'K', since: '1970-01-01T00:00:01.000Z' }]);
});

test('two that open a new one at once both can use it', async () => {
  const path = join(folder(), 'state.db');
  const states = await Promise.all([openState(path), openState(path), openState(path)]);
  for (const state of states) {
    expect(await state.db.selectFrom('audit').selectAll().execute()).toEqual([]);
    await state.close();
  }
});

test('what is no database is an error that names the file, and stays as it was', async () => {
  const path = join(folder(), 'state.db');
  writeFileSync(path, 'this is a text, and no database at all\n'.repeat(100));
  await expect(openState(path)).rejects.toMatchObject({ code: 'state-unusable', hint: expect.stringContaining(path) });
  expect(statSync(path).size).toBe(3900);
});

test('one that a newer keyward wrote is left alone', async () => {
  const path = join(folder(), 'state.db');
  const state = await openState(path);
  await sql`pragma user_version = 999`.execute(state.db);
  await state.close();
  await expect(openState(path)).rejects.toMatchObject({
    code: 'state-unusable',
    message: expect.stringContaining('newer'),
  });
});

test('a file that others could read is closed to them', async () => {
  const path = join(folder(), 'keyward', 'state.db');
  mkdirSync(join(path, '..'));
  writeFileSync(path, '');
  chmodSync(path, 0o644);
  const state = await openState(path);
  onTestFinished(() => state.close());
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('tells each change once, and again until somebody was told', async () => {
  const state = await openState(join(folder(), 'state.db'));
  onTestFinished(() => state.close());
  const as = (status: string) => [{ project: '/p', name: 'K', provider: 'groq', status, reason: '' }];
  expect(await noteHealth(state, as('live'), 1)).toEqual([]);
  const died = await noteHealth(state, as('dead'), 2);
  expect(died).toMatchObject([{ name: 'K', status: 'dead' }]);
  // Nobody was told: the run was killed in between.
  expect(await noteHealth(state, as('dead'), 3)).toMatchObject([{ status: 'dead', since: died[0]!.since }]);
  await markTold(state, died, 4);
  expect(await noteHealth(state, as('dead'), 5)).toEqual([]);
  expect(await noteHealth(state, as('live'), 6)).toMatchObject([{ status: 'live' }]);
});
