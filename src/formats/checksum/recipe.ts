import { bech32 } from './bech32.ts';
import type { Check, Recipe } from './check.ts';
import { crc32Base62, crc32Hex, crc32HexLittleEndian, crc32HexUpper } from './crc32.ts';
import { gitlabRoutable } from './gitlab.ts';
import { jwtHeader } from './json.ts';
import { marvin32Of } from './marvin32.ts';

/** Makes the check that a recipe tells of. */
export function checkBy(recipe: Recipe): Check {
  switch (recipe[0]) {
    case 'bech32':
      return bech32;
    case 'crc32Base62':
      return crc32Base62(recipe[1]);
    case 'crc32Hex':
      return crc32Hex(recipe[1], recipe[2]);
    case 'crc32HexUpper':
      return crc32HexUpper;
    case 'crc32HexLittleEndian':
      return crc32HexLittleEndian;
    case 'gitlabRoutable':
      return gitlabRoutable(recipe[1]);
    case 'jwtHeader':
      return jwtHeader;
    default:
      return marvin32Of(...recipe[1]);
  }
}
