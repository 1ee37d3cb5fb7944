import { appendFileSync, truncateSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MAIN, openSandbox, type Sandbox } from '../support/sandbox.ts';
import { places, scanJson } from '../support/scan-report.ts';

/** Scans one file of this content, in which the key is to be found at this place. */
function expectAt(content: (key: string) => string | Uint8Array, line: number, column: number): void {
  const sandbox = openSandbox();
  const key = sandbox.key('groq-api-key');
  sandbox.write('file', content(key));
  const { status, stderr, report } = scanJson(sandbox);
  expect(report.findings).toMatchObject([
    { kind: 'groq-api-key', file: 'file', line, column, endLine: line, endColumn: column + key.length },
  ]);
  expect({ status, stderr, skipped: report.skipped }).toEqual({ status: 1, stderr: '', skipped: [] });
}

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('the place is told in lines and in UTF-16 code units of a line', () => {
  const text = (key: string): string => `# title\n\nname: é\nkey: "${key}" # 🔑\n`;

  test.each(['le', 'be'] as const)('UTF-16 %s with a mark', (order) => {
    expectAt((key) => utf16(`\ufeff${text(key)}`, order), 4, 7);
  });

  test.each(['le', 'be'] as const)('UTF-16 %s without a mark', (order) => {
    expectAt((key) => utf16(text(key), order), 4, 7);
  });

  test.each(['le', 'be'] as const)('UTF-16 %s, longer than a block', (order) => {
    expectAt((key) => utf16(`\ufeff${'a line of text\n'.repeat(100_000)}${text(key)}`, order), 100_004, 7);
  });

  test('UTF-16 with an odd byte at its end', () => {
    expectAt((key) => Buffer.concat([utf16(text(key), 'le'), Buffer.of(0x41)]), 4, 7);
  });

  test('UTF-8 with a mark: it is no column', () => {
    expectAt((key) => `\ufeff${key}\n`, 1, 1);
  });

  test('CRLF', () => {
    expectAt((key) => text(key).replaceAll('\n', '\r\n'), 4, 7);
  });

  test('an emoji before the key counts two', () => {
    expectAt((key) => `🔑 = "${key}"`, 1, 7);
  });

  test('a letter beyond ASCII counts one', () => {
    expectAt((key) => `é漢 = "${key}"`, 1, 7);
  });

  test('invalid UTF-8: a letter of Latin-1 counts one', () => {
    expectAt((key) => Buffer.from(`\u00e9t\u00e9 = "${key}" \u00ff`, 'latin1'), 1, 8);
  });

  test('NUL bytes on both sides', () => {
    expectAt((key) => `a\0b\n\0\0${key}\0\0`, 2, 3);
  });

  test('amid binary', () => {
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) & 0xff));
    const lines = noise.toString('latin1').split('\n').length;
    expectAt((key) => Buffer.concat([noise, Buffer.from(`\n\n${key}\n`), noise]), lines + 2, 1);
  });

  test('no line end at all', () => {
    expectAt((key) => key, 1, 1);
  });
});

/** Runs a scan, and gives its peak memory in kilobytes too. */
function measured(sandbox: Sandbox, args: readonly string[]): { status: number | null; stdout: string; peak: number } {
  const script = `
    process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));
    process.argv.splice(1, 0, ${JSON.stringify(MAIN)});
    await import(${JSON.stringify(pathToFileURL(MAIN).href)});`;
  const run = ['--input-type=module', '-e', script, '--', ...args];
  const { status, stdout, stderr } = sandbox.exec(process.execPath, run);
  return { status, stdout, peak: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) };
}

describe('size', () => {
  const LARGEST_PEAK = 300_000;

  test('a file of 2 GB, the key near its end: found, in constant memory', { timeout: 180_000 }, () => {
    const sandbox = openSandbox();
    const path = sandbox.write('large.bin', '');
    truncateSync(path, 2 ** 31);
    appendFileSync(path, `\nkey = "${sandbox.key('groq-api-key')}"\n`);
    const { status, stdout, peak } = measured(sandbox, ['scan']);
    expect(stdout).toContain('large.bin:2:8  groq-api-key  ');
    expect(status).toBe(1);
    expect(peak).toBeLessThan(LARGEST_PEAK);
  });

  test('a single line of 100 MB, the key in its middle: the right column, in constant memory', () => {
    const sandbox = openSandbox();
    const path = sandbox.write('line.js', 'é '.repeat(1000));
    for (let part = 0; part < 25; part += 1) appendFileSync(path, 'ab '.repeat(666_000));
    appendFileSync(path, `"${sandbox.key('groq-api-key')}"`);
    for (let part = 0; part < 25; part += 1) appendFileSync(path, ' yz'.repeat(666_000));
    const { status, stdout, peak } = measured(sandbox, ['scan']);
    expect(stdout).toContain(`line.js:1:${2000 + 25 * 3 * 666_000 + 2}  groq-api-key  `);
    expect(status).toBe(1);
    expect(peak).toBeLessThan(LARGEST_PEAK);
  });

  test('an empty file was read all the same', () => {
    const sandbox = openSandbox();
    sandbox.write('empty', '');
    const { status, report } = scanJson(sandbox);
    expect(report.scanned).toEqual({ files: 1, bytes: 0, blobs: 0, commits: 0 });
    expect(status).toBe(0);
  });
});

test('10,000 nested folders, a key at the bottom', { timeout: 120_000 }, () => {
  const sandbox = openSandbox();
  sandbox.write('sound.py', 'x\n');
  const DEPTH = 10_000;
  // Paths of such a length are refused: it is made, and taken away, one step at a time.
  const dig = `
    const { mkdirSync, writeFileSync } = require('node:fs');
    for (let depth = 0; depth < ${DEPTH}; depth += 1) { mkdirSync('d'); process.chdir('d'); }
    writeFileSync('key.py', process.argv[1]);`;
  const fill = `
    const { rmdirSync, rmSync } = require('node:fs');
    for (let depth = 0; depth < ${DEPTH}; depth += 1) process.chdir('d');
    rmSync('key.py');
    for (let depth = 0; depth < ${DEPTH}; depth += 1) { process.chdir('..'); rmdirSync('d'); }`;
  sandbox.exec(process.execPath, ['-e', dig, `key = "${sandbox.key('groq-api-key')}"\n`]);
  try {
    const { status, report } = scanJson(sandbox);
    expect(places(report)).toEqual([`${'d/'.repeat(DEPTH)}key.py:1:8`]);
    expect(report.scanned.files).toBe(2);
    expect(status).toBe(1);
  } finally {
    sandbox.exec(process.execPath, ['-e', fill]);
  }
});
