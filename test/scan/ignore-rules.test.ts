import { describe, expect, test } from 'vitest';
import { Effort } from '../../src/scan/effort.ts';
import { isIgnored, LARGEST_RULES, withIgnoreFile } from '../../src/scan/ignore-rules.ts';
import { openSandbox } from '../support/sandbox.ts';

// That rules are read as git reads them is held against git itself in walk-like-git.test.ts.

/** The rules of an ignore file of this content, at the top. */
function rulesOf(content: string | Uint8Array): ReturnType<typeof withIgnoreFile> {
  return withIgnoreFile(null, openSandbox().write('rules', content), '', { follow: true });
}

describe('reading', () => {
  test('no file, an empty one and one of comments are no level', () => {
    expect(withIgnoreFile(null, '/nowhere/at/all', '', { follow: true })).toEqual({ level: null, refused: false });
    expect(rulesOf('').level).toBeNull();
    expect(rulesOf('# nothing\n\n   \n/\n!\n').level).toBeNull();
  });

  test('a line ends at a NUL, as git reads it', () => {
    const { level } = rulesOf('a\0b\n');
    expect(isIgnored(level, 'a', false, new Effort())).toBe(true);
    expect(isIgnored(level, 'b', false, new Effort())).toBe(false);
  });

  test('one that is too large is refused, also where several are too large together', () => {
    const sandbox = openSandbox();
    const half = sandbox.write('half', `${'#'.repeat(LARGEST_RULES / 2)}\na\n`);
    const { level } = withIgnoreFile(null, half, '', { follow: true });
    expect(level).not.toBeNull();
    expect(withIgnoreFile(level, half, 'sub/', { follow: true })).toEqual({ level, refused: true });
    const whole = sandbox.write('whole', '#'.repeat(LARGEST_RULES + 1));
    expect(withIgnoreFile(null, whole, '', { follow: true })).toEqual({ level: null, refused: true });
  });
});

describe('the effort', () => {
  const SLOW = `${'*a'.repeat(100)}b\n`.repeat(1000);

  test('is bounded: from where it is spent on nothing is ignored', () => {
    const { level } = rulesOf(`sure\n${SLOW}`);
    const effort = new Effort();
    expect(isIgnored(level, 'sure', false, effort)).toBe(true);
    const start = performance.now();
    for (let path = 0; path < 1000; path += 1) isIgnored(level, 'a'.repeat(250), false, effort);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(effort.isSpent).toBe(true);
    expect(isIgnored(level, 'sure', false, effort)).toBe(false);
  });

  test('is enough for real rules on a large tree', () => {
    const { level } = rulesOf('*.o\n*.[ao]\n.*\nbuild*/\n**/generated/**\n/vmlinux*\n'.repeat(50));
    const effort = new Effort();
    for (let path = 0; path < 20_000; path += 1)
      isIgnored(level, `drivers/net/ethernet/vendor/file${path}.c`, false, effort);
    expect(effort.isSpent).toBe(false);
  });
});
