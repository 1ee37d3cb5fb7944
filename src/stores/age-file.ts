import type { Context } from '../core/context.ts';
import { parseEnvText } from '../core/env-text.ts';
import { KeywardError, messageOf } from '../core/errors.ts';
import { choice, optionalText, text, texts } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import { recipientsOf, unlock, type Locking } from './_age.ts';
import { decodeText, isSameBytes } from './_bytes.ts';
import { documentStore } from './_document.ts';
import { withEntry, withoutEntry } from './_env-lines.ts';
import { defineStore } from './store.ts';

interface AgeFile {
  readonly bytes: Uint8Array | null;
  /** What is inside: JSON, or the lines of an env file. Kept secret as a whole. */
  readonly plain: Secret;
}

/**
 * One age-encrypted file (age-encryption.org/v1) that can be committed. Inside is a JSON table of names and values, or an
 * env file where one was encrypted by hand; whichever it is stays.
 */
export default defineStore({
  id: 'age-file',
  name: 'age-encrypted file',
  docs: 'https://age-encryption.org/v1',
  checked: '2026-11-24',
  proven: "Debian's age, both ways",
  credentials:
    'an identity in `KEYWARD_AGE_IDENTITY` or in the file of the option `identity`; a passphrase in ' +
    '`KEYWARD_AGE_PASSPHRASE`',
  writes: 'guarded',
  notes: [
    'Names are encrypted too.',
    'Locked by a passphrase, every read takes a second: that is what protects a passphrase from being guessed.',
    'Without recipients, the file is encrypted to your own identities.',
  ],
  options: {
    path: text('the file', { fallback: '.keyward/keys.age' }),
    lock: choice('what opens it', ['identity', 'passphrase']),
    recipients: texts('who can read it besides you, written as age1 and what follows'),
    identity: optionalText('file of identities, as age-keygen writes it', ['SOPS_AGE_KEY_FILE']),
  },
  names: { pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, says: 'letters, digits and _, no digit first' },
  open(options, context) {
    const { path } = options;
    return documentStore<AgeFile>({
      load: () => load(options, context),
      names: ({ plain }) => [...entriesIn(plain, path).keys()],
      value: ({ plain }, name) => entriesIn(plain, path).get(name),
      change: (file, name, value) =>
        context.files.locked(path, async () => {
          const now = await context.files.read(path);
          if (!isSameBytes(now, file.bytes)) return false;
          const plain = changed(file.plain, name, value, path);
          await context.files.write(path, await encrypt(plain, now, options, context));
          return true;
        }),
    });
  },
});

async function load(options: Locking, context: Context): Promise<AgeFile> {
  const bytes = await context.files.read(options.path);
  if (bytes === null) return { bytes, plain: new Secret('{}') };
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  const { identities, passphrase } = await unlock(options, context);
  for (const identity of identities) decrypter.addIdentity(identity.expose());
  if (passphrase !== null) decrypter.addPassphrase(passphrase.expose());
  try {
    const binary = isArmored(bytes) ? armor.decode(decodeText(bytes, options.path)) : bytes;
    return { bytes, plain: new Secret(decodeText(await decrypter.decrypt(binary), options.path)) };
  } catch (error) {
    throw decryptionError(options.path, error);
  }
}

async function encrypt(
  plain: Secret,
  before: Uint8Array | null,
  options: Locking,
  context: Context,
): Promise<Uint8Array> {
  const { Encrypter, armor } = await import('age-encryption');
  const encrypter = new Encrypter();
  const { identities, passphrase } = await unlock(options, context);
  if (passphrase === null) {
    for (const recipient of await recipientsOf(options, identities)) encrypter.addRecipient(recipient);
  } else {
    encrypter.setPassphrase(passphrase.expose());
  }
  const binary = await encrypter.encrypt(plain.expose());
  return before === null || isArmored(before) ? new TextEncoder().encode(`${armor.encode(binary).trim()}\n`) : binary;
}

function isArmored(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().startsWith('-----BEGIN AGE');
}

function isTable(plain: string): boolean {
  return plain.trimStart().startsWith('{');
}

function entriesIn(plain: Secret, path: string): Map<string, Secret> {
  const content = plain.expose();
  if (!isTable(content)) return parseEnvText(content);
  return new Map(Object.entries(tableOf(content, path)).map(([name, value]) => [name, new Secret(value)]));
}

function tableOf(content: string, path: string): Record<string, string> {
  try {
    const table = JSON.parse(content) as Record<string, unknown>;
    if (Object.values(table).every((value) => typeof value === 'string')) return table as Record<string, string>;
  } catch {
    // The parser's own error shows a piece of the text.
  }
  const hint = 'decrypt it with age, mend it, and encrypt it again';
  throw new KeywardError('unreadable', `${path}: inside is no JSON table of names and texts`, hint);
}

function changed(plain: Secret, name: string, value: Secret | null, path: string): Secret {
  const content = plain.expose();
  if (!isTable(content)) {
    return new Secret(value === null ? withoutEntry(content, name) : withEntry(content, name, value, path));
  }
  const { [name]: _, ...others } = tableOf(content, path);
  const table = value === null ? others : { ...others, [name]: value.expose() };
  const sorted = Object.fromEntries(Object.entries(table).sort(([left], [right]) => (left < right ? -1 : 1)));
  return new Secret(`${JSON.stringify(sorted, null, 2)}\n`);
}

/** The library tells its errors apart by their texts only (0.3.1, tried on 2026-11-24). */
function decryptionError(path: string, error: unknown): KeywardError {
  if (messageOf(error).startsWith('no identity matched')) {
    const what = `${path} cannot be opened with this identity or passphrase`;
    return new KeywardError('store-refused', what, 'ask someone who can open it to add you as a recipient');
  }
  const hint = 'restore it from version control: it is damaged, or no age file';
  return new KeywardError('unreadable', `${path}: not an undamaged age file`, hint);
}
