import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { openHttp, type Service } from '../core/http.ts';
import { segment } from '../core/http-request.ts';
import { Secret } from '../core/secret.ts';
import { credential, renewalTime, secretFromEnv, secretFromFile, type Token, tokenKeeper } from './_credential.ts';
import { numberAt, textAt } from './_shape.ts';

/** How to sign in to Vault. */
export interface VaultLogin {
  readonly address: string;
  readonly namespace: string | null;
  readonly auth: 'token' | 'approle' | 'kubernetes';
  readonly role: string | null;
  readonly token_file: string;
}

/** Makes the headers of every request. Logs in at the first one, and again where the token has ended. */
export function authorizer(login: VaultLogin, context: Context): NonNullable<Service['authorize']> {
  const shared = {
    // Asked for by agents and proxies, against requests that a browser was tricked into.
    'x-vault-request': 'true',
    ...(login.namespace === null ? {} : { 'x-vault-namespace': login.namespace }),
  };
  const tokens = tokenKeeper(context, () => signIn(login, context, shared));
  return async (_, fresh) => ({ ...shared, 'x-vault-token': (await tokens(fresh)).expose() });
}

async function signIn(login: VaultLogin, context: Context, headers: Readonly<Record<string, string>>): Promise<Token> {
  if (login.auth === 'token') {
    const names = ['BAO_TOKEN', 'VAULT_TOKEN'];
    const given = secretFromEnv(context, names) ?? (await secretFromFile(context, '~/.vault-token'));
    return { secret: given ?? credential(context, 'Vault', names), renewAt: Infinity };
  }
  const http = openHttp(context, { name: 'Vault', base: login.address });
  const path = `/v1/auth/${segment(login.auth)}/login`;
  const json = login.auth === 'approle' ? appRole(context) : await kubernetes(login, context);
  const answer = await http.send({ method: 'POST', path, headers, json });
  // A wrong role or secret id gets 400.
  if (!answer.ok) throw http.unexpected(answer);
  const body = answer.json();
  // 0: the token does not end.
  const seconds = numberAt('Vault', body, 'auth', 'lease_duration') || Infinity;
  return {
    secret: new Secret(textAt('Vault', body, 'auth', 'client_token')),
    renewAt: renewalTime(context, seconds),
  };
}

function appRole(context: Context): object {
  return {
    role_id: credential(context, 'Vault', ['VAULT_ROLE_ID']).expose(),
    secret_id: credential(context, 'Vault', ['VAULT_SECRET_ID']).expose(),
  };
}

async function kubernetes({ role, token_file: file }: VaultLogin, context: Context): Promise<object> {
  if (role === null) throw new KeywardError('config-invalid', 'the store vault needs the option role', 'name the role');
  const jwt = await secretFromFile(context, file);
  if (jwt === null) {
    throw new KeywardError('config-invalid', `there is no service account token in ${file}`, 'run it inside of a pod');
  }
  return { role, jwt: jwt.expose() };
}
