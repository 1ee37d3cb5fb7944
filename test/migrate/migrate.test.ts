import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { secretMaker } from '../support/gitleaks.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { treeOf } from '../support/tree.ts';

const secret = secretMaker(12);

interface Migration {
  readonly tool: string;
  readonly applied: boolean;
  readonly read: readonly string[];
  readonly entries: readonly {
    fingerprint: string;
    kind: string;
    file: string;
    line: number;
    redacted: string;
    reason: string;
  }[];
  readonly silent: number;
  readonly unmatched: readonly { place: string; reason: string }[];
  readonly left: number;
  readonly lost: readonly string[];
  readonly notes: readonly string[];
}

function migrate(
  sandbox: Sandbox,
  args: readonly string[],
): { status: number | null; stderr: string; plan: Migration } {
  const { status, stdout, stderr } = sandbox.run(['migrate', ...args, '--json']);
  if (stdout === '') throw new Error(`no answer, status ${status}: ${stderr}`);
  return { status, stderr, plan: JSON.parse(stdout) as Migration };
}

/** `file:line` of what is taken over. */
function taken({ entries }: Migration): string[] {
  return entries.map(({ file, line }) => `${file}:${line}`).toSorted();
}

function withKeys(count: number): { sandbox: Sandbox; keys: string[] } {
  const sandbox = openSandbox();
  const keys = Array.from({ length: count }, () => sandbox.key('groq-api-key'));
  return { sandbox, keys };
}

describe('gitleaks', () => {
  test('what is ignored by place, comment, baseline and allowlist; what matches nothing is told with the reason', () => {
    const { sandbox, keys } = withKeys(6);
    sandbox.write(
      'a.py',
      keys
        .slice(0, 4)
        .map((key) => `k = "${key}"\n`)
        .join(''),
    );
    sandbox.write('b.py', `k = "${keys[4]}" # gitleaks:allow\n`);
    sandbox.write('test/c.py', `k = "${keys[5]}"\n`);
    sandbox.write('.gitleaksignore', '# x\na.py:some-rule:1\na.py:some-rule:9\nnone.py:r:1\nwhat\n');
    sandbox.write('.gitleaks.toml', `[extend]\nuseDefault = true\n[[allowlists]]\npaths = ['''^test/''']\n`);
    sandbox.write('report.json', JSON.stringify([{ RuleID: 'r', File: 'a.py', StartLine: 2 }]));
    const { plan, status } = migrate(sandbox, ['gitleaks', '--from', 'report.json']);
    expect(taken(plan)).toEqual(['a.py:1', 'a.py:2', 'b.py:1', 'test/c.py:1']);
    expect(plan.read).toEqual(['.gitleaksignore', 'report.json', '.gitleaks.toml']);
    expect(plan.unmatched).toEqual([
      { place: '.gitleaksignore:3', reason: 'keyward finds nothing of rule some-rule at line 9' },
      { place: '.gitleaksignore:4', reason: 'there is no such file, or git ignores it' },
    ]);
    expect(plan.lost).toEqual(['.gitleaksignore:5: no fingerprint of gitleaks']);
    expect({ silent: plan.silent, left: plan.left, applied: plan.applied, status }).toEqual({
      silent: 4,
      left: 2,
      applied: false,
      status: 1,
    });
  });

  test('an entry of a commit is looked up in that commit', () => {
    const { sandbox, keys } = withKeys(1);
    sandbox.git(['init', '-q']);
    sandbox.write('old.py', `\nk = "${keys[0]}"\n`);
    sandbox.git(['add', '.']);
    sandbox.git(['commit', '-qm', 'one']);
    const commit = sandbox.git(['rev-parse', 'HEAD']).trim();
    sandbox.git(['rm', '-q', 'old.py']);
    sandbox.write('x', 'x\n');
    sandbox.write('.gitleaksignore', `${commit}:old.py:groq:2\n${'1'.repeat(40)}:old.py:groq:2\n`);
    const { plan } = migrate(sandbox, ['gitleaks']);
    expect(taken(plan)).toEqual(['old.py:2']);
    expect(plan.unmatched).toEqual([
      { place: '.gitleaksignore:2', reason: 'git has no such commit, or no such file in it' },
    ]);
  });

  test('what rules of the project meet is taken over under their names', () => {
    const { sandbox } = withKeys(0);
    sandbox.write('.gitleaks.toml', `[[rules]]\nid = "acme"\nregex = '''acme_(\\w+)'''\n`);
    sandbox.write('a.py', `\n"acme_${secret(30)}"\n"acme_${secret(30)}"\n`);
    sandbox.write('.gitleaksignore', 'a.py:acme:2\n');
    const { plan } = migrate(sandbox, ['gitleaks']);
    expect(plan.entries.map(({ kind, line }) => [kind, line])).toEqual([['gitleaks:acme', 2]]);
    expect(plan.left).toBe(1);
    expect(plan.notes.join()).toContain('`keyward scan --gitleaks` runs them');
  });
});

