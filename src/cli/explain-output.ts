import type { Explanation } from '../scan/explain.ts';
import type { Confidence } from '../scan/judge/confidence.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';

/** An explanation, and what a scan makes of the token. `outdone`: it is told as another kind. */
export interface Explained extends Explanation {
  readonly state: 'finding' | 'allowed' | 'outdone' | 'none';
  readonly allowedBy: 'comment' | 'baseline' | null;
}

/** The explanations as JSON: one line, the shape that docs/cli.md gives. */
export function explainJson(file: string, explained: readonly Explained[]): string {
  return JSON.stringify({
    version: 1,
    file,
    explanations: explained.map(
      ({ kind, provider, match, redacted, state, allowedBy, grammar, evidence, weighed }) => ({
        kind,
        provider,
        line: match?.line ?? null,
        column: match?.column ?? null,
        redacted,
        fingerprint: match?.fingerprint ?? null,
        confidence: match?.confidence ?? null,
        state,
        allowedBy,
        grammar,
        evidence,
        weighed,
      }),
    ),
  });
}

/** The explanations for people. */
export function explainText(
  { file, line }: { readonly file: string; readonly line: number },
  explained: readonly Explained[],
  terminal: Terminal,
): void {
  for (const [index, one] of explained.entries()) {
    if (index > 0) terminal.out();
    const place = `${visible(file)}:${line}${one.match === null ? '' : `:${one.match.column}`}`;
    const words = [place, terminal.style('cyan', one.kind), terminal.style('yellow', one.redacted)];
    terminal.out([...words, terminal.style('bold', verdictOf(one))].join('  '));
    terminal.out(`  it fits ${one.kind}: ${one.grammar} (${EVIDENCE[one.evidence]})`);
    for (const { speaks, detail } of one.weighed) terminal.out(`  ${speaks === 'for' ? '+' : '-'} ${detail}`);
    if (one.match !== null) terminal.out(`  ${CONFIDENCE[one.match.confidence]}`);
    if (one.state === 'outdone') terminal.out('  another kind fits the same characters better, and is told instead');
    if (one.state === 'finding') printAllowing(one, file, line, terminal);
  }
}

const EVIDENCE: Readonly<Record<Explanation['evidence'], string>> = {
  documented: 'documented by the provider',
  observed: 'seen in real keys, or in the rules of several scanners',
  unconfirmed: 'not confirmed',
};

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  certain: 'certain: a shape that is known and needs no context, and a body that looks random',
  likely: 'likely: its surroundings tell the shape, or the shape is not confirmed',
  possible: 'possible: it fits, but little says that it is a credential; not reported unless asked for',
};

function verdictOf({ state, match, allowedBy }: Explained): string {
  if (state === 'none') return 'no finding';
  if (state === 'allowed') return `allowed by ${allowedBy === 'comment' ? 'a comment' : 'the baseline'}`;
  return state === 'outdone' ? 'not told' : (match?.confidence ?? '');
}

function printAllowing({ kind, match }: Explained, file: string, line: number, terminal: Terminal): void {
  terminal.out(`  fingerprint ${match?.fingerprint}`);
  terminal.out();
  terminal.out('  if it is no secret, allow it');
  terminal.out('    here, in a comment on this line or the one above:');
  terminal.out(`      ${terminal.style('green', `keyward:allow ${kind} reason=WHY`)}`);
  terminal.out('    everywhere, and in the history:');
  terminal.out(`      ${terminal.style('green', `keyward baseline add ${visible(file)}:${line} --reason WHY`)}`);
}
