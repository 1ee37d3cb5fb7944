import { visible } from '../../core/visible.ts';
import type { Finding } from '../finding.ts';
import type { ReportFormat } from './format.ts';
import { kindFacts, remedyOf, sentenceOf, titleOf } from './kind-facts.ts';
import { lostOf } from './not-read.ts';

/**
 * Workflow commands of GitHub Actions, which shows them at the line they speak of: ten errors and ten warnings a step,
 * the rest stays in the log (docs.github.com, Workflow commands for GitHub Actions, checked 2026-11-24).
 */
const github: ReportFormat = {
  name: 'annotations of GitHub Actions',
  tellsSkipped: true,
  write({ findings, skipped }, { issuers }) {
    const lines = findings.map((finding) => {
      const facts = kindFacts(finding, issuers);
      const level = finding.confidence === 'possible' ? 'warning' : 'error';
      return command(
        level,
        { ...placeOf(finding), title: titleOf(facts) },
        `${sentenceOf(finding, facts)}. ${remedyOf(facts)}`,
      );
    });
    for (const { path, reason } of lostOf(skipped)) {
      lines.push(command('warning', { file: path, title: 'not read' }, `${reason}: a key may stand there`));
    }
    if (lines.length === 0) lines.push(command('notice', { title: 'keyward' }, 'no hardcoded keys'));
    return lines.map((line) => `${line}\n`).join('');
  },
};
export default github;

/** GitHub shows columns only where a finding is on one line. Its last column is the last one that is meant. */
function placeOf({ file, line, column, endLine, endColumn }: Finding): Record<string, string> {
  const lines = { file, line: String(line), endLine: String(endLine) };
  return line === endLine ? { ...lines, col: String(column), endColumn: String(endColumn - 1) } : lines;
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(value)}`);
  return `::${name} ${given.join(',')}::${inMessage(message)}`;
}

/** The escapes that GitHub's runner undoes in a message. */
function inMessage(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** Those of a property, which a colon or a comma would end. */
function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
