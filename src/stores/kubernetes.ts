import { optionalAddress } from '../core/address.ts';
import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { type Http, openHttp } from '../core/http.ts';
import { segment } from '../core/http-request.ts';
import { optionalText, text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import { decodeText, fromBase64, toBase64 } from './_bytes.ts';
import { secretFromEnv, secretFromFile } from './_credential.ts';
import { documentStore } from './_document.ts';
import { at, type Table, tableAt } from './_shape.ts';
import { checkValue } from './_value.ts';
import { defineStore } from './store.ts';

interface KubernetesSecret {
  /** The whole object as the server gave it; null where there is none. */
  readonly object: Table | null;
  readonly data: Table;
}

/**
 * A Kubernetes Secret: the names are its data keys. Every write carries the resource version that it was made from, so
 * that nothing that another one wrote is lost.
 */
export default defineStore({
  id: 'kubernetes',
  name: 'Kubernetes Secret',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/',
  checked: '2026-11-24',
  proven: '',
  credentials: '`KUBERNETES_TOKEN`, else the token of the service account, which is read anew for every request',
  writes: 'guarded',
  notes: [
    'Outside of a cluster, give `server`, `certificate_authority` and KUBERNETES_TOKEN (`kubectl create token NAME`).',
    'Programs that read the Secret as variables see a change when they start again.',
  ],
  options: {
    server: optionalAddress('the API server, if not that of the pod'),
    certificate_authority: text('file of the certificate that the server is trusted by', {
      fallback: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
    }),
    namespace: optionalText('the namespace, if not that of the pod', ['POD_NAMESPACE']),
    secret: text('name of the Secret', { fallback: 'keyward' }),
  },
  names: { pattern: /^[-._a-zA-Z0-9]{1,253}$/, says: 'letters, digits, -, _ and .' },
  open(options, context) {
    const secretPath = async (): Promise<string> =>
      `/api/v1/namespaces/${segment(await namespaceOf(options, context))}/secrets`;
    let opened: Promise<Http> | null = null;
    const http = async (): Promise<Http> => (opened ??= connect(options, context));

    return documentStore<KubernetesSecret>({
      async load() {
        const server = await http();
        const answer = await server.send({ path: `${await secretPath()}/${segment(options.secret)}` });
        if (answer.status === 404 && at(answer.json(), 'reason') === 'NotFound') return { object: null, data: {} };
        if (!answer.ok) throw server.unexpected(answer);
        const object = tableAt(NAME, answer.json());
        tableAt(NAME, object, 'metadata');
        // A Secret without any key has no data at all.
        return { object, data: object['data'] === undefined ? {} : tableAt(NAME, object, 'data') };
      },
      names: ({ data }) => Object.keys(data),
      value({ data }, name) {
        const held = at(data, name);
        if (typeof held !== 'string') return undefined;
        return new Secret(decodeText(fromBase64(held) ?? new Uint8Array([0xff]), `${NAME} ${name}`));
      },
      async change({ object, data }, name, value) {
        const { [name]: _, ...others } = data;
        const bytes =
          value === null ? null : new TextEncoder().encode(checkValue(NAME, value, { maxBytes: 1_000_000 }));
        const changed = bytes === null ? others : { ...others, [name]: toBase64(bytes) };
        const server = await http();
        const path = await secretPath();
        const fresh = { apiVersion: 'v1', kind: 'Secret', metadata: { name: options.secret }, type: 'Opaque' };
        const answer = await server.send(
          object === null
            ? { method: 'POST', path, json: { ...fresh, data: changed } }
            : {
                method: 'PUT',
                path: `${path}/${segment(options.secret)}`,
                json: { ...object, data: changed },
                idempotent: false,
              },
        );
        // 409: it was changed, or made, by another one.
        if (answer.status === 409) return false;
        if (!answer.ok) throw server.unexpected(answer);
        answer.json();
        return true;
      },
    });
  },
});

const NAME = 'Kubernetes';
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

interface Place {
  readonly server: string | null;
  readonly certificate_authority: string;
  readonly namespace: string | null;
}

async function connect({ server, certificate_authority: file }: Place, context: Context): Promise<Http> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = context.env;
  const base = server ?? (host ? `https://${host.includes(':') ? `[${host}]` : host}:${port ?? '443'}` : null);
  if (base === null) {
    throw new KeywardError(
      'config-invalid',
      'there is no Kubernetes server',
      'run it in a pod, or give the option server',
    );
  }
  const authority = await context.files.read(file);
  const trusted = authority === null ? context.fetch : context.trusting(decodeText(authority, file));
  return openHttp(
    { ...context, fetch: trusted },
    {
      name: NAME,
      base,
      authorize: async () => ({ authorization: `Bearer ${(await tokenOf(context)).expose()}` }),
      errorCode: (body) => at(body, 'reason'),
    },
  );
}

/** It is replaced every hour. */
async function tokenOf(context: Context): Promise<Secret> {
  const token = secretFromEnv(context, ['KUBERNETES_TOKEN']) ?? (await secretFromFile(context, `${ACCOUNT}/token`));
  if (token !== null) return token;
  throw new KeywardError('config-invalid', 'there is no credential for Kubernetes', 'set KUBERNETES_TOKEN');
}

async function namespaceOf({ namespace }: Place, context: Context): Promise<string> {
  const own = namespace ?? (await secretFromFile(context, `${ACCOUNT}/namespace`))?.expose();
  if (own !== undefined) return own;
  throw new KeywardError('config-invalid', 'there is no Kubernetes namespace', 'give the option namespace');
}
