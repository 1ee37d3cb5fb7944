import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import ageFile from '../../src/stores/age-file.ts';
import { openStore } from '../../src/stores/store.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import { debianTool } from './tool.ts';

// age and age-keygen of Debian, both ways.

const age = debianTool('age', 'age');
const AWKWARD = 'clé "x" \'y\'\n$HOME\\n end\n';

function run(args: readonly string[], input: string | Buffer, cwd: string): Buffer {
  const { status, stdout, stderr } = spawnSync(age!, args, { cwd, input });
  expect(status, stderr.toString()).toBe(0);
  return stdout;
}

/** age asks for a passphrase on a terminal only. */
function runWithPassphrase(command: string, passphrase: string, cwd: string): void {
  const answers = `${passphrase}\n${passphrase}\n`;
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd, input: answers });
  expect(status, stdout.toString()).toBe(0);
}

describe.skipIf(age === null)('age', () => {
  test('opens what keyward wrote, and keyward what age wrote', async () => {
    const folder = testFolder();
    const keygen = spawnSync('age-keygen', ['-o', 'id.txt'], { cwd: folder, encoding: 'utf8' });
    const [recipient = ''] = /age1[a-z0-9]+/.exec(keygen.stderr) ?? [];
    const store = openStore(ageFile, { path: 'keys.age', identity: 'id.txt' }, testContext({}, folder));
    await store.set?.('KEY', new Secret(AWKWARD));
    const plain = run(['-d', '-i', 'id.txt', 'keys.age'], '', folder).toString();
    expect(JSON.parse(plain)).toEqual({ KEY: AWKWARD });

    for (const flags of [['-a'], []]) {
      const file = run([...flags, '-r', recipient], '{"OTHER": "made by age"}', folder);
      writeFileSync(join(folder, 'keys.age'), file);
      expect(await store.list()).toEqual(['OTHER']);
      await store.set?.('KEY', new Secret(AWKWARD));
      expect((await store.get('OTHER'))?.expose()).toBe('made by age');
      const again = run(['-d', '-i', 'id.txt', 'keys.age'], '', folder).toString();
      expect(JSON.parse(again)).toEqual({ KEY: AWKWARD, OTHER: 'made by age' });
      expect(readFileSync(join(folder, 'keys.age'), 'latin1').startsWith('-----BEGIN')).toBe(flags.length === 1);
    }
  });

  test('recipients that age made read what is written for them', async () => {
    const folder = testFolder();
    const friend = spawnSync('age-keygen', ['-o', 'friend.txt'], { cwd: folder, encoding: 'utf8' });
    spawnSync('age-keygen', ['-o', 'own.txt'], { cwd: folder });
    const recipients = [/age1[a-z0-9]+/.exec(friend.stderr)?.[0] ?? ''];
    const options = { path: 'keys.age', identity: 'own.txt', recipients };
    await openStore(ageFile, options, testContext({}, folder)).set?.('KEY', new Secret('for two'));
    for (const file of ['friend.txt', 'own.txt']) {
      expect(JSON.parse(run(['-d', '-i', file, 'keys.age'], '', folder).toString())).toEqual({ KEY: 'for two' });
    }
  });

  test('a passphrase, both ways', async () => {
    const folder = testFolder();
    const env = { KEYWARD_AGE_PASSPHRASE: 'correct horse battery' };
    const store = openStore(ageFile, { path: 'keys.age', lock: 'passphrase' }, testContext(env, folder));
    await store.set?.('KEY', new Secret('locked'));
    runWithPassphrase('age -d -o plain.json keys.age', env.KEYWARD_AGE_PASSPHRASE, folder);
    expect(JSON.parse(readFileSync(join(folder, 'plain.json'), 'utf8'))).toEqual({ KEY: 'locked' });
    writeFileSync(join(folder, 'other.json'), '{"OTHER": "by age"}');
    runWithPassphrase('age -p -o keys.age other.json', env.KEYWARD_AGE_PASSPHRASE, folder);
    expect((await store.get('OTHER'))?.expose()).toBe('by age');
  });
});
