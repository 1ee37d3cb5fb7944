import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';

/** A service that keeps all names in one document, which is read and written as a whole. */
export interface DocumentSource<Document> {
  load(): Promise<Document>;
  names(document: Document): readonly string[];
  /** Undefined where the document holds no such name. */
  value(document: Document, name: string): Secret | undefined;
  /**
   * Gives a name a value, or takes it away (null), if the document is still the one that was loaded. False where it is
   * not, and then nothing was written.
   */
  change(document: Document, name: string, value: Secret | null): Promise<boolean>;
}

/** Others write too: after so many lost races something else is wrong. */
const TRIES = 8;

/** A store over such a document. Two writers at once never lose what the other one wrote. */
export function documentStore<Document>(source: DocumentSource<Document>): Required<Store> {
  async function change(
    name: string,
    value: Secret | null,
    allowed: (held: Secret | undefined) => boolean,
  ): Promise<void> {
    for (let turn = 0; turn < TRIES; turn += 1) {
      const document = await source.load();
      const held = source.value(document, name);
      if (!allowed(held)) throw conflict(name);
      if (value === null && held === undefined) return;
      if (await source.change(document, name, value)) return;
    }
    throw new KeywardError('store-unavailable', 'others keep writing to the store', 'try again in a moment');
  }

  return {
    async getMany(names) {
      const document = await source.load();
      const found = names.map((name) => [name, source.value(document, name)] as const);
      return new Map(found.filter((entry): entry is readonly [string, Secret] => entry[1] !== undefined));
    },
    get: async (name) => source.value(await source.load(), name) ?? null,
    list: async () => [...source.names(await source.load())],
    set: (name, value) => change(name, value, () => true),
    remove: (name) => change(name, null, () => true),
    replace: (name, value, expected) => change(name, value, (held) => isSame(held ?? null, expected)),
  };
}

/** True if both are absent, or both hold the same value. */
export function isSame(held: Secret | null, expected: Secret | null): boolean {
  return held === null || expected === null ? held === expected : held.equals(expected);
}

/** The error for a `replace` that met another value than it expected. */
export function conflict(name: string): KeywardError {
  return new KeywardError(
    'conflict',
    `${name} no longer holds what was expected`,
    'read it again and look what is there',
  );
}
