import { appendFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SOUGHT } from '../../src/project/_sought.ts';
import { type Content, ContentScanner } from '../../src/scan/content-scanner.ts';
import { trailsOf } from '../../src/scan/sought/read.ts';
import { ScalarPrefilter } from '../../src/scan/prefilter/scalar.ts';
import { NotPlain, scanFile } from '../../src/scan/read-file.ts';
import { openSandbox } from '../support/sandbox.ts';

const BLOCK = 256 * 1024;
const trails = trailsOf(SOUGHT);
const scanner = new ContentScanner(new ScalarPrefilter(trails.needles, BLOCK), trails);

function scan(path: string, pause: () => void = () => undefined, follow = false): Content {
  const steps = scanFile(path, scanner, follow);
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      pause();
    }
  } catch (error) {
    scanner.reset();
    throw error;
  }
}

/** A file of several blocks with a key in its first. */
function longFile(): { path: string; size: number } {
  const sandbox = openSandbox();
  const content = `"${sandbox.key('groq-api-key')}"\n${'text '.repeat(BLOCK)}`;
  return { path: sandbox.write('long', content), size: content.length };
}

describe('a file that changes while it is read', () => {
  test('shrinks: scanned as far as it goes', () => {
    const { path, size } = longFile();
    const content = scan(path, () => truncateSync(path, 10));
    expect(content.matches).toHaveLength(1);
    expect(content.bytes).toBeGreaterThan(0);
    expect(content.bytes).toBeLessThan(size);
  });

  test('shrinks to nothing', () => {
    const { path } = longFile();
    expect(scan(path, () => truncateSync(path, 0)).matches).toHaveLength(1);
  });

  test('grows: scanned as far as it went', () => {
    const { path, size } = longFile();
    const content = scan(path, () => appendFileSync(path, 'more '.repeat(BLOCK)));
    expect(content.bytes).toBe(size);
  });

  test('vanishes: it is open, and scanned to its end', () => {
    const { path, size } = longFile();
    const content = scan(path, () => rmSync(path, { force: true }));
    expect(content).toMatchObject({ bytes: size, matches: [{ line: 1, column: 2 }] });
  });
});

describe('a file that is not what was listed', () => {
  test('vanished: the system says so', () => {
    expect(() => scan('/nowhere/at/all')).toThrow(/ENOENT/);
  });

  test('a link: not followed, unless it was named', () => {
    const sandbox = openSandbox();
    sandbox.write('a', `"${sandbox.key('groq-api-key')}"`);
    symlinkSync('a', sandbox.path('link'));
    expect(() => scan(sandbox.path('link'))).toThrow(new NotPlain('became a symbolic link while it was read'));
    expect(scan(sandbox.path('link'), undefined, true).matches).toHaveLength(1);
  });

  test('a named pipe: not waited for', () => {
    const sandbox = openSandbox();
    sandbox.exec('mkfifo', ['pipe']);
    expect(() => scan(sandbox.path('pipe'))).toThrow(new NotPlain('named pipe'));
  });
});

test('what stops a reading leaves nothing for the next file', () => {
  const { path } = longFile();
  const stop = new Error('stop');
  expect(() =>
    scan(path, () => {
      throw stop;
    }),
  ).toThrow(stop);
  const next = openSandbox().write('next', 'x\n');
  expect(scan(next)).toMatchObject({ bytes: 2, matches: [] });
});

test.runIf(process.platform === 'linux')('a file that says it is empty is read all the same', () => {
  expect(scan('/proc/self/status').bytes).toBeGreaterThan(0);
});
