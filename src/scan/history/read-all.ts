import type { Content } from '../content-scanner.ts';
import type { ScanOptions } from '../scan-options.ts';
import { IdList } from './ids.ts';
import type { ObjectType, Wanted } from './objects.ts';
import type { ObjectReader } from './read-objects.ts';

/** An object that holds something. */
export interface FoundObject {
  readonly type: ObjectType;
  readonly id: string;
  readonly content: Content;
}

/** An object that could not be read. */
export interface LostObject {
  readonly type: ObjectType;
  readonly id: string;
  readonly reason: string;
}

/** What reading has come to; filled while it goes on, so that it tells how far it came when it was stopped. */
export class Reading {
  readonly found: FoundObject[] = [];
  readonly lost: LostObject[] = [];
  /** Objects that were read whole and hold nothing, whatever the confidence. */
  readonly clean: IdList;
  objects = 0;
  blobs = 0;
  bytes = 0;

  constructor(width: number) {
    this.clean = new IdList(width);
  }
}

/** Reads all that is wanted into `reading`; returns early where the signal is given. */
export async function readAll(
  reader: ObjectReader,
  wanted: Wanted,
  reading: Reading,
  { signal, progress }: Pick<ScanOptions, 'signal' | 'progress'>,
): Promise<void> {
  const total = { count: wanted.blob.length, ...(wanted.bytes === null ? {} : { bytes: wanted.bytes }) };
  for await (const { clean, blobs, bytes, others } of reader(wanted, signal)) {
    if (signal?.aborted === true) return;
    reading.clean.addAll(clean);
    reading.objects += clean.length / reading.clean.width + others.length;
    reading.blobs += blobs;
    reading.bytes += bytes;
    for (const { type, id, outcome } of others) {
      if ('reason' in outcome) {
        reading.lost.push({ type, id, reason: outcome.reason });
        continue;
      }
      if (type === 'blob') reading.blobs += 1;
      reading.bytes += outcome.bytes;
      reading.found.push({ type, id, content: outcome });
    }
    progress?.(reading.blobs, reading.bytes, total);
  }
}
