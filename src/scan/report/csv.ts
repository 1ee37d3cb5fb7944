import { visible } from '../../core/visible.ts';
import type { Finding } from '../finding.ts';
import type { ReportFormat } from './format.ts';

const LINE_END = '\r\n';
const COLUMNS = [
  'kind',
  'provider',
  'confidence',
  'file',
  'line',
  'column',
  'endLine',
  'endColumn',
  'redacted',
  'fingerprint',
  'commit',
  'author',
  'date',
  'inHead',
  'refs',
] as const satisfies readonly (keyof Finding)[];

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection, checked 2026-11-24). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** CSV as RFC 4180 has it, with a header; a column that a scan knows nothing for is empty. */
const csv: ReportFormat = {
  name: 'CSV',
  tellsSkipped: false,
  write: ({ findings }) => [COLUMNS, ...findings.map(rowOf)].map((row) => row.map(field).join(',') + LINE_END).join(''),
};
export default csv;

function rowOf(finding: Finding): string[] {
  return COLUMNS.map((column) => {
    const value = finding[column];
    if (value === undefined || value === null) return '';
    return typeof value === 'object' ? value.join(' ') : String(value);
  });
}

/** A field as it stands in the file: no line end, no formula, quoted where it must be. */
function field(value: string): string {
  const shown = visible(value);
  const text = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
