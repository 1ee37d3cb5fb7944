import { KeywardError } from '../../core/errors.ts';
import type { BlobEntry } from './blobs.ts';
import { splitZero } from './git.ts';

/** Modes of entries that hold text: a file, an executable, and a link, whose blob is the path it points to. */
const HAS_CONTENT = /^(?:100644|100755|120000)$/;
const NOTHING = /^0+$/;
const OBJECT_ID = /^[0-9a-f]{40,64}$/;

/** What one commit brings in; `commit` is null for output that names none. */
export interface RawChanges {
  readonly commit: string | null;
  readonly entries: readonly BlobEntry[];
}

/**
 * Reads git's raw diff format (`--raw -z`, ids in full): records `:mode mode id id status NUL path NUL`, in a combined
 * diff with one more colon, mode and id for each further parent, and before those of a commit its id. What was deleted
 * and what is no blob is left out. Throws `git-failed` for a file without a name or an object: git reads an index that was
 * cut off without a word.
 */
export function readRaw(output: Buffer): RawChanges[] {
  const changes: { commit: string | null; entries: BlobEntry[] }[] = [];
  const parts = splitZero(output);
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!.toString('latin1');
    if (OBJECT_ID.test(part)) {
      changes.push({ commit: part, entries: [] });
      continue;
    }
    if (changes.length === 0) changes.push({ commit: null, entries: [] });
    at += 1;
    const parents = /^:+/.exec(part)?.[0].length ?? 1;
    const fields = part.slice(parents).split(' ');
    const mode = fields[parents] ?? '';
    const id = fields[2 * parents + 1] ?? '';
    const path = pathOf(parts[at]);
    if (path === '' || (HAS_CONTENT.test(mode) && NOTHING.test(id))) throw corrupt();
    if (HAS_CONTENT.test(mode)) changes.at(-1)!.entries.push({ id, path });
  }
  return changes;
}

/** Reads `ls-tree -r -z` records: `mode type id TAB path NUL`. */
export function readTree(output: Buffer): BlobEntry[] {
  return splitZero(output).flatMap((record) => {
    const tab = record.indexOf(0x09);
    const [mode = '', , id = ''] = record.toString('latin1', 0, tab).split(' ');
    return HAS_CONTENT.test(mode) ? [{ id, path: pathOf(record.subarray(tab + 1)) }] : [];
  });
}

function corrupt(): KeywardError {
  const hint = 'remove .git/index and run `git reset`, which makes it anew from the last commit';
  return new KeywardError('git-failed', 'the index is corrupt: it holds a file without a name or an object', hint);
}

function pathOf(bytes: Buffer | undefined): string {
  return bytes?.toString('utf8') ?? '';
}
