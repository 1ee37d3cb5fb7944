import { address } from '../core/address.ts';
import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { type Answer, openHttp } from '../core/http.ts';
import { type Call, segment } from '../core/http-request.ts';
import { optionalText } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { type BitwardenKey, decrypt, encrypt, importKey, keyOfToken } from './_bitwarden-crypto.ts';
import { fromBase64 } from './_bytes.ts';
import { credential, renewalTime } from './_credential.ts';
import { at, listAt, numberAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

interface Session {
  readonly token: Secret;
  readonly renewAt: number;
  readonly organization: string;
  readonly key: BitwardenKey;
}

/** Bitwarden Secrets Manager. Names and values are encrypted here; the server never sees them. */
export default defineStore({
  id: 'bitwarden',
  name: 'Bitwarden Secrets Manager',
  docs: 'https://bitwarden.com/help/secrets-manager-overview/',
  checked: '2026-11-24',
  proven: 'the official SDK 1.0 reads and writes the same entries, on a fake server',
  credentials: '`BWS_ACCESS_TOKEN`, of a machine account',
  writes: 'plain',
  notes: [
    'Bitwarden takes one name twice, also from two writers at once; keyward then refuses to guess which is meant.',
    'Names are encrypted, so that every look-up reads the whole list of them.',
  ],
  options: {
    api: address('the server of the secrets', {
      hosts: /^api\.bitwarden\.(?:com|eu)$/,
      fallback: 'https://api.bitwarden.com',
    }),
    identity: address('the server that signs in', {
      hosts: /^identity\.bitwarden\.(?:com|eu)$/,
      fallback: 'https://identity.bitwarden.com',
    }),
    project: optionalText('id of the project for new secrets; Bitwarden may insist on one'),
  },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$/, says: 'letters, digits, _, . and -' },
  open({ api, identity, project }, context) {
    let held: Session | null = null;
    const session = async (fresh = false): Promise<Session> => {
      if (held === null || fresh || held.renewAt <= context.now()) held = await signIn(identity, context);
      return held;
    };
    const http = openHttp(context, {
      name: NAME,
      base: api,
      authorize: async (_, fresh) => ({ authorization: `Bearer ${(await session(fresh)).token.expose()}` }),
    });

    async function ask(call: Call): Promise<Answer> {
      const answer = await http.send(call);
      if (!answer.ok) throw http.unexpected(answer);
      return answer;
    }

    /** Ids by name. */
    async function ids(): Promise<Map<string, string[]>> {
      const { organization, key } = await session();
      const answer = await ask({ path: `/organizations/${segment(organization)}/secrets` });
      const found = new Map<string, string[]>();
      for (const secret of listAt(NAME, answer.json(), 'secrets')) {
        const name = (await decrypt(key, textAt(NAME, secret, 'key'))).expose();
        found.set(name, [...(found.get(name) ?? []), textAt(NAME, secret, 'id')]);
      }
      return found;
    }

    async function find(name: string): Promise<string | null> {
      return only((await ids()).get(name) ?? []);
    }

    async function read(id: string): Promise<Secret> {
      const answer = await ask({ path: `/secrets/${segment(id)}` });
      return decrypt((await session()).key, textAt(NAME, answer.json(), 'value'));
    }

    return {
      async get(name) {
        const id = await find(name);
        return id === null ? null : read(id);
      },
      async getMany(names) {
        const found = await ids();
        const there = names.filter((name) => found.has(name));
        return new Map(
          await Promise.all(there.map(async (name) => [name, await read(only(found.get(name) ?? []) ?? '')] as const)),
        );
      },
      list: async () => [...(await ids()).keys()],
      async set(name, value) {
        const content = checkValue(NAME, value, RULE);
        const id = await find(name);
        const { organization, key } = await session();
        const old = id === null ? null : (await ask({ path: `/secrets/${segment(id)}` })).json();
        const projects = old === null ? [] : listAt(NAME, old, 'projects').map((one) => textAt(NAME, one, 'id'));
        const json = {
          key: await encrypt(key, name),
          value: await encrypt(key, content),
          note: old === null ? await encrypt(key, '') : textAt(NAME, old, 'note'),
          projectIds: old === null && project !== null ? [project] : projects,
        };
        if (id === null) await ask({ method: 'POST', path: `/organizations/${segment(organization)}/secrets`, json });
        else await ask({ method: 'PUT', path: `/secrets/${segment(id)}`, json });
      },
      async remove(name) {
        const id = await find(name);
        if (id === null) return;
        const answer = await ask({ method: 'POST', path: '/secrets/delete', json: [id] });
        const error = at(listAt(NAME, answer.json(), 'data')[0], 'error');
        if (typeof error === 'string' && error !== '') throw http.unexpected(answer);
      },
    } satisfies Store;
  },
});

function only([id, ...more]: readonly string[]): string | null {
  if (more.length === 0) return id ?? null;
  throw new KeywardError('store-refused', `${NAME} holds several secrets of that name`, 'delete all but one');
}

const NAME = 'Bitwarden';
/** 25,000 characters (unconfirmed). */
const RULE: ValueRule = { maxBytes: 25_000 };

async function signIn(base: string, context: Context): Promise<Session> {
  const token = credential(context, NAME, ['BWS_ACCESS_TOKEN']);
  const [, id = '', secret = '', seed = ''] = /^0\.([^.:]+)\.([^.:]+):(.+)$/.exec(token.expose()) ?? [];
  const own = await keyOfToken(seed);
  if (own === null) {
    throw new KeywardError(
      'config-invalid',
      'BWS_ACCESS_TOKEN is no access token',
      'copy it again, from 0. to the end',
    );
  }
  const http = openHttp(context, { name: 'Bitwarden sign-in', base, errorCode: (body) => at(body, 'error') });
  const form = { grant_type: 'client_credentials', scope: 'api.secrets', client_id: id, client_secret: secret };
  const answer = await http.send({ method: 'POST', path: '/connect/token', form, idempotent: true });
  if (!answer.ok) throw http.unexpected(answer);
  const body = answer.json();
  const payload = parse((await decrypt(own, textAt(NAME, body, 'encrypted_payload'))).expose());
  const access = textAt(NAME, body, 'access_token');
  return {
    token: new Secret(access),
    renewAt: renewalTime(context, numberAt(NAME, body, 'expires_in')),
    organization: textAt(NAME, claimsOf(access), 'organization'),
    key: await importKey(fromBase64(textAt(NAME, payload, 'encryptionKey')) ?? new Uint8Array(64)),
  };
}

/** What a JSON web token says. Its signature is for the server to check, not for us. */
function claimsOf(token: string): unknown {
  const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return parse(new TextDecoder().decode(fromBase64(part) ?? new Uint8Array()));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new KeywardError('answer-invalid', 'Bitwarden gave an answer of another form', 'check its address');
  }
}
