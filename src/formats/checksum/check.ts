/** What makes a check, and what that is given: plain data. */
export type Recipe =
  | readonly ['bech32' | 'crc32HexUpper' | 'crc32HexLittleEndian' | 'jwtHeader']
  | readonly ['crc32Base62' | 'gitlabRoutable', skip: number]
  | readonly ['crc32Hex', skip: number, gap: number]
  | readonly ['marvin32', seeds: readonly [string, ...string[]]];

/** What a token says of itself: a checksum over what stands before it, or a structure that can be read. */
export interface Check {
  /** How it is made, as data: a program that was built ahead holds this, and recipe.ts makes the check from it. */
  readonly recipe: Recipe;
  /** As the documentation calls it. */
  readonly name: string;
  /** Whether it holds for a token, given up to where the checked run ends. */
  readonly holds: (token: string) => boolean;
  /** The token, random up to where the checked run ends, made to hold. */
  readonly complete: (token: string) => string;
}

/**
 * A checksum that is the end of a token: its last `length` characters are made from all that stands before them.
 * `write` gives those characters.
 */
export function atTheEnd(recipe: Recipe, name: string, length: number, write: (before: string) => string): Check {
  const complete = (token: string): string => {
    const before = token.slice(0, -length);
    return before + write(before);
  };
  return { recipe, name, complete, holds: (token) => complete(token) === token };
}
