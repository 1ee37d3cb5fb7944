import { SOUGHT } from '../../src/project/_sought.ts';
import { type Content, ContentScanner } from '../../src/scan/content-scanner.ts';
import { push } from '../../src/scan/sink.ts';
import type { Match } from '../../src/scan/finding.ts';
import { trailsOf } from '../../src/scan/sought/read.ts';
import { ScalarPrefilter } from '../../src/scan/prefilter/scalar.ts';

const trails = trailsOf(SOUGHT);
const scanner = new ContentScanner(new ScalarPrefilter(trails.needles, 256 * 1024), trails);

/** Scans bytes or text with all kinds. */
export function scanContent(content: string | Uint8Array): Content {
  push(scanner, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return scanner.end();
}

/** What a scan reports by default: likely and certain. */
export function findingsIn(content: string | Uint8Array): readonly Match[] {
  return scanContent(content).matches.filter(({ confidence }) => confidence !== 'possible');
}
