import { visibleJson } from '../../core/visible.ts';
import type { Finding } from '../finding.ts';
import type { ScanReport } from '../report.ts';
import type { ReportFormat } from './format.ts';

/** JSON on one line, in the shape that docs/cli.md gives. */
const json: ReportFormat = {
  name: 'JSON',
  tellsSkipped: true,
  write: (report) => `${scanJson(report)}\n`,
};
export default json;

/** The answer of a scan as JSON: one line, without its end. */
export function scanJson(report: ScanReport): string {
  const { scanned, history, skipped, local, findings } = report;
  return visibleJson({
    version: 1,
    scanned,
    ...(history === undefined ? {} : { history }),
    skipped: skipped.map(({ path, reason }) => ({ path, reason })),
    local: local.map(({ path }) => ({ path })),
    findings: findings.map((finding) => findingFields(finding, report)),
    ...allowedFields(report),
  });
}

/** A finding as it stands in JSON; where it comes from in a scan of the history alone. */
export function findingFields(finding: Finding, { history }: Pick<ScanReport, 'history'>): object {
  return {
    kind: finding.kind,
    provider: finding.provider,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    redacted: finding.redacted,
    fingerprint: finding.fingerprint,
    confidence: finding.confidence,
    ...(history === undefined ? {} : originOf(finding)),
    ...(finding.health === undefined ? {} : { health: finding.health }),
  };
}

function originOf({ commit = null, author = null, date = null, refs = [], refCount = 0, inHead = null }: Finding) {
  return { commit, author, date, refs, refCount, inHead };
}

/** What the answer of a scan as JSON says of allowances. */
function allowedFields({ allowed, remarks }: Pick<ScanReport, 'allowed' | 'remarks'>): Record<string, unknown> {
  return {
    allowed: allowed.map(({ kind, file, line, column, fingerprint, by, until }) => ({
      kind,
      file,
      line,
      column,
      fingerprint,
      by,
      until,
    })),
    allowances: remarks.map(({ file, line, state, detail }) => ({ file, line, state, detail })),
  };
}
