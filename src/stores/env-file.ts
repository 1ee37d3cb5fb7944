import type { Context } from '../core/context.ts';
import { parseEnvText } from '../core/env-text.ts';
import { KeywardError } from '../core/errors.ts';
import { text } from '../core/option.ts';
import { documentStore } from './_document.ts';
import { decodeText, isSameBytes } from './_bytes.ts';
import { withEntry, withoutEntry } from './_env-lines.ts';
import { defineStore } from './store.ts';

interface EnvFile {
  readonly bytes: Uint8Array | null;
  readonly text: string;
}

/**
 * A `.env` file. Comments, order, blank lines, line ends and every line that is not the changed one stay byte for byte.
 * What is written reads the same in dotenv, Node, Vite, python-dotenv, systemd and bash, or is refused.
 */
export default defineStore({
  id: 'env-file',
  name: '.env file',
  docs: 'https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow',
  checked: '2026-11-24',
  proven: 'files; read back by Node, dotenv, python-dotenv and bash',
  credentials: 'none: the file is plain text, with mode 0600',
  writes: 'guarded',
  notes: [
    'Comments, order, quoting and line ends stay as they are; only the value of the changed line is touched.',
    'A value that readers of env files understand in different ways ($, a carriage return, mixed quotes) is refused.',
    'A value with a line break is quoted; `docker run --env-file` cannot read it, every other reader can.',
  ],
  options: { path: text('the file', { fallback: '.env' }) },
  names: { pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, says: 'letters, digits and _, no digit first' },
  open: ({ path }, context) =>
    documentStore<EnvFile>({
      load: () => load(path, context),
      names: ({ text: lines }) => [...parseEnvText(lines).keys()],
      value: ({ text: lines }, name) => parseEnvText(lines).get(name),
      change: (file, name, value) =>
        context.files.locked(path, async () => {
          const now = await load(path, context);
          if (!isSameBytes(now.bytes, file.bytes)) return false;
          const lines = value === null ? withoutEntry(now.text, name) : withEntry(now.text, name, value, path);
          await context.files.write(path, new TextEncoder().encode(lines));
          return true;
        }),
    }),
});

async function load(path: string, context: Context): Promise<EnvFile> {
  const bytes = await context.files.read(path);
  const lines = decodeText(bytes ?? new Uint8Array(), path);
  if (lines.includes('\0')) {
    throw new KeywardError('unreadable', `${path}: binary, not text`, 'name a text file');
  }
  return { bytes, text: lines };
}
