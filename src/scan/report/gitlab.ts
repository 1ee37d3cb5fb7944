import { createHash } from 'node:crypto';
import { visibleJson } from '../../core/visible.ts';
import type { Finding } from '../finding.ts';
import type { Confidence } from '../judge/confidence.ts';
import { isComplete, type ScanReport } from '../report.ts';
import type { About, ReportFormat } from './format.ts';
import { kindFacts, remedyOf, titleOf } from './kind-facts.ts';
import { lostOf } from './not-read.ts';

/**
 * GitLab's report of a secret detection, for `artifacts:reports:secret_detection`. GitLab takes a report only if it is
 * valid by the schema that it names: https://gitlab.com/gitlab-org/security-products/security-report-schemas, version
 * 15.2.4 (checked 2026-11-24).
 */
const SCHEMA_VERSION = '15.2.4';
const SCHEMA = `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${SCHEMA_VERSION}/dist/secret-detection-report-format.json`;

const SEVERITIES: Readonly<Record<Confidence, string>> = { certain: 'Critical', likely: 'High', possible: 'Medium' };
/** What GitLab's own analyzer names the commit of a scan without history. */
const NO_COMMIT = '0000000';
const MESSAGES_SHOWN = 100;

const gitlab: ReportFormat = {
  name: 'a GitLab secret detection report',
  tellsSkipped: true,
  write(report, about) {
    const { version, started, ended } = about;
    const tool = { id: 'keyward', name: 'keyward', version, vendor: { name: 'keyward' } };
    const document = {
      version: SCHEMA_VERSION,
      schema: SCHEMA,
      scan: {
        analyzer: tool,
        scanner: tool,
        type: 'secret_detection',
        start_time: seconds(started),
        end_time: seconds(ended),
        status: isComplete(report) ? 'success' : 'failure',
        messages: messagesOf(report),
      },
      vulnerabilities: report.findings.map((finding) => vulnerability(finding, about)),
    };
    return `${visibleJson(document, 2)}\n`;
  },
};
export default gitlab;

/** `yyyy-mm-ddThh:mm:ss` in UTC, as the schema wants it. */
function seconds(time: Date): string {
  return time.toISOString().slice(0, 19);
}

function messagesOf({ skipped }: ScanReport): object[] {
  const lost = lostOf(skipped);
  const messages = lost
    .slice(0, MESSAGES_SHOWN)
    .map(({ path, reason }) => ({ level: 'warn', value: `not read: ${path}: ${reason}` }));
  const more = lost.length - messages.length;
  return more > 0 ? [...messages, { level: 'warn', value: `not read: ${more} more paths` }] : messages;
}

function vulnerability(finding: Finding, { issuers }: About): object {
  const { kind, redacted, confidence, fingerprint, file, line, endLine, commit, author, date } = finding;
  const facts = kindFacts(finding, issuers);
  return {
    id: idOf(finding),
    name: titleOf(facts),
    description: `${kind} ${redacted}, ${confidence}`,
    severity: SEVERITIES[confidence],
    solution: remedyOf(facts),
    identifiers: [
      { type: 'keyward_kind', name: `keyward ${kind}`, value: kind },
      { type: 'cwe', name: 'CWE-798', value: '798', url: 'https://cwe.mitre.org/data/definitions/798.html' },
    ],
    ...(facts.page === null ? {} : { links: [{ name: `${facts.issuer}: keys`, url: facts.page }] }),
    details: { fingerprint: { type: 'text', name: 'Fingerprint', value: fingerprint } },
    location: {
      file,
      start_line: line,
      end_line: endLine,
      commit: {
        sha: commit ?? NO_COMMIT,
        ...(typeof author === 'string' ? { author } : {}),
        ...(typeof date === 'string' ? { date } : {}),
      },
    },
  };
}

/** A UUID (version 8, RFC 9562) that is the same for the same secret at the same place on every run. */
function idOf({ fingerprint, file, line, column, commit }: Finding): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([fingerprint, file, line, column, commit ?? null]))
    .digest();
  digest[6] = 0x80 | (digest[6]! & 0x0f);
  digest[8] = 0x80 | (digest[8]! & 0x3f);
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
