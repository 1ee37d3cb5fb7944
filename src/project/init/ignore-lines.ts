import { Effort } from '../../scan/effort.ts';
import { fromSystem } from '../../scan/path.ts';
import { isHiddenBy, parseIgnoreText } from '../../scan/ignore-rules.ts';

/** Says which of the paths (from the project's folder) the project's own ignore rules hide. */
export type Hides = (paths: readonly string[]) => ReadonlySet<string>;

interface IgnoreLine {
  readonly line: string;
  /** Paths that the line hides; where all are hidden already, it is not needed. */
  readonly samples: readonly string[];
}

/** Each is tried at the top, and below folders that no rule speaks of. */
const LINES: readonly IgnoreLine[] = [
  { line: '.env', samples: ['.env', 'q7/w3/.env'] },
  { line: '.env.local', samples: ['.env.local', 'q7/.env.local'] },
  { line: '.env.*.local', samples: ['.env.production.local', '.env.q7.local', 'q7/.env.w3.local'] },
  { line: '.env.production', samples: ['.env.production', 'q7/.env.production'] },
  { line: '*.pem', samples: ['q7.pem', 'q7/w3/z5.pem'] },
  { line: '*credentials*.json', samples: ['credentials.json', 'q7/w3-credentials.z5.json'] },
  { line: '*service-account*.json', samples: ['service-account.json', 'q7/w3-service-account-z5.json'] },
];

export const EXAMPLE = '.env.example';
const HEADER = '# keyward: files of keys, which never leave this machine';

export interface IgnoreNeeds {
  readonly hides: Hides;
  /** Names of private files in the folder itself. */
  readonly secretFiles: readonly string[];
  /** Names of templates in the folder itself. */
  readonly templates: readonly string[];
}

/** The lines that a .gitignore (null where there is none) lacks, in the order to append them. */
export function missingIgnoreLines(text: string | null, { hides, secretFiles, templates }: IgnoreNeeds): string[] {
  const present = (text ?? '').split(/\r?\n/).map((line) => line.trimEnd());
  const lacks = (line: string): boolean => !stands(present, line);

  const samples = LINES.flatMap((line) => line.samples);
  const shown = [EXAMPLE, ...templates];
  const hidden = hides([...samples, ...secretFiles, ...shown]);
  const needed = LINES.filter((line) => line.samples.some((sample) => !hidden.has(sample))).map(({ line }) => line);

  const others = secretFiles.filter((name) => !hidden.has(name) && !isCovered(name) && isOneLine(name));
  const swallowed = [...new Set(shown)].filter((name) => hidden.has(name) && isOneLine(name));
  return [...needed, ...others.map(escaped), ...swallowed.map((name) => `!${escaped(name)}`)].filter(lacks);
}

const covering = hiddenBy(LINES.map(({ line }) => line).join('\n'));

/** Whether the lines that every project gets hide a path. */
export function isCovered(path: string): boolean {
  return covering([path]).has(path);
}

/** The lines as they are appended: below the header that is at the end of the file already, or a new one. */
export function ignoreBlock(text: string | null, lines: readonly string[]): { lines: string[]; apart: boolean } {
  const present = (text ?? '').split(/\r?\n/);
  const header = present.lastIndexOf(HEADER);
  const continues = header !== -1 && present.slice(header, -1).every((line) => line.trim() !== '');
  return continues ? { lines: [...lines], apart: false } : { lines: [HEADER, ...lines], apart: true };
}

/** What a .gitignore by itself hides, where there is no git to ask. */
export function hiddenBy(text: string): Hides {
  const rules = parseIgnoreText(Buffer.from(text));
  const effort = new Effort();
  return (paths) => new Set(paths.filter((path) => isHiddenBy(rules, fromSystem(path), effort)));
}

/** Whether a line is there and no later one may take it back: added again it would change nothing. */
function stands(present: readonly string[], line: string): boolean {
  const at = present.lastIndexOf(line);
  if (at === -1) return false;
  const isNegation = line.startsWith('!');
  return present
    .slice(at + 1)
    .every((later) => later === '' || later.startsWith('#') || later.startsWith('!') === isNegation);
}

/** A file's name as a pattern that means this name alone. */
function escaped(name: string): string {
  return name.replaceAll(/[\\*?[\]!# ]/g, (character) => `\\${character}`);
}

function isOneLine(name: string): boolean {
  return !/[\r\n]/.test(name);
}
