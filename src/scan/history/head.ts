import { isKeywardError } from '../../core/errors.ts';
import type { Git } from '../git/git.ts';
import { outputOf, recordsOf } from './git-output.ts';
import type { SortedIds } from './ids.ts';
import { noObjects } from './objects.ts';
import { OriginMap } from './origin-map.ts';
import { readAll, Reading } from './read-all.ts';
import type { ObjectReader } from './read-objects.ts';

/** Which secrets still stand in HEAD. */
export interface HeadSecrets {
  /** Whether a secret of this fingerprint stands in a file of HEAD; null where not all of them could be read. */
  has(fingerprint: string): boolean | null;
}

export interface HeadOptions {
  /** What was read already. */
  readonly reading: Reading;
  readonly seen: SortedIds;
  /** Whether what is neither found nor lost was read and is clean. */
  readonly readAll: boolean;
  readonly reader: ObjectReader;
  readonly signal: AbortSignal | undefined;
}

/** Reads the files of HEAD that were not read yet, and tells which secrets stand in one of them. */
export async function secretsInHead(git: Git, options: HeadOptions): Promise<HeadSecrets> {
  const { reading, reader, signal } = options;
  const blobs = await headBlobs(git, signal);
  const fingerprints = new Set<string>();
  const add = ({ found }: Pick<Reading, 'found'>): void => {
    for (const { id, content } of found) {
      if (blobs?.has(id) !== true) continue;
      for (const { fingerprint } of content.matches) fingerprints.add(fingerprint);
    }
  };
  add(reading);
  let isWhole = blobs !== null && reading.lost.every(({ id }) => !blobs.has(id));
  if (!options.readAll && blobs !== null) {
    const rest = new Reading(reading.clean.width);
    const wanted = noObjects(reading.clean.width);
    const clean = reading.clean.sorted();
    const known = new Set([...reading.found, ...reading.lost].map(({ id }) => id));
    for (const id of blobs) if (!known.has(id) && !clean.has(id) && !options.seen.has(id)) wanted.blob.add(id);
    await readAll(reader, wanted, rest, signal === undefined ? {} : { signal });
    add(rest);
    isWhole &&= rest.lost.length === 0;
    for (const id of rest.clean) reading.clean.add(id);
  }
  return { has: (fingerprint) => fingerprints.has(fingerprint) || (isWhole ? false : null) };
}

/** Where some blobs stand in HEAD; nothing of those that do not, or where a part of its tree is missing. */
export async function originsInHead(
  git: Git,
  blobs: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<OriginMap> {
  const origins = new OriginMap();
  try {
    for await (const { id, path } of headEntries(git, signal)) {
      if (blobs.has(id)) origins.add({ commit: 'HEAD', id, path });
    }
  } catch (error) {
    if (!isKeywardError(error)) throw error;
  }
  return origins;
}

/** The blobs of HEAD's tree; none where there is no commit yet, null where a part of the tree is missing. */
async function headBlobs(git: Git, signal: AbortSignal | undefined): Promise<Set<string> | null> {
  const blobs = new Set<string>();
  try {
    for await (const { id } of headEntries(git, signal)) blobs.add(id);
    return blobs;
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return null;
  }
}

/** https://git-scm.com/docs/git-ls-tree, checked 2026-11-24. */
async function* headEntries(git: Git, signal: AbortSignal | undefined): AsyncGenerator<{ id: string; path: string }> {
  const tree = git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'], { accept: [0, 1, 128] });
  if (tree.length === 0) return;
  const args = ['ls-tree', '-r', '-z', '--full-tree', tree.toString('latin1').trim()];
  for await (const records of recordsOf(outputOf(git, args, { signal }), '\0')) {
    for (const record of records) {
      const [, id, path] = /^\d+ blob ([0-9a-f]{40,64})\t(.*)$/s.exec(record) ?? [];
      if (id !== undefined && path !== undefined) yield { id, path };
    }
  }
}
