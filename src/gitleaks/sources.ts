import { readBlobs } from '../scan/git/blobs.ts';
import type { Git } from '../scan/git/git.ts';
import { readChanges } from '../scan/history/changes.ts';
import { readGraph } from '../scan/history/commits.ts';
import { readRefs } from '../scan/history/refs.ts';
import { readRepository } from '../scan/history/repository.ts';
import type { Selection } from '../scan/history/selection.ts';
import { fromSystem, join, rootOf, toDisplay } from '../scan/path.ts';
import { NotPlain, scanFile } from '../scan/read-file.ts';
import { skippedBy } from '../scan/skipped.ts';
import { type Text, TextSink } from '../scan/text-sink.ts';
import { walk, type WalkOptions } from '../scan/walk.ts';
import type { BlobEntry } from '../scan/git/blobs.ts';

/** A content that rules can be run on, or why there is none. */
export interface TextSource {
  /** As findings tell it. */
  readonly path: string;
  readonly commit: string | null;
  readonly text: Text;
}

/**
 * The files below paths that a scan reads too, but for private ones. Throws the system's error where a path is not there.
 */
export function* fileSources(paths: readonly string[], options: WalkOptions): Generator<TextSource> {
  const sink = new TextSink();
  const seen = new Set<string>();
  for (const path of paths) {
    const shown = rootOf(fromSystem(path));
    for (const entry of walk(path, options)) {
      if (entry.type === 'skipped' || entry.local) continue;
      const file = toDisplay(entry.inside === '' ? shown : join(shown, entry.inside));
      if (seen.has(file)) continue;
      seen.add(file);
      yield { path: file, commit: null, text: textOf(entry.path, sink, entry.inside === '') };
    }
  }
}

function textOf(path: string, sink: TextSink, follow: boolean): Text {
  try {
    const steps = scanFile(path, sink, follow);
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  } catch (error) {
    return { reason: error instanceof NotPlain ? error.message : skippedBy(path, error).reason };
  }
}

/** The contents of blobs of a repository; a missing one is left out, as the scan has told of it. */
export async function* blobSources(git: Git, blobs: readonly BlobEntry[]): AsyncGenerator<TextSource> {
  for await (const entry of readBlobs(git, blobs, new TextSink())) {
    const { path, commit = null } = entry.blob;
    if (entry.type === 'read') yield { path, commit, text: entry.content };
  }
}

/** What the commits of a selection bring in: each content of a path once, under the first commit that has it. */
export async function* historySources(
  git: Git,
  selection: Selection,
  signal: AbortSignal | undefined,
): AsyncGenerator<TextSource> {
  const commits = await commitsOf(git, selection, signal);
  const blobs = new Map<string, BlobEntry>();
  await readChanges(git, commits, signal, ({ id, path, commit }) => {
    const key = `${id} ${path}`;
    if (!blobs.has(key)) blobs.set(key, { id, path: toDisplay(path), commit });
  });
  yield* blobSources(git, [...blobs.values()]);
}

/** The oldest first. */
async function commitsOf(git: Git, selection: Selection, signal: AbortSignal | undefined): Promise<readonly string[]> {
  if (selection.type === 'range') return (await readGraph(git, selection.revisions, signal)).ids;
  const tips = readRefs(git, readRepository(git)).filter(({ type }) => type === 'commit');
  const graph = await readGraph(
    git,
    tips.map(({ target }) => target),
    signal,
  );
  return selection.type === 'all' ? graph.ids : graph.ids.filter((_, index) => graph.times[index]! >= selection.time);
}
