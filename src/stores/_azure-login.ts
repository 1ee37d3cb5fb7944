import type { Context } from '../core/context.ts';
import { KeywardError, messageOf } from '../core/errors.ts';
import { openHttp } from '../core/http.ts';
import { isLoopback, segment } from '../core/http-request.ts';
import { Secret } from '../core/secret.ts';
import { renewalTime, secretFromEnv, secretFromFile, type Token, tokenKeeper } from './_credential.ts';
import { at, numberAt, textAt } from './_shape.ts';

const NAME = 'Azure';
const PUBLIC = 'https://vault.azure.net';

/**
 * What a token for a vault is asked for. Throws `config-invalid` for a host that is no vault: it would be handed a token
 * that opens real ones.
 */
export function resourceOf(vault: string): string {
  const host = URL.canParse(vault) ? new URL(vault).hostname : '';
  if (isLoopback(host)) return PUBLIC;
  const suffix = ['vault.azure.net', 'vault.azure.cn', 'vault.usgovcloudapi.net'].find((end) =>
    host.endsWith(`.${end}`),
  );
  if (suffix !== undefined) return `https://${suffix}`;
  throw new KeywardError(
    'config-invalid',
    'the option vault is no address of a vault',
    'write https://NAME.vault.azure.net',
  );
}

/** Gets tokens from the first that is configured: given, an application, the managed identity, the command line. */
export function azureTokens(
  context: Context,
  resource: string,
  client: string | null,
): (fresh: boolean) => Promise<Secret> {
  return tokenKeeper(context, async () => {
    const given = secretFromEnv(context, ['AZURE_KEYVAULT_TOKEN']);
    if (given !== null) return { secret: given, renewAt: Infinity };
    return (
      (await fromApplication(context, resource)) ??
      (await fromAppService(context, resource, client)) ??
      (await fromMachine(context, resource, client)) ??
      (await fromCommandLine(context, resource))
    );
  });
}

async function fromApplication(context: Context, resource: string): Promise<Token | null> {
  const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: client, AZURE_FEDERATED_TOKEN_FILE: file } = context.env;
  if (!tenant || !client) return null;
  const secret = secretFromEnv(context, ['AZURE_CLIENT_SECRET']);
  const assertion = secret === null && file ? await secretFromFile(context, file) : null;
  if (secret === null && assertion === null) {
    const what = 'AZURE_CLIENT_ID is set, and no credential of the application';
    throw new KeywardError('config-invalid', what, 'set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE');
  }
  const base = context.env['AZURE_AUTHORITY_HOST'] ?? 'https://login.microsoftonline.com';
  const http = openHttp(context, { name: 'Azure sign-in', base, errorCode: (body) => at(body, 'error') });
  const form = {
    grant_type: 'client_credentials',
    client_id: client,
    scope: `${resource}/.default`,
    ...(secret && { client_secret: secret.expose() }),
    ...(assertion && {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion.expose(),
    }),
  };
  const path = `/${segment(tenant)}/oauth2/v2.0/token`;
  const answer = await http.send({ method: 'POST', path, form, idempotent: true });
  if (!answer.ok) throw http.unexpected(answer);
  const seconds = numberAt(NAME, answer.json(), 'expires_in');
  return { secret: new Secret(textAt(NAME, answer.json(), 'access_token')), renewAt: renewalTime(context, seconds) };
}

/** App Service, Functions, Container Apps. */
async function fromAppService(context: Context, resource: string, client: string | null): Promise<Token | null> {
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = context.env;
  if (!endpoint || !header || !URL.canParse(endpoint)) return null;
  const { origin, pathname } = new URL(endpoint);
  const http = openHttp(context, { name: 'the Azure managed identity', base: origin, metadata: true });
  const query = { 'api-version': '2019-08-01', resource, client_id: client ?? undefined };
  const answer = await http.send({ path: pathname, query, headers: { 'x-identity-header': header } });
  if (!answer.ok) throw http.unexpected(answer);
  return managedToken(answer.json(), context);
}

/** A virtual machine. Elsewhere nobody is there, and that is no failure. */
async function fromMachine(context: Context, resource: string, client: string | null): Promise<Token | null> {
  const base = context.env['AZURE_POD_IDENTITY_AUTHORITY_HOST'] ?? 'http://169.254.169.254';
  const service = { name: 'the Azure machine', base, metadata: true } as const;
  const http = openHttp({ ...context, timeout: Math.min(context.timeout, 1000) }, service);
  const query = { 'api-version': '2018-02-01', resource, client_id: client ?? undefined };
  try {
    const path = '/metadata/identity/oauth2/token';
    const answer = await http.send({ path, query, headers: { metadata: 'true' } });
    return answer.ok ? managedToken(answer.json(), context) : null;
  } catch (error) {
    if (error instanceof KeywardError && error.code !== 'cancelled') return null;
    throw error;
  }
}

function managedToken(body: unknown, context: Context): Token {
  // Seconds since 1970, as text.
  const end = Number(textAt(NAME, body, 'expires_on'));
  const seconds = end - context.now() / 1000;
  return { secret: new Secret(textAt(NAME, body, 'access_token')), renewAt: renewalTime(context, seconds) };
}

async function fromCommandLine(context: Context, resource: string): Promise<Token> {
  const hint = 'set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or run az login';
  const args = ['account', 'get-access-token', '--resource', resource, '--output', 'json'];
  const { status, stdout } = await context.exec('az', args).catch((error: unknown) => {
    if (!(error instanceof KeywardError) || error.code !== 'tool-missing') throw error;
    throw new KeywardError('config-invalid', 'there is no credential for Azure', hint);
  });
  try {
    if (status === 0) {
      const body = JSON.parse(stdout) as unknown;
      // `expires_on` is in newer versions only; a token lasts for an hour at the least.
      return { secret: new Secret(textAt(NAME, body, 'accessToken')), renewAt: renewalTime(context, 1800) };
    }
  } catch (error) {
    throw new KeywardError(
      'answer-invalid',
      `az gave no token: ${error instanceof KeywardError ? messageOf(error) : 'no JSON'}`,
      hint,
    );
  }
  throw new KeywardError('store-refused', 'az gives no token', hint);
}
