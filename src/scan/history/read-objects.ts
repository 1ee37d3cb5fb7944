import { isKeywardError } from '../../core/errors.ts';
import type { Content, ContentScanner } from '../content-scanner.ts';
import { BatchReader } from '../git/blobs.ts';
import { type Git, gitFailed } from '../git/git.ts';
import { push } from '../sink.ts';
import { outputOf } from './git-output.ts';
import { MessageFilter } from './message-filter.ts';
import { OBJECT_TYPES, type ObjectType, type Wanted } from './objects.ts';

/** What an object held, or why it could not be read. */
export interface ReadObject {
  readonly type: ObjectType;
  readonly id: string;
  readonly outcome: Content | { readonly reason: string };
}

/** What some objects have given. */
export interface ReadBatch {
  /** Ids of those that held nothing, as bytes, one behind the other. */
  readonly clean: Buffer;
  /** Blobs among the clean ones, and bytes of them all. */
  readonly blobs: number;
  readonly bytes: number;
  readonly others: readonly ReadObject[];
}

/**
 * Reads objects and scans each, in any order; of commits and tags the message. Every object is answered for, unless the
 * signal is given.
 */
export type ObjectReader = (wanted: Wanted, signal: AbortSignal | undefined) => AsyncIterable<ReadBatch>;

interface Item {
  readonly type: ObjectType;
  readonly id: string;
}

/** A named pipe in the place of an object would be waited for. */
const PATIENCE_IN_MILLISECONDS = 60_000;
/** git gives up at an object that is corrupt, and is started again behind it, but so often only. */
const MOST_RESTARTS = 1000;

/** Reads through `git cat-file --batch`, in constant memory. https://git-scm.com/docs/git-cat-file, checked 2026-11-24. */
export function gitReader(git: Git, scanner: ContentScanner): ObjectReader {
  return async function* readObjects(wanted, signal) {
    let done = 0;
    for (let starts = 0; starts <= MOST_RESTARTS; starts += 1) {
      try {
        for await (const object of readRun(git, wanted, done, scanner, signal)) {
          done += 1;
          yield batchOf(object);
        }
        return;
      } catch (error) {
        scanner.reset();
        const [culprit] = itemsOf(wanted, done);
        if (!isKeywardError(error) || error.code === 'git-missing' || culprit === undefined) throw error;
        if (signal?.aborted === true) return;
        yield batchOf({ ...culprit, outcome: { reason: error.message } });
        done += 1;
      }
    }
    for (const item of itemsOf(wanted, done))
      yield batchOf({ ...item, outcome: { reason: 'too many objects before it are corrupt' } });
  };
}

const NONE = Buffer.alloc(0);

function batchOf(object: ReadObject): ReadBatch {
  const { type, id, outcome } = object;
  const isClean = !('reason' in outcome) && outcome.matches.length === 0 && outcome.names.size === 0;
  if (!isClean) return { clean: NONE, blobs: 0, bytes: 0, others: [object] };
  return { clean: Buffer.from(id, 'hex'), blobs: type === 'blob' ? 1 : 0, bytes: outcome.bytes, others: [] };
}

/** Reads on from the object at `first` with one git, until that ends. */
async function* readRun(
  git: Git,
  wanted: Wanted,
  first: number,
  scanner: ContentScanner,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadObject> {
  const output = outputOf(git, ['cat-file', '--batch', '--buffer'], {
    input: idsOf(itemsOf(wanted, first)),
    patience: PATIENCE_IN_MILLISECONDS,
    signal,
  });
  const reader = new BatchReader(output);
  try {
    for (const item of itemsOf(wanted, first)) {
      const header = await reader.line();
      if (header === null) throw gitFailed(['cat-file'], 'its output ended early');
      const [, type, size] = / (blob|commit|tag) (\d+)$/.exec(header) ?? [];
      if (size === undefined) {
        yield { ...item, outcome: { reason: 'git does not have this object' } };
        continue;
      }
      const filter = type === 'blob' ? null : new MessageFilter();
      const take = (piece: Buffer): void => push(scanner, filter === null ? piece : filter.pass(piece));
      if (!(await reader.body(Number(size), take))) throw gitFailed(['cat-file'], 'its output ended early');
      yield { ...item, outcome: scanner.end() };
    }
  } finally {
    await output.return(undefined);
  }
}

function* itemsOf(wanted: Wanted, first: number): Generator<Item> {
  let before = 0;
  for (const type of OBJECT_TYPES) {
    const ids = wanted[type];
    for (let at = Math.max(0, first - before); at < ids.length; at += 1) yield { type, id: ids.at(at) };
    before += ids.length;
  }
}

function* idsOf(items: Iterable<Item>): Generator<string> {
  for (const { id } of items) yield id;
}
