import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPORT_FORMATS } from '../../src/scan/report/formats.ts';
import { readYaml } from '../support/pipeline.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/ci.md'), 'utf8');
const [workflow, gitlab, preCommit] = Array.from(page.matchAll(/^```yaml\n(.*?)^```$/gms), ([, text]) =>
  parse(text!, { strict: true }),
) as [
  { permissions: object; jobs: { keyward: { steps: { uses: string; with: object }[] } } },
  { include: { file: string }[]; variables: object },
  { repos: { hooks: { id: string }[] }[] },
];

test('the page has a row for each format', () => {
  const rows = Array.from(page.matchAll(/^\| `(\w+)` \|/gm), ([, id]) => id);
  expect(rows).toEqual(Object.keys(REPORT_FORMATS));
});

test('the workflow gives the action what it asks for, and no more rights than to read', () => {
  const { inputs } = readYaml('action.yml') as { inputs: Record<string, { required?: boolean }> };
  const given = Object.keys(workflow.jobs.keyward.steps[1]!.with);
  expect(given).toEqual(Object.keys(inputs).filter((name) => inputs[name]!.required));
  expect(workflow.permissions).toEqual({ contents: 'read' });
  for (const name of ['upload-sarif', 'scan']) expect(inputs).toHaveProperty(name);
});

test('the template that is included is there, and reads the variable', () => {
  const text = readFileSync(join(import.meta.dirname, '../..', gitlab.include[0]!.file), 'utf8');
  for (const name of Object.keys(gitlab.variables)) expect(text).toContain(`$${name}`);
});

test('the hooks are those of .pre-commit-hooks.yaml', () => {
  const hooks = readYaml('.pre-commit-hooks.yaml') as { id: string; language: string; pass_filenames: boolean }[];
  expect(preCommit.repos[0]!.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  for (const { language, pass_filenames: names } of hooks) expect([language, names]).toEqual(['node', false]);
});
