import { relative, resolve } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { allowIn } from '../../project/baseline.ts';
import { readSmallFile } from '../../project/read-small-file.ts';
import { SOUGHT } from '../../project/_sought.ts';
import { Sieve } from '../../scan/allow/sieve.ts';
import { push } from '../../scan/sink.ts';
import { createScanner } from '../../scan/create-scanner.ts';
import { type Explanation, explainLine } from '../../scan/explain.ts';
import { fromSystem } from '../../scan/path.ts';
import type { Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type Explained, explainJson, explainText } from '../explain-output.ts';
import { findingsNamed, type FindingName, readFindingName } from '../finding-name.ts';
import { scanProject } from '../project-scan.ts';

/** A larger file is looked at whole, and has no place in memory. */
const LARGEST = 64 * 1024 * 1024;

export const run: Run = async (context, { arguments: [word = ''], options }) => {
  const { terminal } = context;
  const name = readFindingName(word);
  const place = 'file' in name ? name : await placeOf(name, context);
  const bytes = readSmallFile(fromSystem(resolve(context.cwd, place.file)), place.file, LARGEST);
  if (bytes === null) throw new KeywardError('not-found', `no such file: ${place.file}`, 'check the spelling');

  const explanations = explainLine(bytes, place.line, SOUGHT).filter(({ match }) => isMeant(match, name));
  if (explanations.length === 0) {
    const message = `nothing at ${place.file}:${place.line} fits a kind of key`;
    throw new KeywardError('not-found', message, '`keyward scan --confidence possible` lists what does');
  }
  const states = ['finding', 'allowed', 'outdone', 'none'];
  const explained = withStates(explanations, bytes, place.file, context).toSorted(
    (left, right) => states.indexOf(left.state) - states.indexOf(right.state),
  );
  if (options['json'] === true) terminal.out(explainJson(place.file, explained));
  else explainText(place, explained, terminal);
  return 0;
};

/** The first place of a secret in the files of the project, as the user would type it. */
async function placeOf(name: FindingName & { fingerprint: string }, context: CommandContext): Promise<Place> {
  const { findings, allowed } = await scanProject(context);
  const [first] = findingsNamed(name, [...findings, ...allowed], context.cwd);
  if (first === undefined) {
    const hint = '`keyward scan --json` lists the findings; one of the history has no file to look at';
    throw new KeywardError('not-found', `no file holds a finding of fingerprint ${name.fingerprint}`, hint);
  }
  return { file: relative(context.cwd, resolve(context.cwd, first.file)), line: first.line };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function isMeant(match: Explanation['match'], name: FindingName): boolean {
  if ('fingerprint' in name) return match?.fingerprint.startsWith(name.fingerprint) === true;
  return name.column === null || match?.column === name.column;
}

/** Scans the whole file as a scan does: what is allowed, and what another kind takes, is seen there alone. */
function withStates(
  explanations: readonly Explanation[],
  bytes: Uint8Array,
  file: string,
  { cwd }: CommandContext,
): Explained[] {
  const scanner = createScanner(SOUGHT);
  push(scanner, bytes);
  const sieve = new Sieve({ sought: SOUGHT, confidence: 'possible', allow: allowIn(cwd) });
  const { reported, allowed } = sieve.sift(scanner.end(), file);
  return explanations.map((explanation) => {
    const { match } = explanation;
    const isSame = (other: typeof match): boolean =>
      other?.fingerprint === match?.fingerprint && other?.line === match?.line && other?.column === match?.column;
    if (match === null) return { ...explanation, state: 'none', allowedBy: null };
    const by = allowed.find(isSame);
    if (by !== undefined) return { ...explanation, state: 'allowed', allowedBy: by.by };
    return { ...explanation, state: reported.some(isSame) ? 'finding' : 'outdone', allowedBy: null };
  });
}
