import { visibleJson } from '../../core/visible.ts';
import type { Finding } from '../finding.ts';
import type { ReportFormat } from './format.ts';

/** gitleaks' word for what it does not show. */
const REDACTED = 'REDACTED';

/**
 * Findings as `gitleaks --report-format json` writes them with `--redact`: the keys of gitleaks 8.30.1 in its order
 * (observed 2026-11-24). Secret and Match are redacted, and there is no way to have them otherwise. What keyward finds by
 * itself has its kind as RuleID, and an Entropy of 0.
 */
const gitleaks: ReportFormat = {
  name: "gitleaks' JSON",
  tellsSkipped: false,
  write: ({ findings }) => `${visibleJson(findings.map(entryOf), 1)}\n`,
};
export default gitleaks;

function entryOf(finding: Finding) {
  const { kind, file, commit, author, date, rule } = finding;
  const id = rule?.id ?? kind;
  const isPath = rule?.startLine === 0;
  const place = rule ?? ownPlace(finding);
  const [, name = author ?? '', mail = ''] = /^(.*?) ?<([^<>]*)>$/.exec(author ?? '') ?? [];
  return {
    RuleID: id,
    Description: rule?.description ?? kind,
    StartLine: place.startLine,
    EndLine: place.endLine,
    StartColumn: place.startColumn,
    EndColumn: place.endColumn,
    Match: isPath ? `file detected: ${file}` : REDACTED,
    Secret: isPath ? '' : REDACTED,
    File: file,
    SymlinkFile: '',
    Commit: commit ?? '',
    Entropy: rule === undefined ? 0 : asFloat(rule.entropy),
    Author: name,
    Email: mail,
    Date: date ?? '',
    Message: '',
    Tags: rule?.tags ?? [],
    Fingerprint: [...(commit === undefined || commit === null ? [] : [commit]), file, id, place.startLine].join(':'),
  };
}

/** gitleaks counts the line end before a line as its first column, and ends on the last character. */
function ownPlace({ line, column, endLine, endColumn }: Finding) {
  return {
    startLine: line,
    endLine,
    startColumn: line === 1 ? column : column + 1,
    endColumn: endLine === 1 ? endColumn - 1 : endColumn,
  };
}

/** The shortest number that is the same as a float of 32 bits, as which gitleaks keeps it. */
function asFloat(value: number): number {
  const wanted = Math.fround(value);
  for (let digits = 1; ; digits += 1) {
    const short = Number(wanted.toPrecision(digits));
    if (digits === 9 || Math.fround(short) === wanted) return short;
  }
}
