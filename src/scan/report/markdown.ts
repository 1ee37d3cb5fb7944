import { visible } from '../../core/visible.ts';
import { bySecret } from '../by-secret.ts';
import type { Finding } from '../finding.ts';
import { isComplete, type ScanReport } from '../report.ts';
import type { About, ReportFormat } from './format.ts';
import { kindFacts, remedyOf } from './kind-facts.ts';
import { lostOf } from './not-read.ts';

/** GitHub takes a comment of 65,536 characters and GitLab one of a million; room is left for what says what was cut. */
const LONGEST = 60_000;
const PLACES_SHOWN = 20;
const LOST_SHOWN = 20;

/** Markdown for a comment on a pull request. */
const markdown: ReportFormat = {
  name: 'Markdown',
  tellsSkipped: true,
  write(report, about) {
    const secrets = bySecret(report.findings);
    const sections = [headline(report, secrets.size), whatWasRead(report), ...lostPaths(report)];
    let left = LONGEST - sections.join('').length;
    let cut = 0;
    const items = [...secrets.values()].map((places) => secretItem(places, about));
    const shown = items.filter((item) => {
      left -= item.length;
      if (left < 0) cut += 1;
      return left >= 0;
    });
    if (cut > 0)
      shown.push(`- **not shown: ${cut} more**, since a comment may be no longer; another format has them all\n`);
    const list = shown.length === 0 ? [] : [shown.join('')];
    return sections.toSpliced(1, 0, ...list).join('\n');
  },
};
export default markdown;

function headline(report: ScanReport, secrets: number): string {
  if (secrets > 0) return `### keyward: hardcoded keys: ${secrets}\n`;
  return isComplete(report) ? '### keyward: no hardcoded keys\n' : '### keyward: no keys found in what was read\n';
}

function secretItem(places: readonly Finding[], { issuers }: About): string {
  const [first] = places;
  const facts = kindFacts(first!, issuers);
  const sure = first!.confidence === 'certain' ? '' : `, ${first!.confidence}`;
  const more = places.length > PLACES_SHOWN ? [`  - and ${places.length - PLACES_SHOWN} more places\n`] : [];
  return [
    `- **${facts.issuer}** ${code(first!.kind)} ${code(first!.redacted)}${sure}. ${remedyOf(facts)}\n`,
    ...places.slice(0, PLACES_SHOWN).map(placeItem),
    ...more,
  ].join('');
}

function placeItem({ file, line, column, commit, inHead }: Finding): string {
  const since = typeof commit === 'string' ? ` in ${code(commit)}` : '';
  const gone = inHead === false ? ', not in HEAD any more' : '';
  return `  - ${code(`${file}:${line}:${column}`)}${since}${gone}\n`;
}

function whatWasRead({ scanned: { files, blobs, commits, bytes } }: ScanReport): string {
  const what = [`${files} files`, `${blobs} blobs`, `${commits} commits`].filter((text) => !text.startsWith('0 '));
  return `Read: ${[...what, `${bytes} bytes`].join(', ')}. No report of keyward holds a key.\n`;
}

function lostPaths({ skipped }: ScanReport): string[] {
  const lost = lostOf(skipped);
  if (lost.length === 0) return [];
  const more = lost.length > LOST_SHOWN ? [`- and ${lost.length - LOST_SHOWN} more\n`] : [];
  return [
    'The answer is incomplete: a key may stand in what could not be read.\n',
    [...lost.slice(0, LOST_SHOWN).map(({ path, reason }) => `- ${code(path)} ${code(reason)}\n`), ...more].join(''),
  ];
}

/**
 * Text from outside as a code span, in which nothing has a meaning but a run of backticks as long as those around it
 * (CommonMark 0.31, section 6.1); neither are people mentioned nor issues linked by it.
 */
function code(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && !shown.startsWith(' ') && shown !== '' ? fence + shown + fence : `${fence} ${shown} ${fence}`;
}
