import { address } from '../core/address.ts';
import { KeywardError } from '../core/errors.ts';
import { type Answer, openHttp } from '../core/http.ts';
import { segment } from '../core/http-request.ts';
import { text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import type { Context } from '../core/context.ts';
import { credential, renewalTime, secretFromEnv, tokenKeeper } from './_credential.ts';
import { at, listAt, numberAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

/** Infisical, one folder of one environment of a project. */
export default defineStore({
  id: 'infisical',
  name: 'Infisical',
  docs: 'https://infisical.com/docs/api-reference/overview/introduction',
  checked: '2026-11-24',
  proven: '',
  credentials:
    '`INFISICAL_TOKEN`; else `INFISICAL_UNIVERSAL_AUTH_CLIENT_ID` and `INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET`',
  writes: 'plain',
  notes: ['Where a policy asks for approval, a write is an error that says so: it is not done yet.'],
  options: {
    project: text('id of the project', { env: ['INFISICAL_PROJECT_ID'] }),
    environment: text('the environment', { fallback: 'dev', env: ['INFISICAL_ENVIRONMENT'] }),
    folder: text('the folder', { fallback: '/' }),
    address: address('the server', {
      hosts: /^(?:app|us|eu)\.infisical\.com$/,
      fallback: 'https://app.infisical.com',
      env: ['INFISICAL_API_URL', 'INFISICAL_SITE_URL'],
    }),
  },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, says: 'letters, digits, _, . and -' },
  open({ project, environment, folder, address: said }, context) {
    // INFISICAL_API_URL ends in /api, INFISICAL_SITE_URL does not.
    const base = said.replace(/\/api\/?$/, '');
    const tokens = tokensOf(base, context);
    const http = openHttp(context, {
      name: NAME,
      base,
      authorize: async (_, fresh) => ({ authorization: `Bearer ${(await tokens(fresh)).expose()}` }),
      errorCode: (body) => at(body, 'error'),
    });
    const shown = { viewSecretValue: 'true', expandSecretReferences: 'false', includeImports: 'false' };
    const place = { projectId: project, environment, secretPath: folder };

    return {
      async get(name) {
        const answer = await http.send({ path: pathOf(name), query: { ...place, ...shown, type: 'shared' } });
        if (isAbsent(answer)) return null;
        if (!answer.ok) throw http.unexpected(answer);
        return valueIn(at(answer.json(), 'secret'));
      },
      async getMany(names) {
        const answer = await http.send({ path: ALL, query: { ...place, ...shown } });
        if (!answer.ok) throw http.unexpected(answer);
        const all = listAt(NAME, answer.json(), 'secrets').map((secret) => ({
          name: textAt(NAME, secret, 'secretKey'),
          secret,
        }));
        return new Map(
          all.filter(({ name }) => names.includes(name)).map(({ name, secret }) => [name, valueIn(secret)]),
        );
      },
      async list() {
        const query = { ...place, viewSecretValue: 'false', includeImports: 'false' };
        const answer = await http.send({ path: ALL, query });
        if (!answer.ok) throw http.unexpected(answer);
        return listAt(NAME, answer.json(), 'secrets').map((secret) => textAt(NAME, secret, 'secretKey'));
      },
      async set(name, value) {
        const secretValue = checkValue(NAME, value, RULE);
        const json = { ...place, type: 'shared', secretValue, skipMultilineEncoding: true };
        const write = (method: 'PATCH' | 'POST'): Promise<Answer> => http.send({ method, path: pathOf(name), json });
        let answer = await write('PATCH');
        if (isAbsent(answer)) answer = await write('POST');
        // Another one made it in between.
        if (answer.status === 400) answer = await write('PATCH');
        if (!answer.ok) throw http.unexpected(answer);
        checkDone(answer);
      },
      async remove(name) {
        const json = { ...place, type: 'shared' };
        const answer = await http.send({ method: 'DELETE', path: pathOf(name), json });
        if (isAbsent(answer)) return;
        if (!answer.ok) throw http.unexpected(answer);
        checkDone(answer);
      },
    } satisfies Store;
  },
});

const NAME = 'Infisical';
const ALL = '/api/v4/secrets';

function pathOf(name: string): string {
  return `${ALL}/${segment(name)}`;
}

function valueIn(secret: unknown): Secret {
  if (at(secret, 'secretValueHidden') !== true) return new Secret(textAt(NAME, secret, 'secretValue'));
  const hint = 'give the identity the right to read values';
  throw new KeywardError('store-refused', `${NAME} does not show the value to this identity`, hint);
}

/** About a megabyte (unconfirmed); that an empty value is kept is unconfirmed. */
const RULE: ValueRule = { maxBytes: 1_000_000 };

function tokensOf(base: string, context: Context): (fresh: boolean) => Promise<Secret> {
  return tokenKeeper(context, async () => {
    const given = secretFromEnv(context, ['INFISICAL_TOKEN']);
    if (given !== null) return { secret: given, renewAt: Infinity };
    const json = {
      clientId: credential(context, NAME, ['INFISICAL_UNIVERSAL_AUTH_CLIENT_ID']).expose(),
      clientSecret: credential(context, NAME, ['INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET']).expose(),
    };
    const http = openHttp(context, { name: NAME, base });
    const answer = await http.send({ method: 'POST', path: '/api/v1/auth/universal-auth/login', json });
    if (!answer.ok) throw http.unexpected(answer);
    const seconds = numberAt(NAME, answer.json(), 'expiresIn');
    return { secret: new Secret(textAt(NAME, answer.json(), 'accessToken')), renewAt: renewalTime(context, seconds) };
  });
}

/** Infisical's own 404 about the secret, and not about project, environment or folder (text unconfirmed). */
function isAbsent(answer: Answer): boolean {
  if (answer.status !== 404) return false;
  const body = answer.json();
  return at(body, 'error') === 'NotFound' && /^secret with name/i.test(String(at(body, 'message')));
}

function checkDone(answer: Answer): void {
  if (at(answer.json(), 'approval') === undefined) return;
  const what = `${NAME} asks for an approval: the change waits and is not done`;
  throw new KeywardError('store-refused', what, 'have it approved, or use a path without such a policy');
}
