import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { HashName } from '../../../../src/scan/git/objects/format.ts';
import { openSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { asGitReads, asVisited, commitMany } from './history.ts';
import { readAll, type Told } from './read-all.ts';

const TYPES = ['blob', 'commit', 'tag'] as const;
const REPACK = ['repack', '-adfq', '--depth=50', '--window=50'];

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
});

function init(...args: string[]): void {
  sandbox.git(['init', '-q', ...args]);
}

function read(hash: HashName = 'sha1', memory?: Uint8Array): Told[] {
  return readAll(sandbox.path('.git/objects'), { hash, types: TYPES }, memory);
}

function expectSame(told: readonly Told[], cwd = '.'): void {
  const expected = asGitReads(sandbox, cwd);
  expect(expected.length).toBeGreaterThan(0);
  expect(asVisited(told)).toEqual(expected);
}

function writeBlob(content: string): string {
  return sandbox.git(['hash-object', '-w', '--stdin'], { stdin: content }).trim();
}

/** Writes versions of one file and packs them, each as a delta of another one where that is shorter. */
function packBlobs(contents: readonly string[]): void {
  const stdin = contents.map((content) => `${writeBlob(content)} file\n`).join('');
  sandbox.git(['pack-objects', '-q', '--window=50', '--depth=50', '.git/objects/pack/pack'], { stdin });
  sandbox.git(['prune-packed', '-q']);
}

/** The packs of the repository, without endings. */
function packs(): string[] {
  const folder = sandbox.path('.git/objects/pack');
  const names = readdirSync(folder).filter((name) => name.endsWith('.pack'));
  return names.map((name) => join(folder, name.slice(0, -5)));
}

test.each([
  ['offset deltas', 'sha1', REPACK],
  ['reference deltas', 'sha1', ['-c', 'repack.useDeltaBaseOffset=false', ...REPACK]],
  ['index version 1', 'sha1', ['-c', 'pack.indexVersion=1', ...REPACK]],
  ['a reverse index', 'sha1', ['-c', 'pack.writeReverseIndex=true', ...REPACK]],
  ['SHA-256', 'sha256', REPACK],
  ['SHA-256 and reference deltas', 'sha256', ['-c', 'repack.useDeltaBaseOffset=false', ...REPACK]],
] as const)('a pack with %s', (_, hash, repack) => {
  init(`--object-format=${hash}`);
  commitMany(sandbox, 120, 1);
  sandbox.git(repack);
  const told = read(hash);
  expectSame(told);
  expect(told.filter(({ fromBase }) => fromBase).length).toBeGreaterThan(100);
});

test('loose objects, several packs and a multi-pack-index; each object once', () => {
  init();
  commitMany(sandbox, 30, 2);
  sandbox.git(['repack', '-dq']);
  const before = packs();
  commitMany(sandbox, 20, 3);
  sandbox.git(['repack', '-adq', '--keep-unreachable']);
  for (const pack of before) expect(packs()).not.toContain(pack);
  commitMany(sandbox, 10, 4);
  sandbox.git(['-c', 'core.looseCompression=1', 'checkout', '-qf', 'main']);
  for (const name of ['a', 'b']) {
    sandbox.write(name, `loose ${name}\n`);
    sandbox.git(['add', name]);
  }
  sandbox.git(['commit', '-qm', 'loose'], { env: IDENTITY });
  // One object in two packs, and packed as well as loose.
  sandbox.git(['pack-objects', '-q', '.git/objects/pack/pack'], {
    stdin: sandbox.git(['rev-list', '--objects', 'main', '--no-object-names']),
  });
  sandbox.git(['multi-pack-index', 'write']);
  expect(packs().length).toBeGreaterThan(1);
  expectSame(read());
});

const IDENTITY = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

test('a pack whose index is missing is read by the multi-pack-index', () => {
  init();
  commitMany(sandbox, 40, 5);
  sandbox.git(REPACK);
  sandbox.git(['multi-pack-index', 'write']);
  const expected = asGitReads(sandbox);
  for (const pack of packs()) rmSync(`${pack}.idx`);
  expect(asVisited(read())).toEqual(expected);
});

test('a pack that no index names is left alone, as git does', () => {
  init();
  commitMany(sandbox, 10, 6);
  sandbox.git(REPACK);
  cpSync(`${packs()[0]!}.pack`, sandbox.path('.git/objects/pack/pack-0123456789012345678901234567890123456789.pack'));
  expectSame(read());
});

test('alternates: relative, quoted, looping, missing', () => {
  init();
  commitMany(sandbox, 20, 7);
  sandbox.git(REPACK);
  sandbox.git(['clone', '-q', '--shared', '.git', 'second']);
  sandbox.write('second/new', 'new\n');
  sandbox.git(['add', 'new'], { cwd: 'second' });
  renameSync(sandbox.path('second'), sandbox.path('sec\u00e9nd'));
  const alternates = ['# a remark', '"../../../.g\\151t/objects"', '../objects', '', 'nowhere'];
  sandbox.write('sec\u00e9nd/.git/objects/info/alternates', `${alternates.join('\n')}\n`);
  sandbox.write('.git/objects/info/alternates', '../../sec\u00e9nd/.git/objects\n');
  const directory = Buffer.from(sandbox.path('sec\u00e9nd/.git/objects')).toString('latin1');
  let remarks: readonly string[] = [];
  const told = readAll(directory, { hash: 'sha1', types: TYPES }, undefined, 0, (plan) => {
    remarks = plan.remarks;
  });
  expect(remarks).toEqual([expect.stringMatching(/sec\u00e9nd.*nowhere: alternate that is not there$/)]);
  expectSame(told, 'sec\u00e9nd');
});

