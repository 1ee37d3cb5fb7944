import type { Context } from '../core/context.ts';
import { KeywardError, messageOf } from '../core/errors.ts';
import { text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { checkValue } from './_value.ts';
import { defineStore } from './store.ts';

/** What is used of `@napi-rs/keyring` 2.1. */
interface Keyring {
  readonly AsyncEntry: new (service: string, account: string, options: object) => Entry;
  readonly findCredentialsAsync: (
    service: string,
    target?: string,
    signal?: AbortSignal,
  ) => Promise<{ account: string }[]>;
}

interface Entry {
  getPassword(signal?: AbortSignal): Promise<string | null | undefined>;
  setPassword(value: string, signal?: AbortSignal): Promise<void>;
  deleteCredential(signal?: AbortSignal): Promise<unknown>;
}

/**
 * The keychain of the operating system: Keychain on macOS, Credential Manager on Windows, the Secret Service (GNOME
 * Keyring, KWallet, KeePassXC) elsewhere.
 */
export default defineStore({
  id: 'keychain',
  name: 'keychain of the operating system',
  docs: 'https://github.com/Brooooooklyn/keyring-node',
  checked: '2026-11-24',
  proven: 'GNOME Keyring; secret-tool reads the same entries',
  credentials: 'your session; the keychain may ask for its password',
  writes: 'plain',
  notes: [
    'Windows keeps no value above 2,560 bytes.',
    'A machine without a desktop session has no keychain: use age-file.',
  ],
  options: { service: text('what the entries are filed under', { fallback: 'keyward' }) },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/, says: 'letters, digits and any of _ . @ -' },
  open({ service }, context) {
    const entry = async (name: string): Promise<Entry> => {
      const { AsyncEntry } = await load(context);
      // Else, where no Secret Service runs, the kernel's keyring would be taken, which is empty after a restart.
      return new AsyncEntry(service, name, { linux: { store: 'secret-service' } });
    };
    const { signal } = context;

    return {
      get: (name) =>
        told(async () => {
          const value = await (await entry(name)).getPassword(signal);
          return typeof value === 'string' ? new Secret(value) : null;
        }),
      list: () =>
        told(async () => {
          const { findCredentialsAsync } = await load(context);
          const found = await findCredentialsAsync(service, undefined, signal);
          return found.map(({ account }) => account);
        }),
      set: async (name, value) => {
        const content = checkValue('the keychain', value, { maxBytes: 65_536 });
        await told(async () => (await entry(name)).setPassword(content, signal));
      },
      remove: (name) =>
        told(async () => {
          await (await entry(name)).deleteCredential(signal);
        }),
    } satisfies Store;
  },
});

async function load(context: Context): Promise<Keyring> {
  return (await context.load('@napi-rs/keyring')) as Keyring;
}

/** The library tells its errors apart by their texts only (2.1.2, tried on 2026-11-24). */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    const reason = messageOf(error);
    if (/prompt was dismissed|IsLocked|locked|denied/i.test(reason)) {
      throw new KeywardError('store-refused', 'the keychain is locked', 'unlock it, then run the command again');
    }
    if (/no result found/i.test(reason)) {
      const hint = "make one with your desktop's keyring program";
      throw new KeywardError('store-unavailable', 'the keychain has no default collection', hint);
    }
    const hint = 'use the store age-file where there is no desktop session';
    throw new KeywardError('store-unavailable', 'there is no keychain that answers', hint);
  }
}
