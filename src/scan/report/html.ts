import { createHash } from 'node:crypto';
import { bySecret } from '../by-secret.ts';
import type { Finding } from '../finding.ts';
import { isComplete, type ScanReport } from '../report.ts';
import type { About, ReportFormat } from './format.ts';
import { secretCard } from './html-secret.ts';
import { STYLE } from './html-style.ts';
import { kindFacts } from './kind-facts.ts';
import { Markup, markup } from './markup.ts';
import { harmlessOf, lostOf } from './not-read.ts';

/**
 * One HTML file to send and to print: no script, nothing from elsewhere, and a policy by which a browser would run and
 * load nothing even if something had got in.
 */
const html: ReportFormat = {
  name: 'one HTML file',
  tellsSkipped: true,
  write(report, about) {
    const styleHash = createHash('sha256').update(STYLE).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
    return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>keyward: hardcoded keys</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<h1>Hardcoded keys</h1>
<p class="dim">Scanned ${timeOf(about.started)} by keyward ${about.version}</p>
${verdict(report)}
${factsOf(report)}
${issuersOf(report.findings).map((issuer) => issuerSection(issuer, report.findings, about))}
${nextSteps(report)}
${pathSection('What could not be read', lost(report))}
${pathSection('Private files of keys, which git does not track', local(report))}
${harmless(report)}
<footer>No key stands in this report: of each at most its public prefix and its last four characters are shown. A fingerprint
names a key without telling it, and is the same in every report.</footer>
</body>
</html>
`.text;
  },
};
export default html;

function timeOf(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function verdict(report: ScanReport): Markup {
  const incomplete = isComplete(report) ? '' : ' The answer is incomplete: a key may stand in what could not be read.';
  if (report.findings.length > 0) {
    return markup`<p class="verdict bad">Keys stand in what was read: whoever has seen it has them.${incomplete}</p>`;
  }
  return incomplete === ''
    ? markup`<p class="verdict good">No hardcoded keys.</p>`
    : markup`<p class="verdict warn">No keys found in what was read.${incomplete}</p>`;
}

function factsOf(report: ScanReport): Markup {
  const { findings, scanned, skipped } = report;
  const facts: readonly (readonly [string, number, always?: true])[] = [
    ['Keys', bySecret(findings).size, true],
    ['Places', findings.length, true],
    ['Files read', scanned.files],
    ['Blobs read', scanned.blobs],
    ['Commits', scanned.commits],
    ['Bytes read', scanned.bytes, true],
    ['Could not be read', lostOf(skipped).length],
  ];
  const shown = facts.filter(([, value, always]) => value > 0 || always);
  return markup`<dl class="facts">${shown.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value.toLocaleString('en')}</dd></div>`)}</dl>`;
}

function issuersOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ provider }) => provider))];
}

function issuerSection(issuer: string, findings: readonly Finding[], { issuers }: About): Markup {
  const own = findings.filter(({ provider }) => provider === issuer);
  const { issuer: name, page } = kindFacts(own[0]!, issuers);
  const link =
    page === null ? new Markup('') : markup`<p>Revoke them at <a href="${page}" rel="noreferrer">${page}</a></p>`;
  return markup`<section>
<h2>${name}</h2>
${link}
${[...bySecret(own).values()].map(secretCard)}</section>
`;
}

function nextSteps({ findings, history }: ScanReport): Markup {
  if (findings.length === 0) return new Markup('');
  const rewriting = markup`<li>Rewriting the history does not take a key back from clones, forks and pull requests.</li>`;
  return markup`<section>
<h2>What to do next</h2>
<ol>
<li>Revoke each key at the page above, before all else, and make a new one.</li>
${history === undefined ? [] : [rewriting]}
<li>Put the new key into <code>.env</code> (<code>keyward init</code> sets it up) and read it from the environment.</li>
<li><code>keyward hook install</code> stops the next one before it is committed.</li>
</ol>
</section>`;
}

function lost({ skipped }: ScanReport): (readonly [path: string, remark: string])[] {
  return lostOf(skipped).map(({ path, reason }) => [path, reason]);
}

function local(report: ScanReport): (readonly [path: string, remark: string])[] {
  return report.local.map(({ path, keys }) => [path, `keys: ${keys}`]);
}

function pathSection(title: string, rows: readonly (readonly [path: string, remark: string])[]): Markup {
  if (rows.length === 0) return new Markup('');
  const body = rows.map(([path, remark]) => markup`<tr><td><code>${path}</code></td><td>${remark}</td></tr>`);
  return markup`<section><h2>${title}</h2><article><table><tbody>${body}</tbody></table></article></section>`;
}

function harmless({ skipped }: ScanReport): Markup {
  const reasons = harmlessOf(skipped);
  if (reasons.size === 0) return new Markup('');
  const counts = Array.from(reasons, ([reason, number]) => `${reason}: ${number}`);
  return markup`<p class="dim">Not read, and no place for a key: ${counts.join(', ')}.</p>`;
}
