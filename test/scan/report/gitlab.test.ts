import Ajv from 'ajv';
import { expect, test } from 'vitest';
import gitlab from '../../../src/scan/report/gitlab.ts';
import type { ScanReport } from '../../../src/scan/report.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

interface Document {
  readonly version: string;
  readonly scan: { status: string; start_time: string; end_time: string; messages: { level: string; value: string }[] };
  readonly vulnerabilities: {
    id: string;
    severity: string;
    location: { file: string; start_line: number; commit: { sha: string; author?: string; date?: string } };
  }[];
}

/** What GitLab asks of a report, by its schema 15.2.4: a report that lacks any of it is refused whole. */
const text = { type: 'string', minLength: 1 };
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
const url = { type: 'string', pattern: '^https://.+' };
const tool = {
  type: 'object',
  required: ['id', 'name', 'version', 'vendor'],
  properties: {
    id: text,
    name: text,
    version: text,
    vendor: { type: 'object', required: ['name'], properties: { name: text } },
  },
};
const vulnerability = {
  type: 'object',
  required: ['id', 'identifiers', 'location'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' },
    name: { ...text, maxLength: 255 },
    description: { ...text, maxLength: 1_048_576 },
    severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
    solution: { ...text, maxLength: 7000 },
    identifiers: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type', 'name', 'value'],
        properties: { type: text, name: text, value: text, url },
      },
    },
    links: { type: 'array', items: { type: 'object', required: ['url'], properties: { name: text, url } } },
    details: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['type', 'name', 'value'],
        properties: { type: { const: 'text' }, name: text, value: text },
      },
    },
    location: {
      type: 'object',
      required: ['commit'],
      additionalProperties: false,
      properties: {
        file: text,
        start_line: { type: 'integer', minimum: 1 },
        end_line: { type: 'integer', minimum: 1 },
        commit: {
          type: 'object',
          required: ['sha'],
          properties: { sha: text, author: { type: 'string' }, date: { type: 'string' } },
        },
      },
    },
  },
};
const validate = new Ajv.default({ allErrors: true }).compile({
  type: 'object',
  required: ['scan', 'version', 'vulnerabilities'],
  properties: {
    version: { const: '15.2.4' },
    schema: url,
    scan: {
      type: 'object',
      required: ['analyzer', 'end_time', 'scanner', 'start_time', 'status', 'type'],
      properties: {
        analyzer: tool,
        scanner: tool,
        start_time: time,
        end_time: time,
        status: { enum: ['success', 'failure'] },
        type: { const: 'secret_detection' },
        messages: {
          type: 'array',
          items: {
            type: 'object',
            required: ['level', 'value'],
            properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: text },
          },
        },
      },
    },
    vulnerabilities: { type: 'array', items: vulnerability },
  },
});

function documentOf(report: ScanReport): Document {
  const document = JSON.parse(gitlab.write(report, ABOUT)) as Document;
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document;
}

test('a vulnerability for each finding, at its place', () => {
  const { scan, vulnerabilities } = documentOf(hostileReport());
  expect(vulnerabilities.map(({ location }) => location.file)).toEqual(HOSTILE);
  expect(vulnerabilities.map(({ severity }) => severity).slice(0, 2)).toEqual(['Critical', 'High']);
  expect(vulnerabilities[2]!.location).toMatchObject({ start_line: 3, commit: { sha: '0000000' } });
  expect(new Set(vulnerabilities.map(({ id }) => id)).size).toBe(HOSTILE.length);
  expect(scan).toMatchObject({ start_time: '2026-11-24T10:00:00', end_time: '2026-11-24T10:00:01', status: 'failure' });
  expect(scan.messages[0]).toEqual({ level: 'warn', value: 'not read: plain/src/app.py: refused: plain/src/app.py' });
});

test('a finding of the history has its commit, and another id than one of the files', () => {
  const past = documentOf(hostileReport({ history: true })).vulnerabilities;
  expect(past[1]!.location.commit).toEqual({
    sha: 'c0ffee'.padEnd(40, '0'),
    author: `${HOSTILE[1]} <a@example.com>`,
    date: '2026-01-02T03:04:05+00:00',
  });
  expect(past[1]!.id).not.toBe(documentOf(hostileReport()).vulnerabilities[1]!.id);
});

test('a clean scan is a success without any, and very many paths are counted', () => {
  const clean = documentOf(cleanReport());
  expect([clean.scan.status, clean.vulnerabilities, clean.scan.messages]).toEqual(['success', [], []]);
  const skipped = Array.from({ length: 150 }, (_, index) => ({ path: `${index}`, reason: 'x', incomplete: true }));
  const { messages } = documentOf({ ...cleanReport(), skipped }).scan;
  expect(messages).toHaveLength(101);
  expect(messages.at(-1)!.value).toBe('not read: 50 more paths');
});
