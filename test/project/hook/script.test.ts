import { describe, expect, test } from 'vitest';
import { hookScript, launcherScript, programIn, scriptState } from '../../../src/project/hook/script.ts';

const PROGRAM = { node: "/opt/it's/node", script: "/home/a b/'quoted'\nfolder/main.js" };

const SCRIPTS = [
  ['pre-commit', hookScript('pre-commit', PROGRAM, { shared: false })],
  ['pre-push', hookScript('pre-push', PROGRAM, { shared: true })],
  ['launcher', launcherScript(PROGRAM)],
] as const;

describe.each(SCRIPTS)('%s', (_, script) => {
  test('tells how keyward is run', () => {
    expect(programIn(script)).toEqual(PROGRAM);
  });

  test('is known as ours until someone changes it', () => {
    expect(scriptState(script)).toBe('intact');
    expect(scriptState(`${script}\n`)).toBe('edited');
    expect(scriptState(script.replace('exit 2', 'exit 0'))).toBe('edited');
    expect(scriptState(script.replace('#!/bin/sh', '#!/bin/bash'))).toBe('edited');
    expect(scriptState(script.slice(0, -10))).toBe('edited');
  });
});

test('any other script is not ours', () => {
  expect(scriptState('')).toBeNull();
  expect(scriptState('#!/bin/sh\nkeyward hook run pre-commit\n')).toBeNull();
  expect(programIn('#!/bin/sh\n')).toBeNull();
});
