import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { PROVIDERS } from '../../../src/providers/_all.ts';
import type { Finding } from '../../../src/scan/finding.ts';
import sarif, { MOST_RESULTS } from '../../../src/scan/report/sarif.ts';
import type { ScanReport } from '../../../src/scan/report.ts';
import { ABOUT, cleanReport, HOSTILE, hostileReport } from '../../support/hostile-report.ts';

interface Artifact {
  readonly uri: string;
  readonly uriBaseId?: string;
}
interface Notification {
  readonly descriptor: { id: string };
  readonly level: string;
  readonly message: { text: string };
  readonly locations?: { physicalLocation: { artifactLocation: Artifact } }[];
}
interface Run {
  readonly tool: { driver: { rules: { id: string; helpUri: string; properties: Record<string, unknown> }[] } };
  readonly columnKind: string;
  readonly invocations: { executionSuccessful: boolean; toolExecutionNotifications: Notification[] }[];
  readonly results: {
    ruleId: string;
    level: string;
    message: { text: string };
    locations: { physicalLocation: { artifactLocation: Artifact; region: Record<string, number> } }[];
    partialFingerprints: Record<string, string>;
    properties: Record<string, unknown>;
  }[];
}

const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** The run of a document that is valid by the official schema. */
function runOf(report: ScanReport): Run {
  const document = JSON.parse(sarif.write(report, ABOUT)) as { runs: [Run] };
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document.runs[0];
}

function artifactsOf(run: Run): Artifact[] {
  return run.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation);
}

test('the schema refuses what is not SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
});

test('results stand at their places, in UTF-16 code units', () => {
  const report = hostileReport();
  const run = runOf(report);
  expect(run.columnKind).toBe('utf16CodeUnits');
  const { line, column, endLine, endColumn } = report.findings[3]!;
  const [location] = run.results[3]!.locations;
  expect(location!.physicalLocation.region).toEqual({ startLine: line, startColumn: column, endLine, endColumn });
  expect(run.results.map(({ level }) => level).slice(0, 2)).toEqual(['error', 'warning']);
});

test('a path is a URI below %SRCROOT%, an absolute one a file', () => {
  const artifacts = artifactsOf(runOf(hostileReport()));
  for (const [index, { uri, uriBaseId }] of artifacts.entries()) {
    const path = HOSTILE[index]!;
    expect(uri).toMatch(/^[\w\-.!~*'()%/:]*$/);
    if (path.startsWith('/')) expect([decodeURIComponent(new URL(uri).pathname), uriBaseId]).toEqual([path, undefined]);
    else {
      expect([decodeURIComponent(uri), uriBaseId]).toEqual([Buffer.from(path).toString(), '%SRCROOT%']);
      expect(uri).not.toContain(':');
    }
  }
});

test('a kind is a rule, with a page, a text and a severity', () => {
  const { rules } = runOf(hostileReport()).tool.driver;
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({
    id: 'groq-api-key',
    helpUri: 'https://console.groq.com/keys',
    properties: { 'security-severity': '9.1', precision: 'very-high' },
  });
});

test('every kind of the catalogue makes a valid rule', () => {
  const [finding] = hostileReport().findings;
  const findings = PROVIDERS.flatMap(({ id, keys }) =>
    keys.map((key): Finding => ({ ...finding!, provider: id, kind: key.id })),
  );
  const { rules } = runOf({ ...cleanReport(), findings }).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(findings.map(({ kind }) => kind).toSorted());
  expect(new Set(rules.map(({ properties }) => properties['security-severity']))).toEqual(new Set(['9.1', '7.5']));
});

test('a fingerprint is that of the secret, and one of GitHub tells its places in a file apart', () => {
  const [finding] = hostileReport().findings;
  const findings = [1, 5, 9].map((line) => ({ ...finding!, line, endLine: line }));
  const run = runOf({ ...cleanReport(), findings: [...findings, { ...finding!, file: 'other' }] });
  const { fingerprint } = finding!;
  expect(run.results.map(({ partialFingerprints }) => partialFingerprints['keyward/v1'])).toEqual(
    Array.from({ length: 4 }, () => fingerprint),
  );
  expect(run.results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'])).toEqual([
    `${fingerprint}:1`,
    `${fingerprint}:2`,
    `${fingerprint}:3`,
    `${fingerprint}:1`,
  ]);
});

test('a finding of the history has its commit', () => {
  const { results } = runOf(hostileReport({ history: true }));
  expect(results[1]!.properties).toMatchObject({ commit: 'c0ffee'.padEnd(40, '0'), refs: [HOSTILE[1]], inHead: false });
  expect(results[1]!.message.text).toContain('in commit c0ffee');
  expect(results[0]!.properties).not.toHaveProperty('commit');
});

describe('what is not in the results', () => {
  test('what could not be read makes the run a failed one', () => {
    const [invocation] = runOf(hostileReport()).invocations;
    expect(invocation!.executionSuccessful).toBe(false);
    const lost = invocation!.toolExecutionNotifications.filter(({ level }) => level === 'error');
    expect(lost).toHaveLength(HOSTILE.filter((_, index) => index % 2 === 0).length);
    expect(lost[0]!.locations![0]!.physicalLocation.artifactLocation.uri).toBe('plain/src/app.py');
    expect(runOf(cleanReport()).invocations[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [],
    });
  });

  test('very many paths are counted', () => {
    const skipped = Array.from({ length: 1500 }, (_, index) => ({ path: `${index}`, reason: 'x', incomplete: true }));
    const [{ toolExecutionNotifications: notifications }] = runOf({ ...cleanReport(), skipped }).invocations as [
      Run['invocations'][0],
    ];
    expect(notifications).toHaveLength(1001);
    expect(notifications.at(-1)!.message.text).toContain('500 more paths');
  });

  test('more results than GitHub takes are left out, the least sure ones, and told', () => {
    const [certain, likely] = hostileReport().findings;
    const findings = Array.from({ length: MOST_RESULTS + 3 }, (_, line) => ({
      ...(line < 9 ? likely! : certain!),
      line,
    }));
    const document = JSON.parse(sarif.write({ ...cleanReport(), findings }, ABOUT)) as { runs: [Run] };
    const [{ results, invocations }] = document.runs;
    expect(results).toHaveLength(MOST_RESULTS);
    expect(results.filter(({ level }) => level === 'warning')).toHaveLength(6);
    expect(invocations[0]!.toolExecutionNotifications).toEqual([
      { descriptor: { id: 'left-out' }, level: 'warning', message: { text: expect.stringMatching(/^3 results/) } },
    ]);
  });
});
