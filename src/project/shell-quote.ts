const NEEDS_NO_QUOTES = /^[\w@%+=:,./-]+$/;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;
const GLOB = /^:|[*?[\]\\]/;

/** A word of a command for bash or zsh: what it names is one argument, whatever it holds. */
export function shellQuote(word: string): string {
  if (NEEDS_NO_QUOTES.test(word)) return word;
  if (!CONTROL.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = Array.from(word, (character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    return CONTROL.test(character) ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}` : character;
  });
  return `$'${escaped.join('')}'`;
}

/** The command that takes files away from the eyes of others. */
export function chmodCommand(paths: readonly string[]): string {
  return `chmod 600 -- ${paths.map(shellQuote).join(' ')}`;
}

/**
 * The command that makes git forget a file and leaves the file itself alone. `staged`: the index holds it as no commit
 * does, which git is afraid to lose, and here it is what is wanted.
 */
export function untrackCommand({ path, staged }: { path: string; staged: boolean }): string {
  // A name with a star in it is one name.
  const word = shellQuote(GLOB.test(path) ? `:(literal)${path}` : path);
  return `git rm --cached ${staged ? '--force ' : ''}-- ${word}`;
}
