import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The package as it is published: packed, installed into an empty project, used from there.

const root = join(import.meta.dirname, '../..');
let project: string;

function run(file: string, args: readonly string[], cwd: string): string {
  // On Windows npm is a script that only a shell can start.
  return execFileSync(file, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function npm(args: readonly string[], cwd: string): string {
  return run('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], cwd);
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'keyward-pack-'));
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', project], root)) as {
    filename: string;
  }[];
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  npm(['install', join(project, packed!.filename)], project);
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const PROGRAM =
  "const s = new Secret('value'); console.log(String(s), s.expose(), isKeywardError(new KeywardError('usage', 'm', 'h')));";

test('import', () => {
  writeFileSync(
    join(project, 'import.js'),
    `import { Secret, KeywardError, isKeywardError } from 'keyward'; ${PROGRAM}`,
  );
  expect(run(process.execPath, ['import.js'], project)).toBe('[secret] value true\n');
});

test('require of an ES module', () => {
  writeFileSync(
    join(project, 'require.cjs'),
    `const { Secret, KeywardError, isKeywardError } = require('keyward'); ${PROGRAM}`,
  );
  expect(run(process.execPath, ['--no-warnings', 'require.cjs'], project)).toBe('[secret] value true\n');
});

test('every door of the package opens, by import and by require, and they know the same secrets', () => {
  const key = 'A1b2'.repeat(8);
  const program = `loadKeys({ require: ['mistral'], env: { MISTRAL_API_KEY: '${key}' } });
    console.log(redact('${key}'), typeof defineKeys, typeof loadKeysFrom, typeof readEnvFiles, namesOf('openai')[0], typeof openStore);`;
  const doors = Object.entries({
    keyward: 'loadKeys',
    'keyward/redact': 'redact',
    'keyward/define': 'defineKeys',
    'keyward/async': 'loadKeysFrom',
    'keyward/env-files': 'readEnvFiles',
    'keyward/catalogue': 'namesOf',
    'keyward/stores': 'openStore',
  });
  const imports = doors.map(([door, name]) => `import { ${name} } from '${door}';`);
  const requires = doors.map(([door, name]) => `const { ${name} } = require('${door}');`);
  writeFileSync(join(project, 'doors.js'), ["import 'keyward/env';", ...imports, program].join('\n'));
  writeFileSync(join(project, 'doors.cjs'), ["require('keyward/env');", ...requires, program].join('\n'));
  for (const file of ['doors.js', 'doors.cjs']) {
    expect(run(process.execPath, ['--no-warnings', file], project)).toBe(
      '[secret] function function function OPENAI_API_KEY function\n',
    );
  }
});

test('a store that is opened gives secrets that the other doors know, and needs nothing beside the package', () => {
  writeFileSync(join(project, '.env'), 'MY_KEY=value\n');
  writeFileSync(
    join(project, 'stores.js'),
    `import { Secret } from 'keyward';
    import { openProjectStore, openStore } from 'keyward/stores';
    const stores = [await openStore('env-file'), await openProjectStore()];
    for (const store of stores) console.log((await store.get('MY_KEY')) instanceof Secret);
    const age = await openStore('age-file', { lock: 'passphrase' }, { env: { KEYWARD_AGE_PASSPHRASE: 'x' } });
    await age.set('A', new Secret('b'));
    console.log((await age.get('A')).expose());`,
  );
  expect(run(process.execPath, ['stores.js'], project)).toBe('true\ntrue\nb\n');
});

test('types', () => {
  writeFileSync(
    join(project, 'types.ts'),
    [
      "import { loadKeys, Secret } from 'keyward';",
      "import { loadKeysFrom } from 'keyward/async';",
      "import { defineKeys, text } from 'keyward/define';",
      "import { redact, redactConsole } from 'keyward/redact';",
      "export const value: string = new Secret('x').expose() + redact('x');",
      "export const keys: Secret = loadKeys({ require: ['openai'] }).openai;",
      'export const defined: Secret = defineKeys({ secrets: { SALT: text } }).SALT;',
      "export const stored = loadKeysFrom({ get: async () => null }, { optional: ['xai'] });",
      "import { openProjectStore, openStore } from 'keyward/stores';",
      "export const vault = openStore('vault', { mount: 'kv' });",
      "export const own = openProjectStore().then((store) => loadKeysFrom(store, { require: ['xai'] }));",
      'redactConsole();',
      '',
    ].join('\n'),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  run(process.execPath, [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--types', '', 'types.ts'], project);
});

test('the command line, without anything beside it', () => {
  const version = JSON.parse(
    run(process.execPath, ['-p', "JSON.stringify(require('keyward/package.json').version)"], project),
  ) as string;
  const bin = join(project, 'node_modules/.bin/keyward');
  expect(run(bin, ['--version'], project).trim()).toBe(version);
  expect(run(bin, ['scan', 'types.ts'], project)).toMatch(/^no hardcoded keys in 1 file/);
});

test('no runtime dependency and no file that has no business in a package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  expect(Object.keys(manifest)).not.toContain('dependencies');
  const [{ files }] = JSON.parse(npm(['pack', '--json', '--dry-run', '--ignore-scripts'], root)) as [
    { files: { path: string }[] },
  ];
  const unexpected = files.filter(
    ({ path }) => !/^(?:dist\/|package\.json$|(?:README|LICENSE|CHANGELOG|SECURITY)(?:\.md)?$)/.test(path),
  );
  expect(unexpected).toEqual([]);
});
