import type { Allowlist, Required, Rule } from './rule.ts';
import type { TomlTable } from './toml.ts';

/** A rule as one file gives it: what it leaves out comes from the rule that it extends. */
export interface Draft {
  readonly id: string;
  readonly table: TomlTable;
  readonly given: Partial<Rule>;
  readonly keywords: readonly string[];
  readonly tags: readonly string[];
  readonly required: readonly Required[];
  readonly allowlists: readonly Allowlist[];
}

/** What betterleaks 1.7 adds to a rule, and what that comes to here. */
const OF_BETTERLEAKS: Readonly<Record<string, string>> = {
  prefilter: 'files that it leaves out are searched',
  filter: 'what it drops is reported',
  validate: '`keyward scan` asks no service whether a secret is live',
  specificity: "keyward's own kinds come before any rule",
  components: 'the rule is reported without them',
  tokenEfficiency: 'what it drops is reported',
};
const MOST_REQUIRED = 16;

/** Reads a rule of `[[rules]]`. Throws `config-invalid`. */
export function readRule(table: TomlTable): Draft {
  const id = table.string('id');
  if (id === undefined || id.trim() === '') throw table.invalid('id', 'a rule needs an id');
  const regex = table.pattern('regex');
  const path = table.pattern('path');
  const description = table.string('description');
  const secretGroup = table.number('secretGroup');
  const entropy = table.number('entropy');
  const old = table.table('allowlist');
  return {
    id,
    table,
    given: {
      ...(regex === null ? {} : { regex }),
      ...(path === null ? {} : { path }),
      ...(description === undefined ? {} : { description }),
      ...(secretGroup === undefined ? {} : { secretGroup }),
      ...(entropy === undefined ? {} : { entropy }),
      ...(table.boolean('skipReport') ? { skipReport: true } : {}),
    },
    keywords: table.strings('keywords').map((word) => word.toLowerCase()),
    tags: table.strings('tags'),
    required: requiredOf(table),
    allowlists: [...(old === null ? [] : [old]), ...table.tables('allowlists')].map(readAllowlist),
  };
}

/** What of a rule is not run, in half sentences that begin with a place. */
export function notesOn({ id, table }: Draft): string[] {
  return table.keys().flatMap((key) => {
    const meaning = Object.hasOwn(OF_BETTERLEAKS, key) ? OF_BETTERLEAKS[key] : undefined;
    return meaning === undefined ? [] : [`${table.placeOf(key)}: ${key} of rule ${id} is not run: ${meaning}`];
  });
}

/** Works a rule into the one that it extends. Throws `config-invalid` where nothing is left to look for. */
export function ruleOf(
  { id, table, given, keywords, tags, required, allowlists }: Draft,
  base: Rule | undefined,
): Rule {
  const rule: Rule = {
    id,
    description: '',
    regex: null,
    path: null,
    secretGroup: 0,
    entropy: 0,
    skipReport: false,
    ...base,
    ...given,
    keywords: [...(base?.keywords ?? []), ...keywords],
    tags: [...(base?.tags ?? []), ...tags],
    required: [...(base?.required ?? []), ...required],
    allowlists: [...(base?.allowlists ?? []), ...allowlists],
  };
  if (rule.regex === null && rule.path === null)
    throw table.invalid(undefined, `rule ${id} has neither regex nor path`);
  const groups = rule.regex?.groups ?? 0;
  if (rule.secretGroup > groups) {
    throw table.invalid(
      'secretGroup',
      `secretGroup of rule ${id} is ${rule.secretGroup}, and its regex has ${groups} groups`,
    );
  }
  return rule;
}

function requiredOf(table: TomlTable): Required[] {
  const tables = table.tables('required');
  if (tables.length > MOST_REQUIRED) throw table.invalid('required', `more than ${MOST_REQUIRED} required rules`);
  return tables.map((required) => {
    const rule = required.string('id');
    if (rule === undefined || rule === '') throw required.invalid('id', 'what is required needs the id of a rule');
    return {
      rule,
      withinLines: required.number('withinLines') ?? null,
      withinColumns: required.number('withinColumns') ?? null,
    };
  });
}

const CONDITIONS = new Map([
  ['', false],
  ['or', false],
  ['||', false],
  ['and', true],
  ['&&', true],
]);
const TARGETS = new Map([
  ['', 'secret'],
  ['secret', 'secret'],
  ['match', 'match'],
  ['line', 'line'],
] as const);

/** Reads an allowlist. Throws `config-invalid`, also where it checks nothing. */
export function readAllowlist(table: TomlTable): Allowlist {
  const isAll = CONDITIONS.get((table.string('condition') ?? '').trim().toLowerCase());
  if (isAll === undefined) throw table.invalid('condition', 'condition must be OR or AND');
  const target = TARGETS.get((table.string('regexTarget') ?? '').trim().toLowerCase() as 'secret');
  if (target === undefined) throw table.invalid('regexTarget', 'regexTarget must be secret, match or line');
  const allowlist = {
    isAll,
    target,
    commits: new Set(table.strings('commits').map((commit) => commit.trim().toLowerCase())),
    paths: table.patterns('paths'),
    regexes: table.patterns('regexes'),
    stopwords: table.strings('stopwords').map((word) => word.toLowerCase()),
  };
  const { commits, paths, regexes, stopwords } = allowlist;
  if (commits.size + paths.length + regexes.length + stopwords.length === 0) {
    throw table.invalid(undefined, 'the allowlist allows nothing: it needs commits, paths, regexes or stopwords');
  }
  return allowlist;
}