test('nothing, and a pack of nothing', () => {
  init();
  expect(read()).toEqual([]);
  sandbox.git(['pack-objects', '-q', '.git/objects/pack/pack'], { stdin: '' });
  expect(read()).toEqual([]);
});

test('only the types and the objects that are asked for', () => {
  init();
  commitMany(sandbox, 40, 8);
  sandbox.git(REPACK);
  const all = asVisited(read());
  const directory = sandbox.path('.git/objects');
  const blobs = readAll(directory, { hash: 'sha1', types: ['blob'] });
  expect(asVisited(blobs)).toEqual(all.filter((line) => line.includes(' blob ')));
  // What a wanted object is made from need not be wanted itself.
  const some = readAll(directory, { hash: 'sha1', types: TYPES, wanted: (ids, at) => ids[at]! < 64 });
  expect(asVisited(some)).toEqual(all.filter((line) => Number.parseInt(line.slice(0, 2), 16) < 64));
  expect(some.some(({ fromBase }) => !fromBase)).toBe(true);
});

test('contents larger than the memory are told, small ones beside them read', () => {
  init();
  commitMany(sandbox, 30, 9);
  const big = `${'0123456789abcdef'.repeat(20)}\n`.repeat(1000);
  for (const isPacked of [false, true]) {
    if (isPacked) packBlobs([big, `${big}more\n`]);
    else for (const content of [big, `${big}more\n`]) writeBlob(content);
    const told = read('sha1', new Uint8Array(64 * 1024));
    const large = told.filter(({ state }) => state === 'large');
    expect(large.map(({ type, reason }) => type + reason)).toEqual(['blob', 'blob']);
    expect(large.some(({ size }) => size === big.length || size === big.length + 5)).toBe(true);
    const visited = asVisited(told.filter(({ state }) => state === 'visited'));
    expect(visited).toEqual(asGitReads(sandbox).filter((line) => !large.some(({ id }) => line.startsWith(id))));
  }
});

test('a memory that holds two contents is enough for a chain of many', () => {
  init();
  const lines = Array.from({ length: 200 }, (_, line) => `line ${line} of a file that is written again and again`);
  const versions = Array.from({ length: 60 }, (_, version) => {
    lines[version * 3] = `version ${version}`;
    return lines.join('\n');
  });
  packBlobs(versions);
  const told = read('sha1', new Uint8Array(25_000));
  expectSame(told);
  expect(told.filter(({ fromBase }) => fromBase).length).toBeGreaterThan(50);
});

test('packs that a repack removes are read on, loose objects that it packs are looked up again', () => {
  init();
  commitMany(sandbox, 20, 10);
  sandbox.git(['repack', '-dq']);
  for (let file = 0; file < 5; file++) {
    sandbox.write(`file${file}`, `content ${file}\n`);
    sandbox.git(['add', '.']);
  }
  const expected = asGitReads(sandbox);
  const told = readAll(sandbox.path('.git/objects'), { hash: 'sha1', types: TYPES }, undefined, 0, () => {
    sandbox.git(['repack', '-adfkq']);
    sandbox.git(['prune-packed', '-q']);
  });
  expect(packs()).toHaveLength(1);
  expect(asVisited(told)).toEqual(expected);
});

test('a repository that is repacked all the time', async () => {
  init();
  commitMany(sandbox, 30, 11);
  const expected = asGitReads(sandbox);
  // Packs come and go, and one object after the other is loose, then packed.
  const script = `for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    echo "$n" | git hash-object -w --stdin; git repack -adfkq --window="$n"; done`;
  const child = spawn('sh', ['-c', script], { cwd: sandbox.root, env: sandbox.environment, stdio: 'ignore' });
  const ended = once(child, 'close');
  let reads = 0;
  while (child.exitCode === null) {
    const lines = asVisited(read());
    expect(expected.filter((line) => !lines.includes(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('broken'))).toEqual([]);
    reads++;
    await setImmediate();
  }
  await ended;
  expect(reads).toBeGreaterThan(3);
  expectSame(read());
});

test('a folder that is not there is refused, never taken for an empty one', () => {
  expect(() => read()).toThrow(/no folder of objects/);
});

test('a loose object that vanishes for good is told, and one that cannot be opened', () => {
  init();
  const ids = ['a', 'b', 'c'].map((content) =>
    sandbox.git(['hash-object', '-w', '--stdin'], { stdin: content }).trim(),
  );
  const pathOf = (id: string): string => sandbox.path(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
  const told = readAll(sandbox.path('.git/objects'), { hash: 'sha1', types: TYPES }, undefined, 0, () => {
    rmSync(pathOf(ids[0]!));
    chmodSync(pathOf(ids[1]!), 0o644);
    rmSync(pathOf(ids[1]!));
    mkdirSync(pathOf(ids[1]!));
  });
  const states = Object.fromEntries(told.map(({ id, state, reason }) => [id, `${state} ${reason}`]));
  expect(states[ids[0]!]).toBe('broken it vanished while it was read');
  expect(states[ids[1]!]).toMatch(/^broken .*not a plain file$/);
  expect(states[ids[2]!]).toBe('visited ');
});
