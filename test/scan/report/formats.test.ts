import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS, type ReportFormatId } from '../../../src/scan/report/formats.ts';
import { ABOUT, cleanReport, hostileReport, secretParts, STEERS } from '../../support/hostile-report.ts';

// What holds of every format, whatever a repository names its files, people and branches.

const IDS = Object.keys(REPORT_FORMATS) as ReportFormatId[];

describe.each(IDS)('%s', (id) => {
  test.each([
    ['of files', hostileReport()],
    ['of a history', hostileReport({ history: true })],
    ['of nothing', cleanReport()],
  ])('a report %s steers no terminal and holds no key', async (_, report) => {
    const { default: format } = await REPORT_FORMATS[id]();
    const text = format.write(report, ABOUT);
    expect(STEERS.exec(text)).toBeNull();
    expect(text.replaceAll('\r\n', '\n')).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    for (const part of secretParts()) expect(text).not.toContain(part);
    // gitleaks' own shape has other words for both.
    for (const { fingerprint, redacted } of id === 'gitleaks' ? [] : report.findings) {
      expect(text).toContain(redacted);
      if (id !== 'markdown' && id !== 'github') expect(text).toContain(fingerprint);
    }
  });

  test('the same scan is written the same', async () => {
    const { default: format } = await REPORT_FORMATS[id]();
    expect(format.write(hostileReport(), ABOUT)).toBe(format.write(hostileReport(), ABOUT));
  });

  test('what could not be read is told, or known not to be', async () => {
    const { default: format } = await REPORT_FORMATS[id]();
    const skipped = [{ path: 'locked', reason: 'permission denied', incomplete: true }];
    const text = format.write({ ...cleanReport(), skipped }, ABOUT);
    expect(text.includes('locked') && text.includes('permission denied')).toBe(format.tellsSkipped);
  });
});
