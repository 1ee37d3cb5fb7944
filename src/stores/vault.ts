import { address } from '../core/address.ts';
import { KeywardError } from '../core/errors.ts';
import { type Http, openHttp } from '../core/http.ts';
import { segment } from '../core/http-request.ts';
import { choice, optionalText, text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import { documentStore } from './_document.ts';
import { at, numberAt, type Table, tableAt } from './_shape.ts';
import { authorizer } from './_vault-login.ts';
import { defineStore } from './store.ts';

interface KeyValueSecret {
  readonly data: Table;
  /** What `options.cas` must be for a write: 0 where nothing was ever written. */
  readonly version: number;
}

/**
 * HashiCorp Vault and OpenBao, key-value engine version 2: the names are the fields of one secret. Every write carries
 * the version that it was made from (check-and-set), so that no other field is lost.
 */
export default defineStore({
  id: 'vault',
  name: 'HashiCorp Vault, OpenBao',
  docs: 'https://openbao.org/api-docs/secret/kv/kv-v2/',
  checked: '2026-11-24',
  proven: 'OpenBao 2.7',
  credentials:
    '`BAO_TOKEN`, `VAULT_TOKEN` or the file `~/.vault-token`; for AppRole `VAULT_ROLE_ID` and `VAULT_SECRET_ID`; for Kubernetes the token of the ' +
    'service account',
  writes: 'guarded',
  notes: [
    'The secret keeps its other fields, and its older versions as the engine is set to.',
    'Fields that are not text are not listed, and stay.',
  ],
  options: {
    address: address('the server', { env: ['BAO_ADDR', 'VAULT_ADDR'] }),
    mount: text('where the engine is mounted', { fallback: 'secret' }),
    path: text('the secret', { fallback: 'keyward' }),
    namespace: optionalText('the namespace', ['BAO_NAMESPACE', 'VAULT_NAMESPACE']),
    auth: choice('how to sign in', ['token', 'approle', 'kubernetes']),
    role: optionalText('the role, for kubernetes'),
    token_file: text('token of the service account, for kubernetes', {
      fallback: '/var/run/secrets/kubernetes.io/serviceaccount/token',
    }),
  },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, says: 'letters, digits, _, . and -' },
  open(options, context) {
    const mount = pathOf(options.mount);
    const path = `/v1/${mount}/data/${pathOf(options.path)}`;
    const http = openHttp(context, {
      name: NAME,
      base: options.address,
      authorize: authorizer(options, context),
      // An expired token gets the same answer as a missing right: once it is worth a new login.
      expired: ({ status }) => status === 403 && options.auth !== 'token',
    });

    return documentStore<KeyValueSecret>({
      async load() {
        const answer = await http.send({ path });
        if (answer.ok) return parse(answer.json());
        if (answer.status === 404) return parseAbsent(answer.json(), mount, http);
        throw http.unexpected(answer);
      },
      names: ({ data }) => Object.keys(data).filter((name) => typeof data[name] === 'string'),
      value({ data }, name) {
        const value = at(data, name);
        return typeof value === 'string' ? new Secret(value) : undefined;
      },
      async change({ data, version }, name, value) {
        const { [name]: _, ...others } = data;
        const json = {
          options: { cas: version },
          data: value === null ? others : { ...others, [name]: value.expose() },
        };
        const answer = await http.send({ method: 'POST', path, json });
        if (answer.status === 400 && answer.text.includes('check-and-set parameter did not match')) return false;
        if (!answer.ok) throw http.unexpected(answer);
        answer.json();
        return true;
      },
    });
  },
});

const NAME = 'Vault';

function pathOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map(segment).join('/');
}

function parse(body: unknown): KeyValueSecret {
  return { data: tableAt(NAME, body, 'data', 'data'), version: numberAt(NAME, body, 'data', 'metadata', 'version') };
}

/** Nothing there: never written, or its newest version is deleted. A wrong mount gets the same status as both. */
async function parseAbsent(body: unknown, mount: string, http: Http): Promise<KeyValueSecret> {
  const version = at(body, 'data', 'metadata', 'version');
  if (typeof version === 'number') return { data: {}, version };
  const answer = await http.send({ path: `/v1/sys/internal/ui/mounts/${mount}` });
  if (answer.ok && at(answer.json(), 'data', 'options', 'version') === '2') return { data: {}, version: 0 };
  const what = `there is no key-value engine of version 2 at the mount of ${NAME}`;
  throw new KeywardError('config-invalid', what, 'correct the option mount, or upgrade the engine to version 2');
}
