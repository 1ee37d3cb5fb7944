import type { AllowOptions } from './allow/sieve.ts';
import type { Confidence } from './judge/confidence.ts';
import type { Sought } from './sought/sought.ts';
import type { StartWorker } from './workers/pool.ts';

/** What every scan is given, whatever it reads from. */
export interface ScanOptions {
  readonly sought: Sought;
  /** The least confidence that is reported. */
  readonly confidence: Confidence;
  /** What is allowed by comments and by the baseline; absent: all is reported. */
  readonly allow?: AllowOptions;
  /** Names of environment variables to look for besides. */
  readonly names?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Called after each file or blob, for a progress line. */
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Starts a thread for the work of a large scan; absent: this thread does it all. */
  readonly startWorker?: StartWorker;
}

/** How far the work is: files or blobs, bytes, and how many there are in all, where that is known. */
export type Progress = (
  done: number,
  bytes: number,
  total?: { readonly count: number; readonly bytes?: number },
) => void;
