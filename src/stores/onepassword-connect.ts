import { address } from '../core/address.ts';
import { KeywardError } from '../core/errors.ts';
import { openHttp } from '../core/http.ts';
import { type Call, segment } from '../core/http-request.ts';
import { text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { credential } from './_credential.ts';
import { FIELD, RULE, valueField } from './_onepassword.ts';
import { at, listAt, textAt } from './_shape.ts';
import { checkValue } from './_value.ts';
import { defineStore } from './store.ts';

/** 1Password by way of a Connect server: one item a name, its title; the value is the field `credential`. */
export default defineStore({
  id: 'onepassword-connect',
  name: '1Password Connect',
  docs: 'https://developer.1password.com/docs/connect/api-reference/',
  checked: '2026-11-24',
  proven: '',
  credentials: '`OP_CONNECT_TOKEN`',
  writes: 'plain',
  notes: [
    'Of an item that keyward did not make, the field `credential` is taken, else its password.',
    'A removed item is deleted for good.',
  ],
  options: {
    address: address('the Connect server', { env: ['OP_CONNECT_HOST'] }),
    vault: text('name of the vault', { env: ['OP_VAULT'] }),
  },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$/, says: 'letters, digits, _, . and -' },
  open({ address: base, vault }, context) {
    if (vault.includes('"')) {
      throw new KeywardError('config-invalid', 'the name of the vault holds a quote', 'rename the vault');
    }
    const http = openHttp(context, {
      name: NAME,
      base,
      authorize: async () => ({ authorization: `Bearer ${credential(context, NAME, ['OP_CONNECT_TOKEN']).expose()}` }),
    });
    let root: Promise<string> | null = null;

    async function ask(call: Call): Promise<unknown> {
      const answer = await http.send(call);
      if (!answer.ok) throw http.unexpected(answer);
      return answer.json();
    }

    async function items(): Promise<string> {
      const found = await ask({
        path: '/v1/vaults',
        query: { filter: `name eq "${vault.replaceAll('"', '')}"` },
      });
      const [only, ...more] = listAt(NAME, found);
      if (only !== undefined && more.length === 0) return `/v1/vaults/${segment(textAt(NAME, only, 'id'))}/items`;
      const what =
        more.length === 0 ? `${NAME} shows no vault of that name` : `${NAME} shows several vaults of that name`;
      throw new KeywardError('config-invalid', what, 'correct the option vault, or what the token may see');
    }

    async function find(name: string): Promise<string | null> {
      const path = await (root ??= items());
      const found = listAt(NAME, await ask({ path, query: { filter: `title eq "${name}"` } }));
      if (found.length > 1) {
        throw new KeywardError(
          'store-refused',
          `${NAME} holds several items of that title`,
          'rename or delete all but one',
        );
      }
      return found.length === 0 ? null : `${path}/${segment(textAt(NAME, found[0], 'id'))}`;
    }

    return {
      async get(name) {
        const path = await find(name);
        if (path === null) return null;
        const value = at(valueField(NAME, await ask({ path })), 'value');
        return new Secret(typeof value === 'string' ? value : '');
      },
      async list() {
        const found = listAt(NAME, await ask({ path: await (root ??= items()) }));
        return found.map((item) => textAt(NAME, item, 'title'));
      },
      async set(name, value) {
        const content = checkValue(NAME, value, RULE);
        const path = await find(name);
        if (path !== null) {
          const field = textAt(NAME, valueField(NAME, await ask({ path })), 'id');
          const json = [{ op: 'replace', path: `/fields/${field}/value`, value: content }];
          await ask({ method: 'PATCH', path, json, idempotent: true });
          return;
        }
        const fields = [{ id: FIELD, label: FIELD, type: 'CONCEALED', value: content }];
        const all = await (root ??= items());
        const [, id] = /^\/v1\/vaults\/([^/]+)/.exec(all) ?? [];
        await ask({
          method: 'POST',
          path: all,
          json: { title: name, vault: { id }, category: 'API_CREDENTIAL', fields },
        });
      },
      async remove(name) {
        const path = await find(name);
        if (path !== null) await ask({ method: 'DELETE', path });
      },
    } satisfies Store;
  },
});

const NAME = '1Password Connect';
