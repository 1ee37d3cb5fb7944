import { join } from '../../path.ts';
import { namesIn } from './files.ts';
import { HASH_BYTES, type HashName } from './format.ts';

const FOLDER = /^[0-9a-f]{2}$/;

/** The ids of the loose objects in a folder of objects, one after the other, in ascending order. Throws `unreadable`. */
export function looseIds(folder: string, hash: HashName): Buffer {
  const rest = new RegExp(`^[0-9a-f]{${2 * HASH_BYTES[hash] - 2}}$`);
  const ids: string[] = [];
  for (const front of namesIn(folder)) {
    if (!FOLDER.test(front)) continue;
    for (const name of namesIn(join(folder, front))) if (rest.test(name)) ids.push(front + name);
  }
  return Buffer.from(ids.join(''), 'hex');
}

/** Where a loose object stands. */
export function loosePath(folder: string, id: string): string {
  return join(folder, `${id.slice(0, 2)}/${id.slice(2)}`);
}
