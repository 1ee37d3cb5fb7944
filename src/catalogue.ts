import { BEGINNINGS, NAMES } from './load/_whole.ts';
import { catalogue } from './load/catalogue.ts';

// The door `keyward/catalogue`. Importing it lets the loader know every variable and every beginning of a key.

const little = { ...catalogue };

/** The variables that `loadKeys` looks at for a provider, in order; undefined where the catalogue has no such provider. */
export function namesOf(id: string): readonly string[] | undefined {
  return NAMES[id]?.split(' ');
}

catalogue.namesOf = (id) => namesOf(id) ?? little.namesOf(id);

catalogue.ownerOf = (value, id) => {
  const rows = BEGINNINGS.filter(([begin, , min, max]) => {
    return value.length >= min && value.length <= max && value.startsWith(begin);
  });
  return rows.some(([, owner]) => owner === id) ? id : rows[0]?.[1];
};
