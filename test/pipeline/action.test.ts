import { mkdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { commitAndRemove, openPipeline, type Pipeline, readYaml } from '../support/pipeline.ts';
import type { Result } from '../support/sandbox.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { description: string; default?: string; required?: boolean }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = readYaml('action.yml') as Action;
const [scan, upload] = action.runs.steps;

let pipeline: Pipeline;

beforeEach(() => {
  pipeline = openPipeline();
  mkdirSync(pipeline.sandbox.path('../temp'));
});

/** Runs the step as the runner does: bash, the inputs in its environment, the workspace as the current folder. */
function run(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Result {
  const given: Record<string, string> = {};
  for (const [name, expression] of Object.entries(scan!.env!)) {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]!;
    given[name] = inputs[input] ?? action.inputs[input]!.default ?? '';
  }
  return pipeline.sandbox.exec(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', pipeline.sandbox.write('../step.sh', scan!.run!)],
    {
      env: {
        ...given,
        PATH: pipeline.PATH,
        RUNNER_TEMP: pipeline.sandbox.path('../temp'),
        GITHUB_WORKSPACE: pipeline.sandbox.root,
        GITHUB_OUTPUT: pipeline.sandbox.write('../output', ''),
        ...env,
      },
    },
  );
}

function sarifPath(): string | undefined {
  return /^sarif=(.+)$/m.exec(pipeline.sandbox.read('../output'))?.[1];
}

test('no step pastes anything into a script', () => {
  expect(action.runs.using).toBe('composite');
  for (const { run: script, shell } of action.runs.steps) {
    expect(script ?? '').not.toContain('${{');
    expect(script === undefined || shell === 'bash').toBe(true);
  }
  expect(action.inputs['version']).toMatchObject({ required: true });
  expect(upload!.uses).toMatch(/^github\/codeql-action\/upload-sarif@/);
  expect(upload!.if).toContain("steps.scan.outputs.sarif != ''");
});

describe('without upload', () => {
  test('findings are annotations of the run, and the step fails', () => {
    pipeline.sandbox.write('a.py', `key = "${pipeline.key}"\n`);
    const { status, stdout, stderr } = run({ version: '1.2.3' });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^::error file=a\.py,line=1,endLine=1,col=8,[^\n]*\n$/);
    expect(stdout + stderr).not.toContain(pipeline.key);
    expect(sarifPath()).toBeUndefined();
  });

  test('a clean tree passes', () => {
    expect(run({ version: '1.2.3' })).toMatchObject({
      status: 0,
      stdout: '::notice title=keyward::no hardcoded keys\n',
    });
  });
});

describe('with upload', () => {
  test('there is a SARIF file also where keys were found, and text is no command', () => {
    pipeline.sandbox.write('::error ::x.py', `key = "${pipeline.key}"\n`);
    const { status, stdout } = run({ version: '1.2.3', 'upload-sarif': 'true' });
    expect(status).toBe(1);
    const token = /^::stop-commands::([0-9a-f]{32})\n/.exec(stdout)![1]!;
    expect(stdout.endsWith(`\n::${token}::\n`)).toBe(true);
    const document = JSON.parse(readFileSync(sarifPath()!, 'utf8')) as { runs: { results: object[] }[] };
    expect(document.runs[0]!.results).toHaveLength(1);
  });
});

test('the package is asked for by its version, where the repository has no say', () => {
  pipeline.sandbox.write('.npmrc', 'registry=http://127.0.0.1:1/\n');
  pipeline.sandbox.write('node_modules/.bin/keyward', '#!/bin/sh\nexit 0\n', 0o755);
  run({ version: '1.2.3-rc.1' });
  const [folder, ...rest] = pipeline.asked();
  expect(folder!.startsWith(pipeline.sandbox.path('../temp'))).toBe(true);
  expect(rest).toEqual(['--yes', '--package=keyward@1.2.3-rc.1']);
});

test('a pull request is scanned by its commits, everything else by what is asked for', () => {
  pipeline.sandbox.git(['update-ref', 'refs/remotes/origin/main', 'HEAD']);
  commitAndRemove(pipeline);
  expect(run({ version: '1.2.3' }).status).toBe(0);
  expect(run({ version: '1.2.3' }, { GITHUB_BASE_REF: 'main' }).status).toBe(1);
  expect(run({ version: '1.2.3', scan: 'files' }, { GITHUB_BASE_REF: 'main' }).status).toBe(0);
  expect(run({ version: '1.2.3', scan: 'history' }).status).toBe(1);
});

test.each([
  [{ version: 'latest' }, 'exact version'],
  [{ version: '1.2.3; touch ../pwned' }, 'exact version'],
  [{ version: 'git+https://example.invalid/x' }, 'exact version'],
  [{ version: '' }, 'exact version'],
  [{ version: '1.2.3', scan: '$(touch ../pwned)' }, 'none of auto, files, history'],
  [{ version: '1.2.3', confidence: '`touch ../pwned`' }, 'confidence'],
])('inputs %j are refused', (inputs, message) => {
  const { status, stdout, stderr } = run(inputs);
  expect(status).toBe(2);
  expect(stdout + stderr).toContain(message);
  expect(pipeline.sandbox.exec('ls', ['..']).stdout).not.toContain('pwned');
});
