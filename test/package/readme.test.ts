import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ISSUERS } from '../../src/project/issuers.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { MAIN, openSandbox, type Sandbox } from '../support/sandbox.ts';

// Every command of the README is run in one small project, in order, and prints what the README says it prints.
// A line `...` stands for any number of lines.

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Step {
  readonly command: string;
  readonly output: string;
}

function stepsOf(text: string): Step[] {
  const blocks = [...text.matchAll(/^```console\n(.*?)^```$/gms)].map(([, block]) => block!);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), output: step.slice(end + 1).trimEnd() };
      }),
  );
}

/** The project of the README: a key in the code, one in `.env`, one name without a value. */
function openProject(): { sandbox: Sandbox; path: string } {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  sandbox.write(
    'src/app.py',
    `from openai import OpenAI\n\nclient = OpenAI(api_key="${sandbox.key('openai-project-key')}")\n`,
  );
  sandbox.write(
    'src/search.py',
    'import os\n\nclaude = os.environ["ANTHROPIC_API_KEY"]\ntavily = os.environ["TAVILY_API_KEY"]\n',
  );
  sandbox.write('.env', `ANTHROPIC_API_KEY=${sandbox.key('anthropic-api-key')}\n`);
  sandbox.git(['add', 'src']);
  const keyward = sandbox.write('../bin/keyward', `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(keyward, 0o755);
  return { sandbox, path: join(keyward, '..') };
}

function pattern(output: string): RegExp {
  const lines = output.split('\n').map((line) => (line === '...' ? String.raw`(?:.*\n)*?.*` : escaped(line)));
  return new RegExp(`^${lines.join('\n')}$`);
}

test('every command prints what the README shows', () => {
  const steps = stepsOf(readme);
  expect(steps.length).toBeGreaterThan(5);
  const { sandbox, path } = openProject();
  for (const { command, output } of steps) {
    const env = { PATH: `${path}${delimiter}${process.env['PATH']}` };
    const { stdout, stderr } = sandbox.exec('sh', ['-c', command], { env });
    expect((stdout + stderr).trimEnd(), command).toMatch(pattern(output));
  }
});

test('the numbers are true', () => {
  const kinds = ISSUERS.flatMap(({ keys }) => keys).filter(({ publishable }) => publishable !== true);
  expect(readme).toContain(`of ${PROVIDERS.length} providers`);
  expect(readme).toContain(`| rules in all | ${kinds.length} |`);
  const results = readFileSync(join(root, 'bench/RESULTS.md'), 'utf8');
  const [, timesRipgrep] = /^\| keyward \| [\d.]+ s \| ([\d.]+) \|/m.exec(results)!;
  expect(readme).toContain(`keyward takes ${timesRipgrep} times as long as ripgrep`);
  expect(readme).toContain(`| AI providers with a kind of their own | ${PROVIDERS.length} |`);
});

test('every page that is linked exists, and the README is short enough to be read', () => {
  for (const [, link] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g))
    expect(readFileSync(join(root, link!), 'utf8')).not.toBe('');
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
