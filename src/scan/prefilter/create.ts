import type { Needles } from './needles.ts';
import type { Prefilter } from './prefilter.ts';
import { ScalarPrefilter } from './scalar.ts';
import { SimdPrefilter } from './simd.ts';

/** The fastest prefilter that runs here: SIMD, or the scalar one where WebAssembly or its SIMD is missing. */
export function createPrefilter(needles: Needles, blockSize: number): Prefilter {
  // A `--jitless` Node has no WebAssembly at all.
  if (typeof WebAssembly === 'undefined') return new ScalarPrefilter(needles, blockSize);
  try {
    return new SimdPrefilter(needles, blockSize);
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    return new ScalarPrefilter(needles, blockSize);
  }
}
