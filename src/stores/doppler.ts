import { address } from '../core/address.ts';
import { type Answer, openHttp } from '../core/http.ts';
import { KeywardError } from '../core/errors.ts';
import { optionalText } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { credential } from './_credential.ts';
import { conflict, isSame } from './_document.ts';
import { at, listAt, tableAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

/** Doppler, one config of one project. */
export default defineStore({
  id: 'doppler',
  name: 'Doppler',
  docs: 'https://docs.doppler.com/reference/api',
  checked: '2026-11-24',
  proven: '',
  credentials: '`DOPPLER_TOKEN`; a service token knows its project and config by itself',
  writes: 'guarded',
  notes: ['A value with `${` is refused: Doppler takes it for a reference to another secret.'],
  options: {
    project: optionalText('the project, for a token that opens several', ['DOPPLER_PROJECT']),
    config: optionalText('the config, as prd', ['DOPPLER_CONFIG']),
    address: address('another address', {
      hosts: /^api\.doppler\.com$/,
      fallback: 'https://api.doppler.com',
      env: ['DOPPLER_API_HOST'],
    }),
  },
  names: { pattern: /^[A-Z_][A-Z0-9_]{0,199}$/, says: 'capital letters, digits and _, no digit first' },
  open({ project, config, address: base }, context) {
    const place = { ...(project !== null && { project }), ...(config !== null && { config }) };
    const http = openHttp(context, {
      name: NAME,
      base,
      authorize: async () => ({ authorization: `Bearer ${credential(context, NAME, ['DOPPLER_TOKEN']).expose()}` }),
    });
    const path = '/v3/configs/config/secret';

    async function get(name: string): Promise<Secret | null> {
      const answer = await http.send({ path, query: { ...place, name } });
      if (isAbsent(answer)) return null;
      if (!answer.ok) throw http.unexpected(answer);
      return valueIn(at(answer.json(), 'value'));
    }

    return {
      get,
      async getMany(names) {
        const query = { ...place, include_dynamic_secrets: 'false' };
        const answer = await http.send({ path: `${path}s`, query });
        if (!answer.ok) throw http.unexpected(answer);
        const all = tableAt(NAME, answer.json(), 'secrets');
        const held = names.filter((name) => Object.hasOwn(all, name));
        return new Map(held.map((name) => [name, valueIn(all[name])]));
      },
      async list() {
        const query = { ...place, include_dynamic_secrets: 'false' };
        const answer = await http.send({ path: `${path}s/names`, query });
        if (!answer.ok) throw http.unexpected(answer);
        const names = listAt(NAME, answer.json(), 'names').map(String);
        // These three are Doppler's own.
        return names.filter((name) => !/^DOPPLER_(?:PROJECT|CONFIG|ENVIRONMENT)$/.test(name));
      },
      async set(name, value) {
        const json = { ...place, secrets: { [name]: checkValue(NAME, value, RULE) } };
        const answer = await http.send({ method: 'POST', path: `${path}s`, json, idempotent: true });
        if (!answer.ok) throw http.unexpected(answer);
        answer.json();
      },
      async remove(name) {
        const answer = await http.send({ method: 'DELETE', path, query: { ...place, name } });
        if (!answer.ok && !isAbsent(answer)) throw http.unexpected(answer);
        answer.json();
      },
      async replace(name, value, expected) {
        const change = {
          name,
          originalName: expected === null ? null : name,
          value: checkValue(NAME, value, RULE),
          ...(expected !== null && { originalValue: expected.expose() }),
        };
        if (!isSame(await get(name), expected)) throw conflict(name);
        const answer = await http.send({
          method: 'POST',
          path: `${path}s`,
          json: { ...place, change_requests: [change] },
        });
        if (answer.ok) {
          answer.json();
          return;
        }
        // How Doppler says that the original value did not match is not documented: the value itself tells.
        throw isSame(await get(name), expected) ? http.unexpected(answer) : conflict(name);
      },
    } satisfies Store;
  },
});

const NAME = 'Doppler';
/** About 50 KB (unconfirmed). */
const RULE: ValueRule = { maxBytes: 50_000, never: { pattern: /\$\{/, says: 'with ${' } };

function valueIn(secret: unknown): Secret {
  if (at(secret, 'computed') !== null) return new Secret(textAt(NAME, secret, 'computed'));
  const hint = 'use a token that may read restricted secrets';
  throw new KeywardError('store-refused', `${NAME} does not show the value to this token`, hint);
}

/** Doppler's own 404 about the secret, and not about project or config (texts unconfirmed). */
function isAbsent(answer: Answer): boolean {
  if (answer.status !== 404) return false;
  const messages = at(answer.json(), 'messages');
  return (
    Array.isArray(messages) && messages.some((message) => /could not find requested secret/i.test(String(message)))
  );
}
