import { isKeywardError } from '../core/errors.ts';
import { baseName } from '../scan/path.ts';
import { isCredentialFile } from '../scan/secret-files.ts';
import { parseEnvText } from '../core/env-text.ts';
import { providerOfName } from './key-names.ts';
import { judgeShape } from './key-shape.ts';
import { anyTextOf, readSmallFile } from './read-small-file.ts';

const CREDENTIAL_FIELD =
  /"(?:private_key|client_secret|refresh_token|access_token|auth_token|api_?key|secret\w*|password|token|service_account)"/i;
/** A value without white space that is long enough to be a key. */
const OPAQUE_VALUE = /:\s*"[^"\s]{20,}"/;

/**
 * Whether a file (Latin-1 path) that is named like a secret file holds a secret. An `.env` file always counts. A PEM
 * file may be a certificate, a JSON file a translation, an `.envrc` a mere shell script: what they hold decides. One
 * that cannot be read does not count here: the scan tells of it.
 */
export function holdsSecret(path: string): boolean {
  const name = baseName(path).toLowerCase();
  if (!isCredentialFile(name) && name !== '.envrc') return true;
  try {
    const bytes = readSmallFile(path, name);
    if (bytes === null) return true;
    if (name.endsWith('.pem')) return bytes.includes('PRIVATE KEY-----');
    const text = anyTextOf(bytes, name);
    return name === '.envrc' ? setsKey(text) : CREDENTIAL_FIELD.test(text) || OPAQUE_VALUE.test(text);
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return false;
  }
}

/** Whether a shell script gives an AI key a value of its own, not one that it fetches elsewhere. */
function setsKey(text: string): boolean {
  for (const [name, value] of parseEnvText(text)) {
    const provider = providerOfName(name);
    const shape = provider === null ? null : judgeShape(value, provider).shape;
    if (shape !== null && shape !== 'empty' && shape !== 'placeholder') return true;
  }
  return false;
}
