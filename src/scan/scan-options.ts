import type { Provider } from '../providers/provider.ts';
import type { Confidence } from './judge/judge.ts';

/** What every scan is given, whatever it reads from. */
export interface ScanOptions {
  readonly providers: readonly Provider[];
  /** The least confidence that is reported. */
  readonly confidence: Confidence;
  /** Names of environment variables to look for besides. */
  readonly names?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Called after each file or blob, for a progress line. */
  readonly progress?: (files: number, bytes: number) => void;
  readonly signal?: AbortSignal;
}
