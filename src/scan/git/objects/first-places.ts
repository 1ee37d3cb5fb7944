import { randomBytes } from 'node:crypto';

const MULTIPLIER = 0x9e37_79b1;

/**
 * Marks (with 1) each id that an earlier one equals: the same object in two packs, packed and loose, or here and
 * in an alternate. Salted, since whoever writes an index chooses the ids in it.
 */
export function laterPlaces(ids: Uint8Array, count: number, idBytes: number): Uint8Array {
  const words = new Uint32Array(ids.buffer, 0, (count * idBytes) / 4);
  const width = idBytes / 4;
  const salt = randomBytes(4).readInt32LE();
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const later = new Uint8Array(count);
  for (let item = 0; item < count; item++) {
    const at = item * width;
    let hash = salt;
    for (let word = 0; word < width; word++) {
      hash = Math.imul(hash ^ words[at + word]!, MULTIPLIER);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const other = table[slot]!;
      if (other === -1) {
        table[slot] = item;
        break;
      }
      if (same(words, other * width, at, width)) {
        later[item] = 1;
        break;
      }
    }
  }
  return later;
}

function same(words: Uint32Array, one: number, other: number, width: number): boolean {
  for (let word = 0; word < width; word++) if (words[one + word] !== words[other + word]) return false;
  return true;
}
