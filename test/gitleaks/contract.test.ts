import { expect, test } from 'vitest';
import { leaks, marksOf } from '../support/gitleaks.ts';
import { GITLEAKS_CASES } from '../support/gitleaks-cases.ts';
import { openSandbox } from '../support/sandbox.ts';

test.each(GITLEAKS_CASES)('$name', ({ config, files, found }) => {
  const sandbox = openSandbox();
  sandbox.write('.gitleaks.toml', config);
  for (const [path, content] of Object.entries(files)) sandbox.write(path, content);
  const { leaks: list } = leaks(sandbox);
  expect(marksOf(list.filter(({ File }) => !File.endsWith('.toml')))).toEqual(found);
});
