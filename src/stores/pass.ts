import type { ExecResult } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { choice, text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { checkValue } from './_value.ts';
import { defineStore } from './store.ts';

/** pass, the standard unix password manager: one GnuPG file a name. Values go through standard input. */
export default defineStore({
  id: 'pass',
  name: 'pass',
  docs: 'https://www.passwordstore.org/',
  checked: '2026-11-24',
  proven: 'pass 1.7 and GnuPG of Debian',
  credentials: 'your GnuPG key; its agent may ask for the passphrase',
  writes: 'plain',
  notes: [
    'As is the custom of pass, the first line is the value, and the lines below it stay when it is changed.',
    'For values of several lines, such as a service account key, set `lines = "all"`.',
  ],
  options: {
    folder: text('where in the password store', { fallback: 'keyward' }),
    lines: choice('which lines of an entry are the value', ['first', 'all']),
    store: text('the password store', { env: ['PASSWORD_STORE_DIR'], fallback: '~/.password-store' }),
  },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/, says: 'letters, digits and any of _ . @ -' },
  open({ folder, lines, store }, context) {
    const root = folder.replaceAll(/^\/+|\/+$/g, '');
    const pass = async (args: readonly string[], stdin = ''): Promise<ExecResult> => {
      const home = store.startsWith('~/') ? `${context.env['HOME'] ?? ''}${store.slice(1)}` : store;
      // Of a store that was never made pass says that the entry is not in it.
      if ((await context.files.read(`${store}/.gpg-id`)) === null) throw notInitialised();
      return context.exec('pass', args, { stdin, env: { LC_ALL: 'C', PASSWORD_STORE_DIR: home } });
    };
    const read = async (name: string): Promise<string | null> => {
      const result = await pass(['show', '--', `${root}/${name}`]);
      if (isAbsent(result)) return null;
      if (result.status !== 0) throw failure(result);
      return result.stdout;
    };

    return {
      async get(name) {
        const entry = await read(name);
        if (entry === null) return null;
        return new Secret(lines === 'all' ? entry : (entry.split('\n', 1)[0] ?? ''));
      },
      async list() {
        const files = await context.files.list(store);
        if (files?.includes('.gpg-id') !== true) throw notInitialised();
        const entries = files.filter((file) => file.startsWith(`${root}/`) && file.endsWith('.gpg'));
        return entries.map((file) => file.slice(root.length + 1, -4)).filter((name) => !name.includes('/'));
      },
      async set(name, value) {
        const oneLine = { pattern: /\n/, says: 'of several lines, while the option lines is "first"' };
        const rule = { maxBytes: 1_000_000, ...(lines === 'first' && { never: oneLine }) };
        const content = checkValue('pass', value, rule);
        const below = lines === 'all' ? null : /\n[^]*/.exec((await read(name)) ?? '');
        const result = await pass(
          ['insert', '--multiline', '--force', '--', `${root}/${name}`],
          content + (below?.[0] ?? ''),
        );
        if (result.status !== 0) throw failure(result);
      },
      async remove(name) {
        const result = await pass(['rm', '--force', '--', `${root}/${name}`]);
        if (result.status !== 0 && !isAbsent(result)) throw failure(result);
      },
    } satisfies Store;
  },
});

function isAbsent({ status, stderr }: ExecResult): boolean {
  return status === 1 && stderr.includes('is not in the password store');
}

/** What pass prints is not told on: it may hold a value. */
function failure({ stderr }: ExecResult): KeywardError {
  if (stderr.includes('pass init')) return notInitialised();
  const hint = 'run gpg --list-secret-keys, and unlock the key once by hand';
  if (/No secret key|No public key|No pinentry|ioctl|decryption failed/.test(stderr)) {
    return new KeywardError('store-refused', 'GnuPG does not open or write the entry', hint);
  }
  return new KeywardError('store-unavailable', 'pass failed', 'run the same by hand with pass');
}

function notInitialised(): KeywardError {
  return new KeywardError('config-invalid', 'there is no password store', 'run pass init with the id of your key');
}
