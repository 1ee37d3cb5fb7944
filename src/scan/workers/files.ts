import { KeywardError } from '../../core/errors.ts';
import type { Content, ContentScanner } from '../content-scanner.ts';
import { NotPlain, scanFile } from '../read-file.ts';
import { skippedBy } from '../skipped.ts';

/** A file to read. */
export interface FileJob {
  /** Latin-1 (see ../path.ts). */
  readonly path: string;
  /** Follow a link. */
  readonly follow: boolean;
  /** True for a file where keys belong, which is told even if it holds none. */
  readonly local: boolean;
}

/** What reading one file has given; `reason` says why it could not be read. */
export type FileResult = Content | { readonly reason: string; readonly incomplete: boolean };

/** Files that one thread reads, and their number among all batches. */
export interface FileBatch {
  readonly number: number;
  readonly files: readonly FileJob[];
}

/** What a batch has given. Of what held nothing there is only the number. */
export interface FileBatchResult {
  readonly number: number;
  readonly clean: { readonly files: number; readonly bytes: number };
  /** All others, by their place in the batch. */
  readonly others: readonly (readonly [place: number, result: FileResult])[];
}

/** Reads a batch at one go. */
export function readBatch({ number, files }: FileBatch, scanner: ContentScanner): FileBatchResult {
  const steps = readBatchInSteps({ number, files }, scanner);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Reads a batch; yields the place of the file that it is at, before each file and amid long ones. */
export function* readBatchInSteps(
  { number, files }: FileBatch,
  scanner: ContentScanner,
): Generator<number, FileBatchResult> {
  const others: [number, FileResult][] = [];
  const clean = { files: 0, bytes: 0 };
  for (const [place, file] of files.entries()) {
    yield place;
    const steps = readOne(file, scanner);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield place;
    const result = step.value;
    if (file.local || !isClean(result)) others.push([place, result]);
    else {
      clean.files += 1;
      clean.bytes += result.bytes;
    }
  }
  return { number, clean, others };
}

function isClean(result: FileResult): result is Content {
  return 'bytes' in result && result.matches.length + result.names.size + result.marks.length === 0;
}

function* readOne({ path, follow }: FileJob, scanner: ContentScanner): Generator<void, FileResult> {
  try {
    return yield* scanFile(path, scanner, follow);
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    if (error instanceof NotPlain) return { reason: error.message, incomplete: true };
    const { reason, incomplete } = skippedBy(path, error);
    return { reason, incomplete };
  }
}
