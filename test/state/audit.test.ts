import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { type AuditLog, openAudit } from '../../src/state/audit.ts';
import { openState, type State } from '../../src/state/state.ts';

function statePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyward-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'deep', 'state.db');
}

async function opened(path = statePath()): Promise<{ path: string; state: State; audit: AuditLog }> {
  const state = await openState(path);
  onTestFinished(() => state.close());
  return { path, state, audit: openAudit(state, 'tester@here', () => 1_700_000_000_000) };
}

const deed = (subject: string) => ({ action: 'check', subject, target: 'api.example.com', outcome: 'live' });

/** Changes the file as somebody would who wants to hide something. */
function tamper(path: string, ...statements: readonly string[]): void {
  const Database = createRequire(import.meta.url)('libsql') as new (path: string) => {
    exec(text: string): void;
    close(): void;
  };
  const database = new Database(path);
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('keeps what was done, in order, behind a hash each', async () => {
  const { audit } = await opened();
  await audit.record(deed('A'), deed('B'));
  await audit.record({ ...deed('C'), detail: { kind: 'x', status: 200 } });
  const entries = await audit.entries();
  expect(entries.map(({ seq, subject, actor, at }) => [seq, subject, actor, at])).toEqual([
    [1, 'A', 'tester@here', '2023-11-14T22:13:20.000Z'],
    [2, 'B', 'tester@here', '2023-11-14T22:13:20.000Z'],
    [3, 'C', 'tester@here', '2023-11-14T22:13:20.000Z'],
  ]);
  expect((await audit.entries(1)).map(({ subject }) => subject)).toEqual(['C']);
  expect(new Set(entries.map(({ hash }) => hash)).size).toBe(3);
  expect(await audit.verify()).toBeNull();
});

test('an entry cannot be changed or taken away by a statement', async () => {
  const { state, audit } = await opened();
  await audit.record(deed('A'));
  await expect(sql`delete from audit`.execute(state.db)).rejects.toThrow('append-only');
  await expect(sql`update audit set outcome = 'dead'`.execute(state.db)).rejects.toThrow('append-only');
});

test.each([
  ['changed', `update audit set outcome = 'dead' where seq = 2`, { seq: 2, problem: 'was changed' }],
  ['taken out', 'delete from audit where seq = 2', { seq: 2, problem: 'is missing' }],
  ['taken off the front', 'delete from audit where seq = 1', { seq: 1, problem: 'is missing' }],
  ['swapped', `update audit set subject = 'C' where seq = 3`, { seq: 3, problem: 'was changed' }],
])('an entry that was %s behind our back is told', async (_, statement, broken) => {
  const { path, audit } = await opened();
  await audit.record(deed('A'), deed('B'), deed('D'));
  tamper(path, 'drop trigger audit_is_kept', 'drop trigger audit_stays', statement);
  expect(await audit.verify()).toEqual(broken);
});

test('a long log is verified over all its pages', async () => {
  const { path, audit } = await opened();
  await audit.record(...Array.from({ length: 2500 }, (_, index) => deed(`K${index}`)));
  expect(await audit.verify()).toBeNull();
  tamper(path, 'drop trigger audit_stays', `update audit set at = 'x' where seq = 2400`);
  expect(await audit.verify()).toEqual({ seq: 2400, problem: 'was changed' });
});

test('nobody else may read it', async () => {
  const { path } = await opened();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
});

test('processes that write at once, and are killed at it, make one whole chain', async () => {
  const path = statePath();
  const { audit } = await opened(path);
  const entry = join(import.meta.dirname, '../support/audit-writer.ts');
  const top = dirname(dirname(path));
  const script = join(top, 'writer.mjs');
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
    logLevel: 'error',
  });
  // libsql is native: it is loaded from where it is installed.
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(top, 'node_modules'));
  const writers = ['a', 'b', 'c'].map((name) =>
    spawn(process.execPath, [script, path, name], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  await Promise.all(writers.map((writer) => new Promise((resolve) => writer.stdout.once('data', resolve))));
  await new Promise((resolve) => setTimeout(resolve, 500));
  await Promise.all(
    writers.map((writer) => {
      const gone = new Promise((resolve) => writer.once('exit', resolve));
      writer.kill('SIGKILL');
      return gone;
    }),
  );
  const entries = await audit.entries();
  expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(['a', 'b', 'c']));
  expect(await audit.verify()).toBeNull();
});
