import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { commitAndRemove, openPipeline, type Pipeline, readYaml } from '../support/pipeline.ts';
import type { Result } from '../support/sandbox.ts';

interface Job {
  readonly script: readonly [string];
  readonly variables: Readonly<Record<string, string>>;
  readonly artifacts: { readonly when: string; readonly reports: { readonly secret_detection: string } };
}

const { keyward: job } = readYaml('ci/keyward.gitlab-ci.yml') as { keyward: Job };

let pipeline: Pipeline;

beforeEach(() => {
  pipeline = openPipeline();
});

/** Runs the script as the runner does, in the shell of the image. */
function run(env: Readonly<Record<string, string>>): Result {
  return pipeline.sandbox.exec('sh', ['-e', pipeline.sandbox.write('../job.sh', job.script[0])], {
    env: { PATH: pipeline.PATH, TMPDIR: pipeline.sandbox.home, CI_PROJECT_DIR: pipeline.sandbox.root, ...env },
  });
}

test('findings are in the report that GitLab takes, and the job fails', () => {
  pipeline.sandbox.write('a.py', `key = "${pipeline.key}"\n`);
  const { status, stdout, stderr } = run({ KEYWARD_VERSION: '1.2.3' });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toContain('a.py:1:8');
  expect(job.artifacts.when).toBe('always');
  const report = readFileSync(pipeline.sandbox.path(job.artifacts.reports.secret_detection), 'utf8');
  expect((JSON.parse(report) as { vulnerabilities: object[] }).vulnerabilities).toHaveLength(1);
  expect(stdout + report).not.toContain(pipeline.key);
  expect(pipeline.asked()).toEqual([
    expect.stringContaining(pipeline.sandbox.home),
    '--yes',
    '--package=keyward@1.2.3',
  ]);
});

test('a merge request is scanned by its commits', () => {
  const base = pipeline.sandbox.git(['rev-parse', 'HEAD']).trim();
  commitAndRemove(pipeline);
  expect(run({ KEYWARD_VERSION: '1.2.3' }).status).toBe(0);
  expect(run({ KEYWARD_VERSION: '1.2.3', CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status).toBe(1);
  expect(job.variables['GIT_DEPTH']).toBe('0');
});

test.each(['', 'latest', '1.2.3 --call=x', '-1', '1.2.3;x'])('the version "%s" is refused', (version) => {
  const { status, stderr } = run({ KEYWARD_VERSION: version });
  expect(status).toBe(2);
  expect(stderr).toContain('exact version');
});
