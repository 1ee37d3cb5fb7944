import { expect, test } from 'vitest';
import { visible } from '../../../src/core/visible.ts';
import github from '../../../src/scan/report/github.ts';
import type { ScanReport } from '../../../src/scan/report.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line as the runner of GitHub does. */
function commandOf(line: string): Command {
  const { name, properties, message } = /^::(?<name>\w+) (?<properties>.*?)::(?<message>.*)$/.exec(line)!.groups!;
  const undo = (text: string) => text.replaceAll(/%(0A|0D|3A|2C|25)/g, (_, code: string) => unescapes[code]!);
  const pairs = properties!.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), undo(pair.slice(at + 1))] as const;
  });
  return { name: name!, properties: Object.fromEntries(pairs), message: undo(message!) };
}
const unescapes: Readonly<Record<string, string>> = { '0A': '\n', '0D': '\r', '3A': ':', '2C': ',', '25': '%' };

function commandsOf(report: ScanReport): Command[] {
  return github.write(report, ABOUT).trimEnd().split('\n').map(commandOf);
}

/** What a line break was stays one; all else that steers is shown as an escape. */
function shown(name: string): string {
  return name
    .split(/(\r|\n)/)
    .map((part) => (part === '\r' || part === '\n' ? part : visible(part)))
    .join('');
}

test('every finding is an error at its place, whatever its file is called', () => {
  const commands = commandsOf(hostileReport());
  const errors = commands.filter(({ name }) => name === 'error');
  expect(errors.map(({ properties }) => properties['file'])).toEqual(HOSTILE.map(shown));
  expect(errors[0]!.properties).toEqual({
    file: 'plain/src/app.py',
    line: '1',
    endLine: '1',
    col: '8',
    endColumn: String(hostileReport().findings[0]!.endColumn - 1),
    title: 'hardcoded Groq key',
  });
  expect(errors[0]!.message).toMatch(/^hardcoded Groq key: groq-api-key gsk_….{4}\. .*https:\/\/console\.groq\.com/);
});

test('what could not be read is a warning', () => {
  const warnings = commandsOf(hostileReport()).filter(({ name }) => name === 'warning');
  expect(warnings.map(({ properties }) => properties['file'])).toEqual(
    HOSTILE.filter((_, index) => index % 2 === 0).map(shown),
  );
});

test('a key that is only possible is a warning, a clean scan a notice', () => {
  const report = hostileReport();
  const findings = report.findings.slice(0, 1).map((finding) => ({ ...finding, confidence: 'possible' as const }));
  expect(commandsOf({ ...report, findings, skipped: [] }).map(({ name }) => name)).toEqual(['warning']);
  expect(commandsOf(cleanReport()).map(({ name }) => name)).toEqual(['notice']);
});
