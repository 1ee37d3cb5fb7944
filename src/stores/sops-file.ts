import type { Context, ExecResult } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { text, texts } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import { isSameBytes } from './_bytes.ts';
import { documentStore } from './_document.ts';
import { at, type Table } from './_shape.ts';
import { keyServers } from './_sops-servers.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

interface SopsFile {
  readonly bytes: Uint8Array | null;
  readonly table: Table;
}

/**
 * A file that SOPS encrypts, by way of its program: every kind of key that it knows works. The names are the keys at the
 * top; the other values, and their ciphertext, stay as they are.
 */
export default defineStore({
  id: 'sops-file',
  name: 'SOPS file',
  docs: 'https://getsops.io/docs/',
  checked: '2026-11-24',
  proven: 'sops 3.11, with age keys',
  credentials: "whatever sops itself finds: `SOPS_AGE_KEY`, a cloud's sign-in, GnuPG",
  writes: 'guarded',
  notes: [
    'Needs sops 3.11 or newer, which takes a value from standard input.',
    'A new file is encrypted to `age` recipients of the option, else as `.sops.yaml` says.',
    'In an env file, values with a backslash are refused: sops itself turns `\\n` into a line break.',
  ],
  options: {
    path: text('the file: .json, .yaml or .env', { fallback: '.keyward/keys.sops.json' }),
    age: texts('who can read a new file, as age recipients'),
  },
  names: { pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, says: 'letters, digits and _, no digit first' },
  addresses: ({ path }, context) => keyServers(path, context),
  open({ path, age }, context) {
    const rule: ValueRule = {
      maxBytes: 500_000,
      ...(path.endsWith('.env') && { never: { pattern: /\\/, says: 'with a backslash, in an env file' } }),
    };
    return documentStore<SopsFile>({
      load: () => load(path, context),
      names: ({ table }) => Object.keys(table).filter((name) => typeof table[name] === 'string'),
      value({ table }, name) {
        const held = at(table, name);
        return typeof held === 'string' ? new Secret(held) : undefined;
      },
      change(file, name, value) {
        const json = value === null ? null : JSON.stringify(checkValue('SOPS', value, rule));
        return context.files.locked(path, async () => {
          const now = await context.files.read(path);
          if (!isSameBytes(now, file.bytes)) return false;
          const bytes =
            now === null ? await create(path, age, name, json, context) : await edit(path, now, name, json, context);
          await context.files.write(path, bytes);
          return true;
        });
      },
    });
  },
});

async function load(path: string, context: Context): Promise<SopsFile> {
  const bytes = await context.files.read(path);
  if (bytes === null) return { bytes, table: {} };
  const { stdout } = await sops(['decrypt', '--output-type', 'json', path], context);
  try {
    const table: unknown = JSON.parse(stdout);
    if (typeof table === 'object' && table !== null && !Array.isArray(table)) return { bytes, table: table as Table };
  } catch {
    // The parser's own error shows a piece of the text.
  }
  throw new KeywardError('unreadable', `${path}: inside is no table of names and values`, 'name another file');
}

async function create(
  path: string,
  age: readonly string[],
  name: string,
  json: string | null,
  context: Context,
): Promise<Uint8Array> {
  const recipients = age.length === 0 ? [] : ['--age', age.join(',')];
  const types = ['--input-type', 'json', '--output-type', typeOf(path), '--filename-override', path];
  const stdin = `{${JSON.stringify(name)}: ${json ?? '""'}}`;
  const { stdout } = await sops(['encrypt', ...recipients, ...types], context, stdin);
  return new TextEncoder().encode(stdout);
}

/** sops writes in place and can be killed in the midst of it: it is given a copy, encrypted as it is. */
async function edit(
  path: string,
  now: Uint8Array,
  name: string,
  json: string | null,
  context: Context,
): Promise<Uint8Array> {
  const copy = `${path}.keyward-${crypto.randomUUID().slice(0, 8)}.local`;
  const types = ['--input-type', typeOf(path), '--output-type', typeOf(path)];
  const index = `[${JSON.stringify(name)}]`;
  try {
    await context.files.write(copy, now);
    if (json === null) await sops(['unset', ...types, copy, index], context);
    else await sops(['set', ...types, '--value-stdin', copy, index], context, json);
    return (await context.files.read(copy)) ?? now;
  } finally {
    await context.files.remove(copy);
  }
}

function typeOf(path: string): string {
  const [, extension = ''] = /\.(\w+)$/.exec(path) ?? [];
  const type = { json: 'json', yaml: 'yaml', yml: 'yaml', env: 'dotenv' }[extension];
  if (type !== undefined) return type;
  throw new KeywardError('config-invalid', 'the SOPS file has another ending', 'name a .json, .yaml or .env file');
}

/** Runs sops. What it prints is not told on: it may hold a value. Statuses: cmd/sops/codes of its source, 3.11. */
async function sops(args: readonly string[], context: Context, stdin = ''): Promise<ExecResult> {
  const result = await context.exec('sops', args, { stdin, env: { SOPS_DISABLE_VERSION_CHECK: '1' } });
  const isUnruled = result.status === 1 && /creation rules|no keys provided/.test(result.stderr);
  switch (isUnruled ? 61 : result.status) {
    case 0:
      return result;
    case 111:
    case 128:
      throw new KeywardError(
        'store-refused',
        'sops has no key that opens the file',
        'set SOPS_AGE_KEY_FILE, or sign in',
      );
    case 51:
    case 52:
      throw new KeywardError('unreadable', 'the SOPS file was changed by hand', 'restore it from version control');
    case 61:
      throw new KeywardError(
        'config-invalid',
        'sops does not know for whom to encrypt',
        'give the option age, or write .sops.yaml',
      );
    default: {
      const hint = 'run sops decrypt on the file by hand; sops 3.11 or newer is needed';
      throw new KeywardError('unreadable', `sops failed with status ${result.status}`, hint);
    }
  }
}
