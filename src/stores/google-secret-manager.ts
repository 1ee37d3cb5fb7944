import { address } from '../core/address.ts';
import { KeywardError } from '../core/errors.ts';
import { type Answer, type Http, openHttp } from '../core/http.ts';
import { segment } from '../core/http-request.ts';
import { optionalText } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { decodeText, fromBase64, toBase64 } from './_bytes.ts';
import { crc32c } from './_crc32c.ts';
import { googleProject, googleTokens } from './_google-login.ts';
import { at, listAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

/** Google Secret Manager, one secret a name. Every write is a new version; the newest one counts. */
export default defineStore({
  id: 'google-secret-manager',
  name: 'Google Secret Manager',
  docs: 'https://cloud.google.com/secret-manager/docs/reference/rest',
  checked: '2026-11-24',
  proven:
    'gcp-secret-manager-emulator 1.3, its errors put into words of Google; the official client 6.3 reads the same entries',
  credentials:
    '`CLOUDSDK_AUTH_ACCESS_TOKEN`; else the file of `GOOGLE_APPLICATION_CREDENTIALS` or of ' +
    '`gcloud auth application-default login`; else the metadata server',
  writes: 'plain',
  notes: ['Removing a name deletes all of its versions, for good.', 'Older versions stay until you destroy them.'],
  options: {
    project: optionalText('the project, if not that of the credential', ['GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT']),
    prefix: optionalText('what stands before every name'),
    endpoint: address('another address, for a regional endpoint', {
      hosts: /^secretmanager(?:\.[a-z0-9-]+\.rep)?\.googleapis\.com$/,
      fallback: 'https://secretmanager.googleapis.com',
    }),
  },
  names: { pattern: /^[A-Za-z0-9_-]{1,200}$/, says: 'letters, digits, _ and -' },
  open({ project, prefix: said, endpoint }, context) {
    const prefix = said ?? '';
    const tokens = googleTokens(context);
    const http = openHttp(context, {
      name: NAME,
      base: endpoint,
      authorize: async (_, fresh) => ({ authorization: `Bearer ${(await tokens(fresh)).expose()}` }),
      errorCode: (body) => at(body, 'error', 'status'),
    });
    const root = async (): Promise<string> =>
      `/v1/projects/${segment(project ?? (await googleProject(context)))}/secrets`;
    const secret = async (name: string): Promise<string> => `${await root()}/${segment(prefix + name)}`;

    return {
      async get(name) {
        const answer = await http.send({ path: `${await secret(name)}/versions/latest:access` });
        if (isAbsent(answer)) return null;
        if (answer.status === 400) {
          const hint = 'enable it, or add a version';
          throw new KeywardError('store-refused', `the newest version in ${NAME} is disabled or destroyed`, hint);
        }
        if (!answer.ok) throw http.unexpected(answer);
        return payload(answer.json());
      },
      list: async () => names(http, await root(), prefix),
      async set(name, value) {
        const body = { payload: checked(value) };
        const path = `${await secret(name)}:addVersion`;
        let answer = await http.send({ method: 'POST', path, json: body });
        if (isAbsent(answer)) {
          const json = { replication: { automatic: {} } };
          const query = { secretId: prefix + name };
          const made = await http.send({ method: 'POST', path: await root(), query, json });
          // 409: another one made it in between.
          if (!made.ok && made.status !== 409) throw http.unexpected(made);
          answer = await http.send({ method: 'POST', path, json: body });
        }
        if (!answer.ok) throw http.unexpected(answer);
        answer.json();
      },
      async remove(name) {
        const answer = await http.send({ method: 'DELETE', path: await secret(name) });
        if (!answer.ok && !isAbsent(answer)) throw http.unexpected(answer);
        answer.json();
      },
    } satisfies Store;
  },
});

const NAME = 'Google Secret Manager';
/** 64 KiB; that an empty payload is refused is unconfirmed. */
const RULE: ValueRule = { maxBytes: 65_536, notEmpty: true };

/** A 404 that is Google's own. */
function isAbsent(answer: Answer): boolean {
  return answer.status === 404 && at(answer.json(), 'error', 'status') === 'NOT_FOUND';
}

function checked(value: Secret): { data: string; dataCrc32c: string } {
  const bytes = new TextEncoder().encode(checkValue(NAME, value, RULE));
  return { data: toBase64(bytes), dataCrc32c: String(crc32c(bytes)) };
}

function payload(body: unknown): Secret {
  const bytes = fromBase64(textAt(NAME, body, 'payload', 'data'));
  const sum = at(body, 'payload', 'dataCrc32c');
  // A 64-bit number, which JSON of Google writes as text.
  if (bytes === null || (typeof sum === 'string' && sum !== String(crc32c(bytes)))) {
    throw new KeywardError('answer-invalid', `${NAME} gave a value that was damaged on the way`, 'try again');
  }
  return new Secret(decodeText(bytes, NAME));
}

async function names(http: Http, path: string, prefix: string): Promise<string[]> {
  const found: string[] = [];
  let pageToken: string | undefined;
  do {
    const answer = await http.send({ path, query: { pageSize: '250', pageToken } });
    if (!answer.ok) throw http.unexpected(answer);
    const body = answer.json();
    // An empty project answers {} and nothing else.
    const isEmpty = typeof body === 'object' && body !== null && Object.keys(body).every((key) => key === 'totalSize');
    for (const secret of isEmpty ? [] : listAt(NAME, body, 'secrets')) {
      const name = textAt(NAME, secret, 'name').split('/').at(-1) ?? '';
      if (name.startsWith(prefix)) found.push(name.slice(prefix.length));
    }
    const next = at(body, 'nextPageToken');
    pageToken = typeof next === 'string' && next !== '' ? next : undefined;
  } while (pageToken !== undefined);
  return found;
}
