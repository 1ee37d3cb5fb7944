import { KeywardError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { fromBase64, toBase64 } from './_bytes.ts';

// The cryptography of Bitwarden Secrets Manager, held against its own SDK (1.0) on 2026-11-24: texts are encrypted as
// `2.iv|ciphertext|mac`, with AES-256-CBC, and HMAC-SHA-256 over iv and ciphertext.

type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A key of 64 bytes: the first half encrypts, the second one signs. */
export interface BitwardenKey {
  readonly encryption: CryptoKey;
  readonly signature: CryptoKey;
}

const SIGNING = { name: 'HMAC', hash: 'SHA-256' } as const;
const encoder = new TextEncoder();

/** The key that an access token of a machine account carries, from its last part: 16 bytes as base64. */
export async function keyOfToken(base64: string): Promise<BitwardenKey | null> {
  const seed = fromBase64(base64);
  if (seed?.length !== 16) return null;
  const outer = await crypto.subtle.importKey('raw', encoder.encode('bitwarden-accesstoken'), SIGNING, false, ['sign']);
  const pseudorandom = await crypto.subtle.sign('HMAC', outer, new Uint8Array(seed));
  // HKDF-Expand (RFC 5869) with a result of two blocks.
  const expander = await crypto.subtle.importKey('raw', pseudorandom, SIGNING, false, ['sign']);
  const info = encoder.encode('sm-access-token');
  const first = new Uint8Array(await crypto.subtle.sign('HMAC', expander, new Uint8Array([...info, 1])));
  const second = await crypto.subtle.sign('HMAC', expander, new Uint8Array([...first, ...info, 2]));
  return importKey(new Uint8Array([...first, ...new Uint8Array(second)]));
}

/** A key from its 64 bytes. */
export async function importKey(bytes: Uint8Array): Promise<BitwardenKey> {
  const raw = new Uint8Array(bytes);
  return {
    encryption: await crypto.subtle.importKey('raw', raw.subarray(0, 32), 'AES-CBC', false, ['encrypt', 'decrypt']),
    signature: await crypto.subtle.importKey('raw', raw.subarray(32, 64), SIGNING, false, ['sign', 'verify']),
  };
}

export async function encrypt(key: BitwardenKey, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(16));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key.encryption, encoder.encode(text));
  const ciphertext = new Uint8Array(sealed);
  const mac = await crypto.subtle.sign('HMAC', key.signature, new Uint8Array([...iv, ...ciphertext]));
  return `2.${[iv, ciphertext, new Uint8Array(mac)].map(toBase64).join('|')}`;
}

/** The text in an encrypted one, whose signature is checked first. Throws `answer-invalid`. */
export async function decrypt(key: BitwardenKey, text: string): Promise<Secret> {
  const [type, rest = ''] = text.split('.', 2);
  const [iv, ciphertext, mac] = rest.split('|').map((part) => new Uint8Array(fromBase64(part) ?? []));
  if (type === '2' && iv?.length === 16 && ciphertext !== undefined && mac !== undefined) {
    const signed = new Uint8Array([...iv, ...ciphertext]);
    if (await crypto.subtle.verify('HMAC', key.signature, mac, signed)) {
      const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key.encryption, ciphertext);
      return new Secret(new TextDecoder().decode(plain));
    }
  }
  const hint = 'check that the access token is of this organization';
  throw new KeywardError('answer-invalid', 'Bitwarden gave a text that its key does not open', hint);
}
