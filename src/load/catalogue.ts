import { TABLE } from './_table.ts';

/**
 * What the loader knows of providers. `import 'keyward'` carries a little of it: the variables that a provider's own SDK
 * reads, and the literals that most kinds of keys begin with. Every other door brings the whole (../catalogue.ts).
 */
export interface Catalogue {
  /** The variables that hold a provider's key, in the order in which its own SDK takes them. */
  namesOf(id: string): readonly string[];
  /** The provider whose key a value is, if it is not one of `id`'s; undefined where that cannot be told. */
  ownerOf(value: string, id: string): string | undefined;
}

const rows = TABLE.split(',').map((row) => row.split(' '));
const isName = (word: string): boolean => word === word.toUpperCase();

export const catalogue: Catalogue = {
  namesOf(id) {
    const prefix = id.toUpperCase().replace(/-/g, '_');
    const names = rows.find((row) => row[0] === id)?.filter(isName);
    return (names?.[0] ? names : ['*']).map((name) => name.replace('*', '_API_KEY').replace(/^_/, `${prefix}_`));
  },
  ownerOf: (value) => rows.find(([, ...words]) => words.some((word) => !isName(word) && value.startsWith(word)))?.[0],
};
