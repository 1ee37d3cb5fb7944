import { ContentScanner } from './content-scanner.ts';
import { createPrefilter } from './prefilter/create.ts';
import { Searcher } from './searcher.ts';
import { trailsOf } from './sought/read.ts';
import type { Sought } from './sought/sought.ts';

/** Memory for content: nearly every file is one piece, and it stays in the processor's second cache. */
const BLOCK_SIZE = 512 * 1024;
/** Memory for objects and what they are made from; an object that finds no room there is left to git. */
const OBJECT_MEMORY_SIZE = 16 * 1024 * 1024;

/** A scanner for what was laid out, and for names of environment variables. */
export function createScanner(sought: Sought, names: readonly string[] = []): ContentScanner {
  const trails = trailsOf(sought, names);
  return new ContentScanner(createPrefilter(trails.needles, BLOCK_SIZE), trails);
}

/** A searcher whose memory has room for whole objects. */
export function createObjectSearcher(sought: Sought): Searcher {
  const trails = trailsOf(sought);
  return new Searcher(createPrefilter(trails.needles, OBJECT_MEMORY_SIZE), trails);
}
