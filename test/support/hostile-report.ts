import { prefixOf } from '../../src/formats/anchor.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { PROVIDERS } from '../../src/providers/_all.ts';
import { type Finding, fingerprintOf, redact } from '../../src/scan/finding.ts';
import type { ScanReport } from '../../src/scan/report.ts';
import type { About } from '../../src/scan/report/format.ts';
import { seededRandom } from './random.ts';

/** Names that a hostile repository may give its files, people and branches. */
export const HOSTILE: readonly string[] = [
  'plain/src/app.py',
  'two\nlines\r\nand a\ttab',
  'esc\u001b[2J\u001b]0;title\u0007\u009b31m',
  `"quoted" and 'quoted', with, commas;`,
  ']]><![CDATA[ <script>alert(1)</script> <!-- --> &amp; &#0;',
  '"><img src=x onerror=alert(1)>/x',
  '::error file=a::b %0A::stop-commands::x',
  '::set-output name=a::b',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2',
  '@SUM(1)',
  '\u202egpj.exe\u2066\u200f\u061c',
  'half \ud800 a pair \udc00',
  'noncharacters \uffff\ufffe\ufeff',
  '``` ` `` [a](javascript:alert(1)) | ![b](http://x.invalid/y) @everyone #1 **c** <b>',
  '`starts and ends`',
  ' spaces ',
  '\\',
  'c:/windows?query#fragment%41',
  '/absolute/ä €.py',
  '../above/x',
  '<stdin>',
];

/** Keys that stand behind the findings of `hostileReport`; none may stand in a report. */
export const KEYS: readonly string[] = HOSTILE.map((_, index) => sampleToken(groqKey().token, seededRandom(index + 1)));

function groqKey() {
  return PROVIDERS.find(({ id }) => id === 'groq')!.keys[0];
}

/** A report in which all that comes from outside is hostile. With `history` it is one of commits. */
export function hostileReport({ history = false } = {}): ScanReport {
  const findings = HOSTILE.map((name, index): Finding => {
    const bytes = new TextEncoder().encode(KEYS[index]);
    return {
      kind: 'groq-api-key',
      provider: 'groq',
      file: name,
      line: index + 1,
      column: 8,
      endLine: index + 1,
      endColumn: 8 + bytes.length,
      redacted: redact(groqKey().token.shapes[0]!, bytes),
      fingerprint: fingerprintOf('groq-api-key', [], bytes),
      confidence: index % 2 === 0 ? 'certain' : 'likely',
      ...(history ? originOf(name, index) : {}),
    };
  });
  const read = history ? { files: 0, bytes: 9, blobs: 3, commits: 2 } : { files: 3, bytes: 9, blobs: 0, commits: 0 };
  return {
    scanned: read,
    skipped: HOSTILE.map((name, index) => ({ path: name, reason: `refused: ${name}`, incomplete: index % 2 === 0 })),
    local: HOSTILE.map((path) => ({ path, keys: 2 })),
    findings,
    unsure: 0,
    allowed: [],
    remarks: [],
    names: new Map(),
    ...(history ? { history: { known: 0, unreachable: 0 } } : {}),
  };
}

function originOf(name: string, index: number): Partial<Finding> {
  const commit = index % 3 === 0 ? null : 'c0ffee'.padEnd(40, '0');
  const date = index % 3 === 0 ? null : '2026-01-02T03:04:05+00:00';
  return { commit, author: `${name} <a@example.com>`, date, refs: [name], refCount: 2, inHead: index % 2 === 0 };
}

/** A report of nothing: all was read, no key was found. */
export function cleanReport(): ScanReport {
  const scanned = { files: 3, bytes: 9, blobs: 0, commits: 0 };
  return { scanned, skipped: [], local: [], findings: [], unsure: 0, allowed: [], remarks: [], names: new Map() };
}

export const ABOUT: About = {
  version: '1.2.3',
  issuers: PROVIDERS,
  started: new Date('2026-11-24T10:00:00.250Z'),
  ended: new Date('2026-11-24T10:00:01.750Z'),
};

/** What no output may hold: the characters of a key between its prefix and what may be shown of its end. */
export function secretParts(): string[] {
  const start = prefixOf(groqKey().token.shapes[0]!).length;
  return KEYS.flatMap((key) => [key.slice(start, start + 8), key.slice(-12, -4)]);
}

/** What would steer a terminal, or a reader of lines: all but line ends. */
export const STEERS =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
