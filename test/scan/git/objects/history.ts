import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Random } from '../../../../src/formats/sample.ts';
import { seededRandom } from '../../../support/random.ts';
import type { Sandbox } from '../../../support/sandbox.ts';
import type { Told } from './read-all.ts';

/**
 * Commits `count` times to the repository in the sandbox's work folder: files that grow, change, move and go. `line` makes
 * what they consist of.
 */
export function commitMany(sandbox: Sandbox, count: number, seed: number, line = randomLine): void {
  const random = seededRandom(seed);
  const files = new Map<string, string[]>();
  let stream = '';
  let marks = 0;
  for (let commit = 0; commit < count; commit++) {
    const changed: string[] = [];
    for (let change = 0; change < 3; change++) {
      const path = `folder${random(3)}/file${random(6)}.txt`;
      const lines = files.get(path) ?? Array.from({ length: 40 + random(200) }, () => line(random));
      edit(lines, random, line);
      files.set(path, lines);
      changed.push(path);
    }
    stream += `commit refs/heads/main\nmark :${++marks}\n`;
    stream += `committer A U Thor <a@example.com> ${1_700_000_000 + commit} +0000\n${data(`change ${commit}\n`)}`;
    for (const path of new Set(changed)) stream += `M 644 inline ${path}\n${data(`${files.get(path)!.join('\n')}\n`)}`;
  }
  stream += `M 644 inline empty\n${data('')}`;
  stream += `tag first\nfrom :${marks}\ntagger A U Thor <a@example.com> 1700000000 +0000\n${data('a tag\n')}`;
  sandbox.git(['fast-import', '--quiet', '--force'], { stdin: stream });
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function randomLine(random: Random): string {
  return Array.from({ length: 1 + random(12) }, () => random(2 ** 30).toString(36)).join(' ');
}

function edit(lines: string[], random: Random, line: (random: Random) => string): void {
  const at = random(lines.length + 1);
  const kind = random(4);
  if (kind === 0) lines.splice(at, 0, line(random), line(random));
  if (kind === 1) lines.splice(at, 3);
  if (kind === 2) lines.splice(random(lines.length + 1), 0, ...lines.splice(at, 10));
  if (kind === 3) lines[at] = line(random);
}

/** All blobs, commits and tags as git tells them: `<id> <type> <SHA-256 of the content>`, sorted. */
export function asGitReads(sandbox: Sandbox, cwd = '.'): string[] {
  const { stdout, status } = spawnSync('git', ['cat-file', '--batch-all-objects', '--batch', '--buffer'], {
    cwd: sandbox.path(cwd),
    env: sandbox.environment,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error('git cat-file failed');
  const lines: string[] = [];
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(10, at);
    const [id, type, size] = stdout.toString('latin1', at, end).split(' ') as [string, string, string];
    const content = stdout.subarray(end + 1, end + 1 + Number(size));
    if (type !== 'tree') lines.push(`${id} ${type} ${sumOf(content)}`);
    at = end + 2 + content.length;
  }
  return lines.sort();
}

/** The same of what was visited. */
export function asVisited(told: readonly Told[]): string[] {
  return told
    .map(({ id, type, state, content, reason }) =>
      state === 'visited' ? `${id} ${type} ${sumOf(content)}` : `${id} ${type} ${state} ${reason}`,
    )
    .sort();
}

function sumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
