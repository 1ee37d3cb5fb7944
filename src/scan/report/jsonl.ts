import { visibleJson } from '../../core/visible.ts';
import { isComplete } from '../report.ts';
import type { ReportFormat } from './format.ts';
import { findingFields } from './json.ts';

/**
 * JSON lines: each an object with a `type`. The summary is the last one, so that a file which was cut off is told from a
 * whole one.
 */
const jsonl: ReportFormat = {
  name: 'JSON lines',
  tellsSkipped: true,
  write(report) {
    const { scanned, history, findings, local, skipped } = report;
    const lines = [
      ...findings.map((finding) => ({ type: 'finding', ...findingFields(finding, report) })),
      ...local.map(({ path, keys }) => ({ type: 'local', path, keys })),
      ...skipped.map(({ path, reason, incomplete }) => ({ type: 'skipped', path, reason, incomplete })),
      { type: 'summary', version: 1, findings: findings.length, complete: isComplete(report), scanned, history },
    ];
    return lines.map((line) => `${visibleJson(line)}\n`).join('');
  },
};
export default jsonl;
