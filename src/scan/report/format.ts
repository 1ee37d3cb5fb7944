import type { Issuer } from '../../formats/key-format.ts';
import type { ScanReport } from '../report.ts';

/** What a report tells beside what was found. */
export interface About {
  /** Of keyward. */
  readonly version: string;
  readonly issuers: readonly Issuer[];
  readonly started: Date;
  readonly ended: Date;
}

/** One way to write down what a scan found. None has a place for a key, and none can be asked to print one. */
export interface ReportFormat {
  /** Half a sentence for docs/ci.md and for messages: `SARIF 2.1.0`. */
  readonly name: string;
  /** Whether it says what could not be read; where it has no room for that, whoever writes it says so elsewhere. */
  readonly tellsSkipped: boolean;
  /** The whole document, with its last line end. Text from outside steers neither a terminal nor who reads it. */
  write(report: ScanReport, about: About): string;
}
