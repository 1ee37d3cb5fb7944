import type { Issuer } from '../formats/key-format.ts';
import { ContentScanner } from './content-scanner.ts';
import { compileTrails } from './kinds.ts';
import { createPrefilter } from './prefilter/create.ts';
import { Searcher } from './searcher.ts';

/** Memory for content: nearly every file is one piece, and it stays in the processor's second cache. */
const BLOCK_SIZE = 512 * 1024;
/** Memory for objects and what they are made from; an object that finds no room there is left to git. */
const OBJECT_MEMORY_SIZE = 16 * 1024 * 1024;

/** A scanner for the keys of these issuers, and for names of environment variables. */
export function createScanner(issuers: readonly Issuer[], names: readonly string[] = []): ContentScanner {
  const trails = compileTrails(issuers, names);
  return new ContentScanner(createPrefilter(trails.needles, BLOCK_SIZE), trails);
}

/** A searcher whose memory has room for whole objects. */
export function createObjectSearcher(issuers: readonly Issuer[]): Searcher {
  const trails = compileTrails(issuers);
  return new Searcher(createPrefilter(trails.needles, OBJECT_MEMORY_SIZE), trails);
}
