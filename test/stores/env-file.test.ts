import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import type { Store } from '../../src/core/store.ts';
import envFile from '../../src/stores/env-file.ts';
import { openStore } from '../../src/stores/store.ts';
import { expectUnkillable } from '../support/killed-writer.ts';
import { testContext, testFolder } from '../support/store-context.ts';

function storeOver(content: string): { store: Required<Store>; path: string; text: () => string } {
  const folder = testFolder();
  const path = join(folder, '.env');
  writeFileSync(path, content, { mode: 0o644 });
  const store = openStore(envFile, {}, testContext({}, folder)) as Required<Store>;
  return { store, path, text: () => readFileSync(path, 'utf8') };
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => 'done',
    (error: unknown) => {
      if (isKeywardError(error)) return error.code;
      throw error;
    },
  );
}

describe('a change touches its own value only', () => {
  const cases: Record<string, [string, string]> = {
    'a comment behind': ['A=1 # one\nB=2\n', 'A=new # one\nB=2\n'],
    'blanks and export': ['  export A = 1  \nB=2\n', '  export A = new  \nB=2\n'],
    quotes: ['A="1"  # one\n', 'A=new  # one\n'],
    'CRLF line ends': ['# c\r\nA=1\r\nB=2\r\n', '# c\r\nA=new\r\nB=2\r\n'],
    'no line end at the end': ['B=2\nA=1', 'B=2\nA=new'],
    'a byte-order mark': ['\uFEFFA=1\n', '\uFEFFA=new\n'],
    'several lines in quotes': ['A="one\nA=2\n"\nB=2\n', 'A=new\nB=2\n'],
    'an equals sign in the value': ['A=x=y==\n', 'A=new\n'],
    'an unclosed quote': ['A="1\nB=2\n', 'A=new\nB=2\n'],
    'a name that stands twice: the last one counts': ['A=1\nB=2\nA=3\n', 'A=1\nB=2\nA=new\n'],
    'an empty value': ['A=\nB=2\n', 'A=new\nB=2\n'],
    'lines that are none': ['; old\nnonsense\nA=1\n', '; old\nnonsense\nA=new\n'],
  };
  test.each(Object.entries(cases))('%s', async (_, [before, after]) => {
    const { store, text } = storeOver(before);
    await store.set('A', new Secret('new'));
    expect(text()).toBe(after);
    expect((await store.get('A'))?.expose()).toBe('new');
  });

  test('a new name goes to the end, with the line end of the file', async () => {
    const { store, text } = storeOver('# c\r\nA=1');
    await store.set('NEW', new Secret('a b'));
    expect(text()).toBe("# c\r\nA=1\r\nNEW='a b'\r\n");
  });

  test('removing takes every line of that name and no other', async () => {
    const { store, text } = storeOver('# c\nA=1\nB="x\ny"\nexport A=2\n\nC=3');
    await store.remove('A');
    await store.remove('NOT_THERE');
    expect(text()).toBe('# c\nB="x\ny"\n\nC=3');
  });
});

test('the file keeps to its owner from the first write on', async () => {
  const { store, path } = storeOver('A=1\n');
  await store.set('A', new Secret('2'));
  expect(statSync(path).mode & 0o077).toBe(0);
  const folder = testFolder();
  const fresh = openStore(envFile, { path: 'new.env' }, testContext({}, folder));
  await fresh.set?.('A', new Secret('1'));
  expect(statSync(join(folder, 'new.env')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['new.env']);
});

test('what cannot be read is no empty file', async () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'latin'), Buffer.from([0x41, 0x3d, 0xe9]));
  writeFileSync(join(folder, 'binary'), 'A=1\0');
  symlinkSync('nowhere', join(folder, 'link'));
  for (const path of ['folder', 'latin', 'binary']) {
    const store = openStore(envFile, { path }, testContext({}, folder));
    expect(await codeOf(() => store.get('A'))).toBe('unreadable');
    expect(await codeOf(() => store.list())).toBe('unreadable');
    expect(await codeOf(async () => store.set?.('A', new Secret('1')))).toBe('unreadable');
  }
  const link = openStore(envFile, { path: 'link' }, testContext({}, folder));
  expect(await codeOf(async () => link.set?.('A', new Secret('1')))).toBe('write-failed');
});

test('whatever is written reads the same in Node and in bash, or is refused', { timeout: 60_000 }, async () => {
  const alphabet = fc.constantFrom(...'abZ09_-./:+=,@%^~!#$&*()[]{}|;<>?"\'`\\ é🔑\n\t\r');
  const folder = testFolder();
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(alphabet, { maxLength: 8 }), async (characters) => {
      const value = characters.join('');
      const path = join(folder, '.env');
      writeFileSync(path, '# first\nBEFORE=1\n');
      const store = openStore(envFile, {}, testContext({}, folder));
      const code = await codeOf(async () => store.set?.('A', new Secret(value)));
      if (code === 'value-invalid') return;
      expect(code).toBe('done');
      written += 1;
      expect((await store.get('A'))?.expose()).toBe(value);
      expect(parseEnv(readFileSync(path, 'utf8'))).toEqual({ BEFORE: '1', A: value });
      if (written % 5 !== 0) return;
      const shell = spawnSync('bash', ['-c', 'set -a; . ./.env; printf %s "$A"'], { cwd: folder, encoding: 'utf8' });
      expect(shell.stdout).toBe(value);
    }),
    { numRuns: 500, seed: 20261124 },
  );
  expect(written).toBeGreaterThan(50);
});

test('killed while it writes: the old file or the new one', { timeout: 120_000 }, async () => {
  const folder = testFolder();
  const bench = { options: {}, context: testContext({}, folder), credentials: [] };
  await expectUnkillable(envFile, bench, folder, 20);
});
