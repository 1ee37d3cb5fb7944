import type { BlobEntry } from './blobs.ts';
import { type Git, splitZero } from './git.ts';

/** Modes of entries that hold text: a file, an executable, and a link, whose blob is the path it points to. */
const HAS_CONTENT = /^(?:100644|100755|120000)$/;
const NOTHING = /^0+$/;

/**
 * What the next commit adds or changes, read from the index: not the working tree, and not what stays as it was. In a
 * repository without a commit that is the whole index. Entries of an unfinished merge are taken too.
 */
export function stagedBlobs(git: Git): BlobEntry[] {
  const head = git
    .run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { accept: [0, 1] })
    .toString()
    .trim();
  if (head === '') return wholeIndex(git);
  const output = git.run([
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--diff-filter=d',
    head,
  ]);
  return changedBlobs(output);
}

/** Reads `--raw -z` records: `:mode mode id id status NUL path NUL`. */
export function changedBlobs(output: Buffer): BlobEntry[] {
  const parts = splitZero(output);
  const entries: BlobEntry[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , id = ''] = parts[at]!.toString('latin1').split(' ');
    if (HAS_CONTENT.test(mode) && !NOTHING.test(id)) entries.push({ id, path: parts[at + 1]!.toString('utf8') });
  }
  return entries;
}

/** Reads `ls-files --stage -z` records: `mode id stage TAB path NUL`. */
function wholeIndex(git: Git): BlobEntry[] {
  return splitZero(git.run(['ls-files', '--stage', '-z', '--full-name', ':/'])).flatMap((record) => {
    const tab = record.indexOf(0x09);
    const [mode = '', id = ''] = record.toString('latin1', 0, tab).split(' ');
    return HAS_CONTENT.test(mode) ? [{ id, path: record.toString('utf8', tab + 1) }] : [];
  });
}
