import { compareFindings, type Finding } from './finding.ts';
import type { Skipped } from './skipped.ts';

/** A private file of keys that git does not track. */
export interface LocalFile {
  readonly path: string;
  /** How many keys it holds. */
  readonly keys: number;
}

/** What a scan read and found, whatever it read from. */
export interface ScanReport {
  readonly scanned: {
    readonly files: number;
    readonly bytes: number;
    readonly blobs: number;
    readonly commits: number;
  };
  readonly skipped: readonly Skipped[];
  readonly local: readonly LocalFile[];
  readonly findings: readonly Finding[];
  /** How many more there are, less sure than what is reported. */
  readonly unsure: number;
  /** Names of environment variables that stand in what was read, and the first files in which each does. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Present where the history was scanned. */
  readonly history?: {
    /** Blobs that an earlier scan found clean, and that were not read again. */
    readonly known: number;
    /** Secrets that stand only in objects that nothing reaches, which were not asked for. */
    readonly unreachable: number;
  };
}

/** Whether the report can vouch for what it did not find. */
export function isComplete(report: ScanReport): boolean {
  return report.skipped.every(({ incomplete }) => !incomplete);
}

/** Whether anything at all was read. */
export function readAnything({ scanned, history }: ScanReport): boolean {
  return scanned.files + scanned.blobs > 0 || (history !== undefined && scanned.commits + history.known > 0);
}

function byPath(left: { path: string }, right: { path: string }): number {
  return left.path < right.path ? -1 : 1;
}

/** Puts a report's lists in an order that is the same on every run. Those of a history stay: the oldest is the first. */
export function sortReport(report: ScanReport): ScanReport {
  return {
    ...report,
    skipped: report.skipped.toSorted(byPath),
    local: report.local.toSorted(byPath),
    findings: report.history === undefined ? report.findings.toSorted(compareFindings) : report.findings,
  };
}