describe('detect-secrets', () => {
  const sha1 = (value: string): string => createHash('sha1').update(value).digest('hex');

  test('secrets are known by their hash, wherever in the file they stand now', () => {
    const { sandbox, keys } = withKeys(4);
    sandbox.write('a.py', `\n\nk = "${keys[0]}"\nk = "${keys[1]}"\n`);
    sandbox.write(
      'b.py',
      `# pragma: allowlist nextline secret\nk = "${keys[2]}"\nk = "${keys[3]}" # pragma: allowlist secret\n`,
    );
    const results = {
      'a.py': [
        { type: 'x', hashed_secret: sha1(keys[0]!), line_number: 77, is_secret: true },
        { type: 'x', hashed_secret: sha1('another'), line_number: 4 },
      ],
    };
    sandbox.write('.secrets.baseline', JSON.stringify({ version: '1.5.0', results, filters_used: [] }));
    const { plan, status } = migrate(sandbox, ['detect-secrets']);
    expect(taken(plan)).toEqual(['a.py:3', 'b.py:2', 'b.py:3']);
    expect(plan.unmatched).toEqual([
      { place: '.secrets.baseline: a.py:4', reason: 'no secret that keyward finds there has this hash' },
    ]);
    expect(plan.notes).toEqual(['.secrets.baseline: 1 of its entries are audited as real secrets: revoke those']);
    expect({ left: plan.left, status }).toEqual({ left: 1, status: 0 });
  });

  test('filters with patterns are run; what RE2 cannot run is told', () => {
    const { sandbox, keys } = withKeys(3);
    sandbox.write('skip/a.py', `k = "${keys[0]}"\n`);
    sandbox.write('b.py', `fine = "${keys[1]}"\nk = "${keys[2]}"\n`);
    const filter = (name: string, pattern: string) => ({
      path: `detect_secrets.filters.regex.${name}`,
      pattern: [pattern],
    });
    const filters = [
      filter('should_exclude_file', '^skip/'),
      filter('should_exclude_line', '^fine'),
      filter('should_exclude_secret', '(?<!a)b'),
    ];
    sandbox.write('.secrets.baseline', JSON.stringify({ results: {}, filters_used: filters }));
    const { plan, status } = migrate(sandbox, ['detect-secrets']);
    expect(taken(plan)).toEqual(['b.py:1', 'skip/a.py:1']);
    expect(plan.lost).toEqual([
      expect.stringMatching(/^\.secrets\.baseline: filter should_exclude_secret: no pattern in/),
    ]);
    expect(status).toBe(1);
  });

  test('a baseline that is none', () => {
    const { sandbox, keys } = withKeys(1);
    sandbox.write('.secrets.baseline', `{"x": "${keys[0]}"`);
    const { stderr, status } = sandbox.run(['migrate', 'detect-secrets']);
    expect(stderr).toContain('.secrets.baseline: no JSON');
    expect(stderr).not.toContain(keys[0]);
    expect(status).toBe(2);
  });
});

