import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { visible } from '../../../src/core/visible.ts';
import csv from '../../../src/scan/report/csv.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n', relax_quotes: false });
}

test('a row for each finding, its fields as they were', () => {
  const report = hostileReport({ history: true });
  const rows = rowsOf(csv.write(report, ABOUT));
  expect(rows.map(({ file }) => file!.replace(/^'(?=[=+\-@])/, ''))).toEqual(HOSTILE.map(visible));
  expect(rows.map(({ line }) => Number(line))).toEqual(report.findings.map(({ line }) => line));
  expect(rows[1]).toMatchObject({ confidence: 'likely', commit: 'c0ffee'.padEnd(40, '0'), inHead: 'false' });
  expect(rows[0]).toMatchObject({ commit: '', date: '', inHead: 'true' });
});

test('no field begins a formula', () => {
  const fields = rowsOf(csv.write(hostileReport({ history: true }), ABOUT)).flatMap((row) => Object.values(row));
  expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
  expect(fields).toContain(`'=cmd|'/C calc'!A0`);
});

test('without a finding there is the header', () => {
  const text = csv.write(cleanReport(), ABOUT);
  expect(text).toMatch(/^kind,provider,confidence,file,line,.*\r\n$/);
});
