import type { Subject } from '../contract/store-bench.ts';
import { testContext } from '../support/store-context.ts';
import keychain from '../../src/stores/keychain.ts';

/** `@napi-rs/keyring` 2.1, as it was seen to behave with the Secret Service. */
function fakeKeyring(): object {
  const entries = new Map<string, string>();
  class AsyncEntry {
    readonly #key: string;
    constructor(service: string, account: string, options: { linux?: { store?: string } }) {
      if (options.linux?.store !== 'secret-service') throw new Error('the store is not pinned');
      this.#key = `${service}\n${account}`;
    }
    async getPassword(): Promise<string | null> {
      return entries.get(this.#key) ?? null;
    }
    async setPassword(value: string): Promise<void> {
      entries.set(this.#key, value);
    }
    async deleteCredential(): Promise<boolean> {
      return entries.delete(this.#key);
    }
  }
  const findCredentialsAsync = async (service: string): Promise<object[]> => {
    const keys = [...entries.keys()].map((key) => key.split('\n'));
    return keys.filter(([of]) => of === service).map(([, account]) => ({ account, password: '' }));
  };
  return { AsyncEntry, findCredentialsAsync };
}

export const subject: Subject = {
  definition: keychain,
  bench: () => {
    const keyring = fakeKeyring();
    const context = { ...testContext(), load: async (): Promise<unknown> => keyring };
    return { options: {}, context, credentials: [] };
  },
  badNames: ['A B', 'A/B', '.A', '-A', 'É'],
};
