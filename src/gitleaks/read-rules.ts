import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { KeywardError } from '../core/errors.ts';
import { readSmallFile, textOf } from '../project/read-small-file.ts';
import { fromSystem } from '../scan/path.ts';
import { type Draft, notesOn, readAllowlist, readRule, ruleOf } from './read-rule.ts';
import type { Allowlist, Rule, Rules } from './rule.ts';
import { TomlTable } from './toml.ts';

/** gitleaks 8.30 follows no more. */
const DEEPEST = 2;
const MOST_RULES = 20_000;

/** One file, with what it extends worked in. */
interface Gathered {
  readonly rules: Map<string, Rule>;
  readonly allowlists: Allowlist[];
  readonly ofKinds: Map<string, Allowlist[]>;
  readonly disabled: Set<string>;
  readonly notes: string[];
}

/**
 * Reads a `.gitleaks.toml` (absolute path, told as `shown`) and what it extends, which must lie in the same folder or
 * below. Files are of at most 1 MiB. Throws `not-found`, `unreadable`, or `config-invalid` with line and column.
 */
export function readRules(path: string, shown: string): Rules {
  const gathered = readFile(path, shown, []);
  if (gathered === null) throw new KeywardError('not-found', `no such file: ${shown}`, 'check the spelling');
  const { rules, notes } = gathered;
  for (const { id, required } of rules.values()) {
    const unknown = required.find((other) => !rules.has(other.rule) || other.rule === id);
    if (unknown === undefined) continue;
    const hint = 'name another rule of the configuration';
    throw new KeywardError(
      'config-invalid',
      `${shown}: rule ${id} requires ${unknown.rule}, which is no other rule`,
      hint,
    );
  }
  return { ...gathered, rules: [...rules.values()], notes: [...new Set(notes)] };
}

function readFile(path: string, shown: string, above: readonly string[]): Gathered | null {
  const bytes = readSmallFile(fromSystem(path), shown);
  if (bytes === null) return null;
  const document = TomlTable.parse(textOf(bytes, shown), shown);
  const chain = [...above, realpathSync(path)];
  const extend = document.table('extend');
  const base = extend === null ? empty() : baseOf(extend, { path, shown, chain });
  return gather(document, base, extend?.boolean('useDefault') ?? false);
}

function empty(): Gathered {
  return { rules: new Map(), allowlists: [], ofKinds: new Map(), disabled: new Set(), notes: [] };
}

interface File {
  readonly path: string;
  readonly shown: string;
  /** Real paths of the files that led here, and of this one. */
  readonly chain: readonly string[];
}

/** What `[extend]` brings in. */
function baseOf(extend: TomlTable, { path, shown, chain }: File): Gathered {
  const given = extend.string('path') ?? '';
  let base = empty();
  if (given !== '') {
    if (chain.length > DEEPEST) throw extend.invalid('path', `files extend each other more than ${DEEPEST} deep`);
    const target = resolveInside(extend, path, given);
    if (chain.includes(target)) throw extend.invalid('path', 'the files extend each other in a circle');
    const read = readFile(target, join(dirname(shown), given), chain);
    if (read === null) throw extend.invalid('path', 'there is no such file to extend');
    base = read;
  }
  if (extend.boolean('useDefault')) {
    base.notes.push(`${extend.placeOf('useDefault')}: keyward's own kinds stand for the default rules of gitleaks`);
  }
  for (const id of extend.strings('disabledRules')) if (!base.rules.delete(id)) base.disabled.add(id);
  return base;
}

/** The file that is extended. A configuration comes with a repository, and has nothing to look for outside of it. */
function resolveInside(extend: TomlTable, path: string, given: string): string {
  const folder = realpathSync(dirname(path));
  const target = join(folder, given);
  if (isAbsolute(given) || !isBelow(folder, target)) throw extend.invalid('path', 'the path leads out of the folder');
  let real: string;
  try {
    real = realpathSync(target);
  } catch {
    throw extend.invalid('path', 'there is no such file to extend');
  }
  if (!isBelow(folder, real)) throw extend.invalid('path', 'the path leads out of the folder, by a link');
  return real;
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function gather(document: TomlTable, base: Gathered, usesDefault: boolean): Gathered {
  const tables = document.tables('rules');
  if (base.rules.size + tables.length > MOST_RULES) throw document.invalid('rules', `more than ${MOST_RULES} rules`);
  if (document.keys().includes('prefilter')) {
    base.notes.push(`${document.placeOf('prefilter')}: prefilter is not run: files that it leaves out are searched`);
  }
  for (const table of tables) add(readRule(table), base, usesDefault);
  const old = document.table('allowlist');
  for (const table of [...(old === null ? [] : [old]), ...document.tables('allowlists')]) {
    const allowlist = readAllowlist(table);
    const targets = table.strings('targetRules');
    if (targets.length === 0) base.allowlists.push(allowlist);
    for (const id of targets) {
      const rule = base.rules.get(id);
      if (rule === undefined) addTo(base.ofKinds, id, [allowlist]);
      else base.rules.set(id, { ...rule, allowlists: [...rule.allowlists, allowlist] });
    }
  }
  return base;
}

function add(draft: Draft, { rules, ofKinds, notes }: Gathered, usesDefault: boolean): void {
  const { id, given, allowlists, table } = draft;
  const known = rules.get(id);
  notes.push(...notesOn(draft));
  if (known !== undefined || !usesDefault || given.regex !== undefined || given.path !== undefined) {
    rules.set(id, ruleOf(draft, known));
    return;
  }
  // It changes a default rule of gitleaks, and here there is at most a kind of that name.
  addTo(ofKinds, id, allowlists);
  notes.push(
    `${table.placeOf()}: ${id} changes a default rule of gitleaks: its allowlists hold for a kind of that name`,
  );
}

function addTo(map: Map<string, Allowlist[]>, id: string, allowlists: readonly Allowlist[]): void {
  map.set(id, [...(map.get(id) ?? []), ...allowlists]);
}