test('secretlint: comments, allowed values, ignored files; a program or YAML is not read', () => {
  const { sandbox, keys } = withKeys(6);
  const config = {
    rules: [
      {
        id: 'preset',
        rules: [{ id: 'groq', options: { allows: [`${keys[0]!.slice(8)}`, `/${keys[1]!.toUpperCase()}/i`] } }],
      },
    ],
  };
  sandbox.write('.secretlintrc.json', JSON.stringify(config));
  sandbox.write('.secretlintrc.js', 'process.exit(99)\n');
  sandbox.write('.secretlintignore', 'fixtures/\n');
  sandbox.write(
    'a.js',
    `"${keys[0]}"\n"${keys[1]}"\n"${keys[2]}" // secretlint-disable-line\n// secretlint-disable-next-line\n"${keys[3]}"\n`,
  );
  sandbox.write(
    'b.js',
    `/* secretlint-disable */\n"${keys[4]}"\n/* secretlint-enable */\n"${sandbox.key('xai-api-key')}"\n`,
  );
  sandbox.write('fixtures/c.js', `"${keys[5]}"\n`);
  const { plan, status } = migrate(sandbox, ['secretlint']);
  expect(taken(plan)).toEqual(['a.js:1', 'a.js:2', 'a.js:3', 'a.js:5', 'b.js:2', 'fixtures/c.js:1']);
  expect(plan.lost).toEqual(['.secretlintrc.js: not read: write what it allows into .secretlintrc.json first']);
  expect({ left: plan.left, silent: plan.silent, status }).toEqual({ left: 1, silent: 6, status: 1 });
});

test('trufflehog: comments, and patterns of excluded paths', () => {
  const { sandbox, keys } = withKeys(3);
  sandbox.write('a.py', `"${keys[0]}" # trufflehog:ignore\n"${keys[1]}"\n`);
  sandbox.write('docs/b.py', `"${keys[2]}"\n`);
  sandbox.write('exclude.txt', '# x\n^docs/\n(?=x)\n');
  const { plan, status } = migrate(sandbox, ['trufflehog', '--from', 'exclude.txt']);
  expect(taken(plan)).toEqual(['a.py:1', 'docs/b.py:1']);
  expect(plan.lost).toEqual([expect.stringMatching(/^exclude\.txt:3: no pattern in the syntax of RE2/)]);
  expect({ left: plan.left, status }).toEqual({ left: 1, status: 1 });
});

describe('writing', () => {
  function ignored(): { sandbox: Sandbox; keys: string[] } {
    const { sandbox, keys } = withKeys(2);
    sandbox.write('a.py', `"${keys[0]}" # trufflehog:ignore\n"${keys[1]}" # trufflehog:ignore\n`);
    return { sandbox, keys };
  }

  test('nothing is written without --write', () => {
    const { sandbox, keys } = ignored();
    const before = treeOf(sandbox.root);
    const { stdout, stderr } = sandbox.run(['migrate', 'trufflehog']);
    expect(treeOf(sandbox.root)).toEqual(before);
    expect(stdout).toContain('2 of 2 things that trufflehog lets pass are found by keyward: 2 secrets to be let pass');
    expect(stdout).toContain('nothing is written yet: --write does');
    for (const key of keys) expect(stdout + stderr).not.toContain(key);
  });

  test('lines are added in order, what stands there stays, and a second run adds none', () => {
    const { sandbox, keys } = ignored();
    const [first] = migrate(sandbox, ['trufflehog']).plan.entries;
    const old = `${first!.fingerprint} groq-api-key until=2099-01-01 reason=mine`;
    sandbox.write('.keyward/baseline', `# note\n${'f'.repeat(32)} other reason=x\n${old}\n`);
    expect(migrate(sandbox, ['trufflehog', '--write']).plan.applied).toBe(true);
    const lines = sandbox.read('.keyward/baseline').trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('# note');
    expect(lines.slice(1)).toEqual(lines.slice(1).toSorted());
    expect(lines).toContain(old);
    for (const line of lines.slice(1)) expect(line).toMatch(/^[0-9a-f]{32} \S+ (?:until=\S+ )?reason=\S/);
    for (const key of keys) expect(lines.join('\n')).not.toContain(key);
    const after = sandbox.read('.keyward/baseline');
    sandbox.run(['migrate', 'trufflehog', '--write']);
    expect(sandbox.read('.keyward/baseline')).toBe(after);
  });

  test('a folder that is a link is not followed', () => {
    const { sandbox } = ignored();
    sandbox.exec('ln', ['-s', sandbox.home, '.keyward']);
    const { stderr, status } = sandbox.run(['migrate', 'trufflehog', '--write']);
    expect(stderr).toContain('.keyward is a symbolic link');
    expect(status).toBe(2);
    expect(existsSync(`${sandbox.home}/baseline`)).toBe(false);
  });

  test('a project without anything of the tool', () => {
    const sandbox = openSandbox();
    sandbox.write('a', 'x\n');
    const { stderr, status } = sandbox.run(['migrate', 'secretlint']);
    expect(stderr).toContain('this project holds no setting and no comment of secretlint');
    expect(status).toBe(2);
  });
});
