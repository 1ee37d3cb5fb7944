import { addAbortSignal, type Readable } from 'node:stream';
import { KeywardError, messageOf } from '../core/errors.ts';
import { cancelled } from './cancelled.ts';
import { Gatherer } from './gatherer.ts';
import { type BlobEntry, readBlobs } from './git/blobs.ts';
import type { Git } from './git/git.ts';
import type { Message } from './git/messages.ts';
import type { ScanReport } from './report.ts';
import type { ScanOptions } from './scan-options.ts';
import { push } from './sink.ts';

/** Scans blobs of a git repository, each once, reported under the path that comes with it, and messages before them. */
export async function scanBlobs(
  git: Git,
  blobs: readonly BlobEntry[],
  options: ScanOptions & { commits: number; messages?: readonly Message[] },
): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  for (const message of options.messages ?? []) {
    push(gatherer.scanner, message.text);
    gatherer.message(message, gatherer.scanner.end());
  }
  let left = blobs.length;
  for await (const entry of readBlobs(git, blobs, gatherer.scanner)) {
    if (entry.type === 'missing') gatherer.skip({ path: entry.blob.path, reason: entry.reason, incomplete: true });
    else gatherer.blob(entry.blob, entry.content);
    left -= 1;
    if (options.signal?.aborted === true && left > 0)
      throw cancelled(gatherer, `${left} of ${blobs.length} blobs were not read`);
  }
  return gatherer.report(options.commits);
}

/** Scans what a stream gives, under the name `<stdin>`. An empty stream counts as nothing read. */
export async function scanStream(stream: Readable, options: ScanOptions): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  const { scanner } = gatherer;
  if (options.signal !== undefined) addAbortSignal(options.signal, stream);
  try {
    for await (const chunk of stream) push(scanner, chunk as Buffer);
  } catch (error) {
    if (options.signal?.aborted === true) throw cancelled(gatherer, 'standard input was not read to its end');
    throw new KeywardError(
      'unreadable',
      `standard input could not be read: ${messageOf(error)}`,
      'pipe something into it, as in `git diff | keyward scan --stdin`',
      { cause: error },
    );
  }
  const content = scanner.end();
  if (content.bytes === 0) gatherer.skip({ path: '<stdin>', reason: 'empty', incomplete: true });
  else gatherer.file('<stdin>', content);
  return gatherer.report();
}
