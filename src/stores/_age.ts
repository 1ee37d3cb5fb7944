import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { decodeText } from './_bytes.ts';

/** What opens an age file, and who else may read it. */
export interface Locking {
  readonly path: string;
  readonly lock: 'identity' | 'passphrase';
  readonly recipients: readonly string[];
  readonly identity: string | null;
}

const IDENTITY = /^AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]+$/;
/** Native recipients of age, the post-quantum ones included. Recipients of SSH keys work in the age tool only. */
const RECIPIENT = /^age1[a-z0-9]+$/;

/** Reads what opens the file. Throws `config-invalid` where there is nothing. */
export async function unlock(
  { lock, identity }: Pick<Locking, 'lock' | 'identity'>,
  context: Context,
): Promise<{ identities: readonly Secret[]; passphrase: Secret | null }> {
  if (lock === 'passphrase') {
    const passphrase = context.env['KEYWARD_AGE_PASSPHRASE'];
    if (passphrase) return { identities: [], passphrase: new Secret(passphrase) };
    throw new KeywardError('config-invalid', 'there is no passphrase', 'set KEYWARD_AGE_PASSPHRASE');
  }
  return { identities: await identitiesOf(identity, context), passphrase: null };
}

async function identitiesOf(file: string | null, { env, files }: Context): Promise<Secret[]> {
  const inline = env['KEYWARD_AGE_IDENTITY'];
  let lines = inline ?? '';
  if (!inline) {
    const hint = 'make one with age-keygen, then set KEYWARD_AGE_IDENTITY or the option identity';
    if (file === null) throw new KeywardError('config-invalid', 'there is no age identity', hint);
    const bytes = await files.read(file);
    if (bytes === null) throw new KeywardError('config-invalid', `there is no identity file ${file}`, hint);
    lines = decodeText(bytes, file);
  }
  const identities = lines.split(/[\r\n]+/).map((line) => line.trim());
  const said = identities.filter((line) => line !== '' && !line.startsWith('#'));
  if (said.length > 0 && said.every((line) => IDENTITY.test(line))) return said.map((line) => new Secret(line));
  const what = `${inline ? 'KEYWARD_AGE_IDENTITY' : file} holds no age identity`;
  throw new KeywardError('config-invalid', what, 'an identity is a line that begins with AGE-SECRET-KEY-1');
}

/**
 * Who is to read the file: those named and ourselves, since else it would be lost to us. Never nobody: the library
 * would then write a file that no one can open.
 */
export async function recipientsOf({ recipients }: Locking, identities: readonly Secret[]): Promise<string[]> {
  const { identityToRecipient } = await import('age-encryption');
  const own = await Promise.all(identities.map((identity) => identityToRecipient(identity.expose())));
  const all = [...new Set([...recipients, ...own])];
  if (!all.every((recipient) => RECIPIENT.test(recipient))) {
    throw new KeywardError('config-invalid', 'a recipient is none of age', 'give recipients as age1...');
  }
  const quantum = all.filter((recipient) => recipient.startsWith('age1pq1')).length;
  // The age tool refuses such a file: the weaker recipient would undo what the stronger one is for.
  if (quantum > 0 && quantum < all.length) {
    const what = 'post-quantum recipients and ordinary ones cannot be mixed';
    throw new KeywardError('config-invalid', what, 'give recipients and identities of one sort');
  }
  return all;
}
