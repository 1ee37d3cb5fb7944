import { describeToken } from '../formats/describe.ts';
import type { KeyFormat } from '../formats/key-format.ts';
import type { Stretch } from './candidates.ts';
import { asUtf8 } from './encoding.ts';
import { type Match, redact } from './finding.ts';
import { weigh, type Weighed } from './judge/weigh.ts';
import { place } from './placing.ts';
import { NEWLINE, PositionCounter, startOfLine } from './position.ts';
import { createPrefilter } from './prefilter/create.ts';
import { Searcher } from './searcher.ts';
import { trailsOf } from './sought/read.ts';
import type { Sought } from './sought/sought.ts';

/** Why a token at a place is a finding, or is none. */
export interface Explanation {
  readonly kind: string;
  readonly provider: string;
  /** What the kind looks like, in words. */
  readonly grammar: string;
  readonly evidence: KeyFormat['evidence'];
  readonly redacted: string;
  readonly weighed: readonly Weighed[];
  /** The finding; null where it is no key. */
  readonly match: Match | null;
}

/** More tokens on one line than this are not explained. */
const MOST_EXPLAINED = 50;
const SMALLEST_MEMORY = 64 * 1024;

/**
 * Explains every token on a line (from 1) of a content that fits the grammar of a kind. Two kinds may fit the same
 * one, of which a scan tells the surer.
 */
export function explainLine(content: Uint8Array, line: number, sought: Sought): Explanation[] {
  const bytes = asUtf8(content);
  const range = rangeOf(bytes, line);
  if (range === null) return [];
  const trails = trailsOf(sought);
  const searcher = new Searcher(createPrefilter(trails.needles, Math.max(SMALLEST_MEMORY, bytes.length)), trails);
  searcher.memory.set(bytes);
  const stretch: Stretch = { bytes: searcher.memory, first: 0, last: bytes.length };
  const met = searcher.seek(0, bytes.length, bytes.length, stretch, null);
  const candidates = (met?.candidates ?? [])
    .filter(({ start, end }) => start < range.to && end > range.from)
    .toSorted((left, right) => left.start - right.start)
    .slice(0, MOST_EXPLAINED);

  return candidates.map((candidate) => {
    const { kind, shape, start, end } = candidate;
    return {
      kind: kind.id,
      provider: kind.provider,
      grammar: describeToken({ shapes: [shape] }),
      evidence: kind.evidence,
      redacted: redact(shape, stretch.bytes.subarray(start, end)),
      weighed: weigh(candidate, stretch),
      match: place([candidate], stretch, 0, new PositionCounter())[0]?.match ?? null,
    };
  });
}

/** Where a line lies, without its end; null where the content has fewer. */
function rangeOf(bytes: Uint8Array, line: number): { from: number; to: number } | null {
  const from = startOfLine(bytes, line);
  if (from === null) return null;
  const end = bytes.indexOf(NEWLINE, from);
  return { from, to: end === -1 ? bytes.length : end };
}
