import { expect, test } from 'vitest';
import json from '../../../src/scan/report/json.ts';
import jsonl from '../../../src/scan/report/jsonl.ts';
import { ABOUT, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

test('JSON gives every name back as it is', () => {
  const read = JSON.parse(json.write(hostileReport(), ABOUT)) as {
    findings: { file: string; refs?: string[] }[];
    local: { path: string }[];
    skipped: { path: string }[];
  };
  expect(read.findings.map(({ file }) => file)).toEqual(HOSTILE);
  expect(read.local.map(({ path }) => path)).toEqual(HOSTILE);
  expect(read.skipped.map(({ path }) => path)).toEqual(HOSTILE);
  expect(read.findings[0]).not.toHaveProperty('refs');
});

test('JSON lines are one object each, the summary last', () => {
  const lines = jsonl
    .write(hostileReport({ history: true }), ABOUT)
    .trimEnd()
    .split('\n');
  const read = lines.map((line) => JSON.parse(line) as { type: string; file?: string; path?: string; refs?: string[] });
  const ofType = (type: string) => read.filter((line) => line.type === type);
  expect(ofType('finding').map(({ file }) => file)).toEqual(HOSTILE);
  expect(ofType('finding').map(({ refs }) => refs)).toEqual(HOSTILE.map((name) => [name]));
  expect(ofType('local').map(({ path }) => path)).toEqual(HOSTILE);
  expect(ofType('skipped').map(({ path }) => path)).toEqual(HOSTILE);
  expect(read.at(-1)).toEqual({
    type: 'summary',
    version: 1,
    findings: HOSTILE.length,
    complete: false,
    scanned: { files: 0, bytes: 9, blobs: 3, commits: 2 },
    history: { known: 0, unreachable: 0 },
  });
});
