import { KeywardError } from '../core/errors.ts';
import { text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { decodeText } from './_bytes.ts';
import { defineStore } from './store.ts';

/** The credentials that systemd gave to a service, one file a name. Read-only: the unit says what they are. */
export default defineStore({
  id: 'systemd-credentials',
  name: 'systemd credentials',
  docs: 'https://systemd.io/CREDENTIALS/',
  checked: '2026-11-24',
  proven: 'files',
  credentials: "none: the folder is the service's own",
  writes: 'never',
  notes: [
    'Secrets of Docker and Podman are files too: `folder = "/run/secrets"`.',
    'What a file holds is the value, a line break at its end included; write the file with `printf %s`.',
  ],
  options: { folder: text('the folder of the credentials', { env: ['CREDENTIALS_DIRECTORY'] }) },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/, says: 'letters, digits and any of _ . @ -' },
  open: ({ folder }, context) => {
    const list = async (): Promise<string[]> => {
      const files = await context.files.list(folder);
      if (files !== null) return files.filter((file) => !file.includes('/'));
      throw new KeywardError('config-invalid', 'there is no folder of credentials', 'add LoadCredential= to the unit');
    };
    return {
      list,
      async get(name) {
        if (!(await list()).includes(name)) return null;
        const path = `${folder}/${name}`;
        const bytes = await context.files.read(path);
        return bytes === null ? null : new Secret(decodeText(bytes, path));
      },
    } satisfies Store;
  },
});
