import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findingOf, Fingerprints } from '../../gitleaks/finding.ts';
import { ALLOW_COMMENT, type IgnoredFinding, readBaseline, readIgnoreFile } from '../../gitleaks/ignored.ts';
import { readRules } from '../../gitleaks/read-rules.ts';
import type { Allowlist, Rules } from '../../gitleaks/rule.ts';
import { type RuleHit, RuleSearch } from '../../gitleaks/search.ts';
import { lineComments, readNamed, readText } from '../read.ts';
import { isAllowedBy } from '../secrets.ts';
import type { Ignore, Settings, Tool } from '../tool.ts';

const CONFIG = '.gitleaks.toml';
const IGNORE = '.gitleaksignore';

/** gitleaks and betterleaks: `.gitleaks.toml`, `.gitleaksignore`, a baseline, comments. */
const gitleaks: Tool = {
  comment: ALLOW_COMMENT,
  comments: (text) => lineComments(text, [[ALLOW_COMMENT, 0]]),
  read(top, from) {
    const read: string[] = [];
    const ignores: Ignore[] = [];
    const lost: string[] = [];
    const listed = readText(top, IGNORE);
    if (listed !== null) {
      read.push(IGNORE);
      const { entries, broken } = readIgnoreFile(listed);
      ignores.push(...entries.map((entry) => ignoreOf(entry, `${IGNORE}:${entry.number}`)));
      lost.push(...broken.map((line) => `${IGNORE}:${line}: no fingerprint of gitleaks`));
    }
    if (from !== null) {
      read.push(from);
      const entries = readBaseline(readNamed(from), from);
      ignores.push(...entries.map((entry, index) => ignoreOf(entry, `${from}: entry ${index + 1}`)));
    }
    if (!existsSync(join(top, CONFIG))) return { read, ignores, lost, notes: [] };
    const rules = readRules(join(top, CONFIG), CONFIG);
    return withRules(rules, { read: [...read, CONFIG], ignores, lost, notes: rules.notes });
  },
};
export default gitleaks;

function ignoreOf({ file, commit, rule, line }: IgnoredFinding, place: string): Ignore {
  return {
    place,
    file,
    commit,
    covers: ({ finding }) =>
      finding.rule === undefined
        ? finding.line <= line && line <= finding.endLine
        : finding.rule.id === rule && finding.rule.startLine === line,
    missed: `keyward finds nothing of rule ${rule} at line ${line}`,
  };
}

function withRules(rules: Rules, settings: Settings): Settings {
  const search = new RuleSearch(rules);
  const fingerprints = new Fingerprints();
  const ofKinds = [...rules.ofKinds].flatMap(([kind, lists]) => lists.map((list) => [list, kind] as const));
  const lists = [...rules.allowlists.map((list) => [list, null] as const), ...ofKinds];
  const count = rules.rules.length;
  const keep =
    count === 0 ? [] : [`${CONFIG}: keep it for its rules (${count}): \`keyward scan --gitleaks\` runs them`];
  return {
    ...settings,
    ignores: [...settings.ignores, ...lists.map(([list, kind], index) => allowlistOf(list, kind, index + 1))],
    notes: [...rules.notes, ...keep],
    search(path, text, lines) {
      const source = { path, commit: null, text };
      return hitsOf(search.run(source)).map((hit) => findingOf(hit, source, lines, fingerprints));
    },
  };
}

function allowlistOf(list: Allowlist, kind: string | null, number: number): Ignore {
  return {
    place: `${CONFIG}: allowlist ${number}`,
    file: null,
    commit: null,
    // What a rule has met has passed the allowlists already.
    covers: (met) =>
      met.finding.rule === undefined && (kind === null || kind === met.finding.kind) && isAllowedBy(list, met),
    missed: 'keyward finds nothing that it allows',
  };
}

function hitsOf(search: ReturnType<RuleSearch['run']>): readonly RuleHit[] {
  for (let step = search.next(); ; step = search.next()) if (step.done === true) return step.value.hits;
}
