import type { Finding } from '../finding.ts';
import { isComplete, type ScanReport } from '../report.ts';
import type { Skipped } from '../skipped.ts';
import type { About, ReportFormat } from './format.ts';
import { kindFacts, remedyOf, sentenceOf } from './kind-facts.ts';
import { type Markup, markup } from './markup.ts';
import { lostOf } from './not-read.ts';

/**
 * JUnit XML as CI services read it: a finding is a test case that fails, what could not be read is one with an error. A
 * clean scan is one case that passes, since a file without any is taken for a run that never was.
 */
const junit: ReportFormat = {
  name: 'JUnit XML',
  tellsSkipped: true,
  write(report, about) {
    const lost = lostOf(report.skipped);
    const cases = [...report.findings.map((finding) => failure(finding, about)), ...lost.map(error)];
    const all = cases.length === 0 ? [passed(report)] : cases;
    const seconds = ((about.ended.getTime() - about.started.getTime()) / 1000).toFixed(3);
    return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="keyward" tests="${all.length}" failures="${report.findings.length}" errors="${lost.length}" time="${seconds}">
  <testsuite name="keyward" tests="${all.length}" failures="${report.findings.length}" errors="${lost.length}" skipped="0" time="${seconds}" timestamp="${about.started.toISOString().slice(0, 19)}">
${all}  </testsuite>
</testsuites>
`.text;
  },
};
export default junit;

function failure(finding: Finding, { issuers }: About): Markup {
  const { kind, file, line, column, fingerprint } = finding;
  const facts = kindFacts(finding, issuers);
  return markup`    <testcase classname="${file}" name="${kind} at ${line}:${column}" file="${file}" line="${line}" time="0">
      <failure type="${kind}" message="${sentenceOf(finding, facts)}">${file}:${line}:${column}
${remedyOf(facts)}
fingerprint ${fingerprint}</failure>
    </testcase>
`;
}

function error({ path, reason }: Skipped): Markup {
  return markup`    <testcase classname="${path}" name="not read" file="${path}" time="0">
      <error type="not-read" message="${reason}">a key may stand in what could not be read</error>
    </testcase>
`;
}

function passed(report: ScanReport): Markup {
  const { files, blobs, bytes } = report.scanned;
  const name = isComplete(report) ? 'no hardcoded keys' : 'no hardcoded keys in what was read';
  return markup`    <testcase classname="keyward" name="${name}" time="0">
      <system-out>${files} files and ${blobs} blobs were read, ${bytes} bytes</system-out>
    </testcase>
`;
}
