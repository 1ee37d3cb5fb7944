import { visibleJson } from '../../core/visible.ts';
import type { Finding } from '../finding.ts';
import { CONFIDENCES, type Confidence } from '../judge/confidence.ts';
import { isComplete } from '../report.ts';
import type { About, ReportFormat } from './format.ts';
import { kindFacts, sentenceOf } from './kind-facts.ts';
import { notificationsOf, NOTIFICATIONS } from './sarif-notifications.ts';
import { sarifRules } from './sarif-rules.ts';
import { locationOf } from './sarif-uri.ts';

/**
 * GitHub refuses a run with more results and shows 5,000 of them (docs.github.com, SARIF results exceed limits, checked
 * 2026-11-24).
 */
export const MOST_RESULTS = 25_000;

const LEVELS: Readonly<Record<Confidence, string>> = { certain: 'error', likely: 'warning', possible: 'note' };

/** SARIF 2.1.0 (OASIS, with errata 01), so that GitHub code scanning and other readers take it. */
const sarif: ReportFormat = {
  name: 'SARIF 2.1.0',
  tellsSkipped: true,
  write(report, about) {
    const findings = surest(report.findings);
    const rules = sarifRules(findings, about.issuers);
    const occurrences = new Map<string, number>();
    const run = {
      tool: {
        driver: {
          name: 'keyward',
          version: about.version,
          semanticVersion: about.version,
          rules,
          notifications: NOTIFICATIONS,
        },
      },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the folder in which keyward was started' } } },
      invocations: [
        {
          executionSuccessful: isComplete(report),
          startTimeUtc: about.started.toISOString(),
          endTimeUtc: about.ended.toISOString(),
          toolExecutionNotifications: notificationsOf(report, report.findings.length - findings.length),
        },
      ],
      results: findings.map((finding) => resultOf(finding, about, occurrences)),
    };
    const document = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${visibleJson(document, 2)}\n`;
  },
};
export default sarif;

/** As many findings as GitHub takes; where some must be left out, the least sure ones. */
function surest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_RESULTS) return findings;
  return findings.toSorted((left, right) => rankOf(right) - rankOf(left)).slice(0, MOST_RESULTS);
}

function rankOf({ confidence }: Finding): number {
  return CONFIDENCES.indexOf(confidence);
}

function resultOf(finding: Finding, { issuers }: About, occurrences: Map<string, number>): object {
  const { kind, file, line, column, endLine, endColumn, fingerprint, confidence, redacted } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const place = `${fingerprint}\0${file}`;
  const occurrence = (occurrences.get(place) ?? 0) + 1;
  occurrences.set(place, occurrence);
  return {
    ruleId: kind,
    level: LEVELS[confidence],
    message: { text: sentenceOf(finding, kindFacts(finding, issuers)) },
    locations: [{ physicalLocation: { artifactLocation: locationOf(file), region } }],
    partialFingerprints: {
      'keyward/v1': fingerprint,
      // The one that GitHub reads: the same alert, wherever in its file the secret moves.
      primaryLocationLineHash: `${fingerprint}:${occurrence}`,
    },
    properties: { confidence, redacted, ...originOf(finding) },
  };
}

/** Where it comes from, as far as that is known. */
function originOf({ commit, author, date, refs, refCount, inHead }: Finding): object {
  return Object.fromEntries(
    Object.entries({ commit, author, date, refs, refCount, inHead }).filter(([, value]) => (value ?? null) !== null),
  );
}
