import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { openHttp } from '../core/http.ts';
import { isLoopback } from '../core/http-request.ts';
import { Secret } from '../core/secret.ts';
import { decodeText, fromBase64, toBase64 } from './_bytes.ts';
import { renewalTime, secretFromEnv, type Token, tokenKeeper } from './_credential.ts';
import { at, numberAt, textAt } from './_shape.ts';

const NAME = 'Google';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/** Gets access tokens as Application Default Credentials do. */
export function googleTokens(context: Context): (fresh: boolean) => Promise<Secret> {
  return tokenKeeper(context, async () => {
    const given = secretFromEnv(context, ['CLOUDSDK_AUTH_ACCESS_TOKEN']);
    if (given !== null) return { secret: given, renewAt: Infinity };
    const file = await credentialFile(context);
    if (file === null) return fromMetadata(context);
    const type = at(file, 'type');
    if (type === 'service_account') return fromServiceAccount(file, context);
    if (type === 'authorized_user') return fromUser(file, context);
    const hint = 'give a service account key, or sign in with gcloud auth application-default login';
    throw new KeywardError('config-invalid', 'the Google credential file is of a sort that is not supported', hint);
  });
}

/** The project of the credential. Throws `config-invalid` where it names none. */
export async function googleProject(context: Context): Promise<string> {
  const file = await credentialFile(context);
  const named = at(file, 'project_id') ?? at(file, 'quota_project_id');
  if (typeof named === 'string' && named !== '') return named;
  throw new KeywardError(
    'config-invalid',
    'there is no Google project',
    'set GOOGLE_CLOUD_PROJECT or the option project',
  );
}

async function credentialFile({ env, files }: Context): Promise<unknown> {
  const named = env['GOOGLE_APPLICATION_CREDENTIALS'];
  const path = named || `${env['CLOUDSDK_CONFIG'] ?? '~/.config/gcloud'}/application_default_credentials.json`;
  const bytes = await files.read(path);
  if (bytes === null) {
    if (!named) return null;
    throw new KeywardError('config-invalid', `there is no Google credential file ${path}`, 'mend the variable');
  }
  try {
    return JSON.parse(decodeText(bytes, path)) as unknown;
  } catch {
    // The parser's own error shows a piece of the text.
    throw new KeywardError('config-invalid', `${path} is no JSON`, 'download the credential again');
  }
}

/** A signed claim against a token (RFC 7523). */
async function fromServiceAccount(file: unknown, context: Context): Promise<Token> {
  const issued = Math.floor(context.now() / 1000);
  const address = tokenAddress(file);
  const header = { alg: 'RS256', typ: 'JWT', kid: at(file, 'private_key_id') };
  const claims = {
    iss: textAt(NAME, file, 'client_email'),
    scope: SCOPE,
    aud: address,
    iat: issued,
    exp: issued + 3600,
  };
  const signed = `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify(claims))}`;
  const signature = await sign(signed, textAt(NAME, file, 'private_key'));
  const assertion = `${signed}.${urlSafe(toBase64(signature))}`;
  return askToken(address, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }, context);
}

async function fromUser(file: unknown, context: Context): Promise<Token> {
  const form = {
    grant_type: 'refresh_token',
    client_id: textAt(NAME, file, 'client_id'),
    client_secret: textAt(NAME, file, 'client_secret'),
    refresh_token: textAt(NAME, file, 'refresh_token'),
  };
  return askToken(tokenAddress(file), form, context);
}

async function fromMetadata(context: Context): Promise<Token> {
  const host = context.env['GCE_METADATA_HOST'] ?? '169.254.169.254';
  const service = { name: 'the Google metadata server', base: `http://${host}`, metadata: true } as const;
  const http = openHttp({ ...context, timeout: Math.min(context.timeout, 3000) }, service);
  const path = '/computeMetadata/v1/instance/service-accounts/default/token';
  const answer = await http.send({ path, headers: { 'metadata-flavor': 'Google' } });
  if (!answer.ok || answer.headers.get('metadata-flavor') !== 'Google') throw http.unexpected(answer);
  return tokenIn(answer.json(), context);
}

async function askToken(address: string, form: Record<string, string>, context: Context): Promise<Token> {
  const { origin, pathname } = new URL(address);
  const http = openHttp(context, { name: 'Google sign-in', base: origin, errorCode: (body) => at(body, 'error') });
  const answer = await http.send({ method: 'POST', path: pathname, form, idempotent: true });
  if (!answer.ok) throw http.unexpected(answer);
  return tokenIn(answer.json(), context);
}

function tokenIn(body: unknown, context: Context): Token {
  const seconds = numberAt(NAME, body, 'expires_in');
  return { secret: new Secret(textAt(NAME, body, 'access_token')), renewAt: renewalTime(context, seconds) };
}

/** Where a credential file wants its token from. Only Google itself: the file could name anybody. */
function tokenAddress(file: unknown): string {
  const said = at(file, 'token_uri') ?? 'https://oauth2.googleapis.com/token';
  if (typeof said === 'string' && URL.canParse(said)) {
    const { hostname } = new URL(said);
    if (hostname.endsWith('.googleapis.com') || hostname === 'accounts.google.com' || isLoopback(hostname)) return said;
  }
  const what = 'the Google credential file names a token server that is not of Google';
  throw new KeywardError('config-invalid', what, 'download the credential again');
}

async function sign(text: string, pem: string): Promise<Uint8Array> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  try {
    const der = fromBase64(pem.replaceAll(/-----[^-]+-----|\s/g, '')) ?? new Uint8Array();
    const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithm, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(text)));
  } catch {
    const what = 'the private key in the Google credential file cannot be used';
    throw new KeywardError('config-invalid', what, 'download the credential again');
  }
}

function base64Url(text: string): string {
  return urlSafe(toBase64(new TextEncoder().encode(text)));
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
