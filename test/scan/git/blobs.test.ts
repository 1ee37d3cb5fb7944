import { spawn } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { readBlobs } from '../../../src/scan/git/blobs.ts';
import type { Git } from '../../../src/scan/git/git.ts';
import { trailsOf } from '../../../src/scan/sought/read.ts';
import { ContentScanner } from '../../../src/scan/content-scanner.ts';
import { ScalarPrefilter } from '../../../src/scan/prefilter/scalar.ts';
import { SOUGHT } from '../../../src/project/_sought.ts';

const trails = trailsOf(SOUGHT);

/** A git that is another program: what it says is read as `cat-file --batch` output. */
function gitThatRuns(script: string): Git {
  return {
    directory: '/',
    run: () => Buffer.alloc(0),
    start: () => spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'pipe'] }),
  };
}

async function read(git: Git): Promise<string[]> {
  const scanner = new ContentScanner(new ScalarPrefilter(trails.needles, 256 * 1024), trails);
  const seen: string[] = [];
  const blobs = ['a', 'b'].map((path) => ({ id: path.repeat(40), path }));
  for await (const result of readBlobs(git, blobs, scanner)) seen.push(`${result.type} ${result.blob.path}`);
  return seen;
}

test('a missing object is told, the next one is read', async () => {
  const git = gitThatRuns(`console.log('${'a'.repeat(40)} missing\\n${'b'.repeat(40)} blob 3\\nabc')`);
  expect(await read(git)).toEqual(['missing a', 'read b']);
});

test('output that ends early is a failure, never a clean answer', async () => {
  await expect(read(gitThatRuns(`console.log('${'a'.repeat(40)} blob 9\\nabc')`))).rejects.toThrow(/cat-file failed/);
  await expect(read(gitThatRuns(''))).rejects.toThrow(/cat-file failed/);
});

test('a git that says nothing is given up, as with a named pipe for an object', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const reading = read(gitThatRuns('setInterval(() => {}, 1000)'));
    const ended = reading.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await ended).toMatchObject({
      code: 'git-failed',
      message: expect.stringContaining('gave no answer') as string,
    });
  } finally {
    vi.useRealTimers();
  }
});
