import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Project } from '../../../src/project/project.ts';
import { applyChange } from '../../../src/project/init/change.ts';
import { planGitignore } from '../../../src/project/init/gitignore.ts';
import { repositoryOf } from '../../../src/project/repository.ts';
import { openSandbox, type Sandbox } from '../../support/sandbox.ts';

function project(sandbox: Sandbox, folder = '.', files: Partial<Project> = {}): Project {
  const root = sandbox.path(folder);
  const repository = repositoryOf(root, sandbox.environment);
  return { root, repository, secretFiles: [], envFiles: [], ...files } as unknown as Project;
}

/** Plans and writes; the lines that were added, null where none was. */
function apply(sandbox: Sandbox, folder = '.', files: Partial<Project> = {}): readonly string[] | null {
  const change = planGitignore(project(sandbox, folder, files));
  if (change !== null) applyChange(sandbox.path(folder), change);
  return change?.added ?? null;
}

function isIgnored(sandbox: Sandbox, path: string): boolean {
  return sandbox.tryGit(['check-ignore', '--quiet', '--no-index', path]).status === 0;
}

const PRIVATE = ['.env', '.env.local', '.env.production.local', '.env.production', 'a/b/.env', 'x.pem'];
const CREDENTIALS = ['credentials.json', 'a/b/my-credentials.prod.json', 'my-service-account-1.json'];
const PUBLIC = [
  'package.json',
  'tsconfig.json',
  'credentials.ts',
  '.env.example',
  '.env.sample',
  '.env.template',
  'a.ts',
];

test.each([
  ['a new one', null],
  ['an empty one', ''],
  ['one without a line end', 'dist'],
  ['CRLF', 'dist\r\nout\r\n'],
])('hides files of keys and nothing else: %s', (_, before) => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  if (before !== null) sandbox.write('.gitignore', before);
  expect(apply(sandbox)).not.toBeNull();
  for (const path of [...PRIVATE, ...CREDENTIALS]) expect([path, isIgnored(sandbox, path)]).toEqual([path, true]);
  for (const path of PUBLIC) expect([path, isIgnored(sandbox, path)]).toEqual([path, false]);
  expect(sandbox.read('.gitignore').startsWith(before ?? '')).toBe(true);
  expect(apply(sandbox)).toBeNull();
});

test('outside of a repository the lines themselves are looked at', () => {
  const sandbox = openSandbox();
  sandbox.write('.gitignore', '.env\n*.pem\n');
  expect(apply(sandbox)).not.toContain('.env');
  expect(sandbox.read('.gitignore')).toContain('\n*credentials*.json\n');
  expect(apply(sandbox)).toBeNull();
});

test('a rule that hides .env.example is answered with an exception', () => {
  for (const setUp of [(sandbox: Sandbox) => sandbox.git(['init', '-q']), () => '']) {
    const sandbox = openSandbox();
    setUp(sandbox);
    sandbox.write('.gitignore', '.env*\n');
    expect(apply(sandbox)).toEqual([
      expect.stringMatching(/^# keyward/),
      '*.pem',
      '*credentials*.json',
      '*service-account*.json',
      '!.env.example',
    ]);
    expect(apply(sandbox)).toBeNull();
  }
});

test("a user's own excludes protect that user alone", () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write('.git/info/exclude', '.env\n');
  sandbox.write('../home/.config/git/ignore', '*.pem\n');
  expect(apply(sandbox)).toEqual(expect.arrayContaining(['.env', '*.pem']));
});

test('what an exception took out is hidden again', () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write('.gitignore', '.env\n!.env\n');
  expect(apply(sandbox)).toContain('.env');
  expect(isIgnored(sandbox, '.env')).toBe(true);
  expect(apply(sandbox)).toBeNull();
});

test('a private file of another name gets a line of its own, below the same header', () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  apply(sandbox);
  const secretFiles = ['.env.sta ging*', 'a/.env.x'].map((path) => ({
    path,
    ignored: false,
    tracked: false,
    decidedBelow: false,
    committed: false,
    staged: false,
    mode: null,
    problems: [],
  }));
  expect(apply(sandbox, '.', { secretFiles })).toEqual(['.env.sta\\ ging\\*']);
  expect(isIgnored(sandbox, '.env.sta ging*')).toBe(true);
  expect(apply(sandbox, '.', { secretFiles })).toBeNull();
  expect(sandbox.read('.gitignore').match(/# keyward/g)).toHaveLength(1);
});

test('in a folder of a repository only what the rules above leave out is added', () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write('.gitignore', '.env\n.env.local\n.env.*.local\n.env.production\n*.pem\n');
  sandbox.write('pack age/x', '');
  expect(apply(sandbox, 'pack age')).toEqual([
    expect.stringMatching(/^#/),
    '*credentials*.json',
    '*service-account*.json',
  ]);
  expect(apply(sandbox, 'pack age')).toBeNull();
});

test('a folder that is ignored as a whole needs no line', () => {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write('.gitignore', '/out/\n');
  sandbox.write('out/x', '');
  expect(apply(sandbox, 'out')).toBeNull();
});

test('whatever a .gitignore holds, it is kept byte for byte, files of keys are hidden, and once is enough', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '.env*',
      '!.env',
      '*',
      '!*',
      '/.env',
      '.env/',
      '**/.env',
      '!.env.example',
      '*.json',
      '!*.json',
      '#',
      '',
    ),
    fc.constantFrom('[a-', '[z-a]', '\\', '!\\', 'a\\', '***', '[[:alpha:]', '?', '!', '/', '//', ' ', '\t', '.env '),
    fc.string({ maxLength: 8 }),
  );
  const text = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean());
  const inGit = openSandbox();
  inGit.git(['init', '-q']);
  const outside = openSandbox();
  fc.assert(
    fc.property(text, fc.boolean(), ([lines, lineEnd, closed], useGit) => {
      const sandbox = useGit ? inGit : outside;
      const before = Buffer.from(lines.join(lineEnd) + (closed ? lineEnd : ''));
      writeFileSync(sandbox.path('.gitignore'), before);
      apply(sandbox);
      const after = readFileSync(sandbox.path('.gitignore'));
      expect(after.subarray(0, before.length)).toEqual(before);
      expect(apply(sandbox)).toBeNull();
      if (useGit) {
        expect(isIgnored(sandbox, '.env')).toBe(true);
        expect(isIgnored(sandbox, 'a/b/my-credentials.prod.json')).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
