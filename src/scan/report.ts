import type { Remark } from './allow/comments.ts';
import type { AllowedBy } from './allow/sieve.ts';
import { compareFindings, type Finding } from './finding.ts';
import type { Skipped } from './skipped.ts';

/** A private file of keys that git does not track. */
export interface LocalFile {
  readonly path: string;
  /** How many keys it holds. */
  readonly keys: number;
}

/** A finding that is not reported, since it is allowed. */
export type AllowedFinding = Finding & AllowedBy;

/** An allowance of which something is to be told, and the file that it stands in. */
export interface AllowanceRemark extends Remark {
  readonly file: string;
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
  readonly allowed: readonly AllowedFinding[];
  /** Allowances that are broken, expired or stale. Of a history none is told: its files are past mending. */
  readonly remarks: readonly AllowanceRemark[];
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

function byPlace(left: AllowanceRemark, right: AllowanceRemark): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line;
}

/** Puts a report's lists in an order that is the same on every run. Those of a history stay: the oldest is the first. */
export function sortReport(report: ScanReport): ScanReport {
  const inOrder = <Entry extends Finding>(findings: readonly Entry[]): readonly Entry[] =>
    report.history === undefined ? findings.toSorted(compareFindings) : findings;
  return {
    ...report,
    skipped: report.skipped.toSorted(byPath),
    local: report.local.toSorted(byPath),
    findings: inOrder(report.findings),
    allowed: inOrder(report.allowed),
    remarks: report.remarks.toSorted(byPlace),
  };
}
