import { address } from '../core/address.ts';
import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { type Answer, type Http, openHttp } from '../core/http.ts';
import { optionalText } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { azureTokens, resourceOf } from './_azure-login.ts';
import { at, listAt, textAt } from './_shape.ts';
import { checkValue, type ValueRule } from './_value.ts';
import { defineStore } from './store.ts';

/**
 * Azure Key Vault, one secret a name. Its names have no underscore and no case: `OPENAI_API_KEY` is kept as
 * `OPENAI-API-KEY`, and the name itself as a tag.
 */
export default defineStore({
  id: 'azure-key-vault',
  name: 'Azure Key Vault',
  docs: 'https://learn.microsoft.com/rest/api/keyvault/secrets/operation-groups',
  checked: '2026-11-24',
  proven: 'azure-keyvault-emulator, which checks tokens; the official client 4.11 reads and writes the same entries',
  credentials:
    '`AZURE_KEYVAULT_TOKEN`; else `AZURE_TENANT_ID` and `AZURE_CLIENT_ID` with `AZURE_CLIENT_SECRET` or ' +
    '`AZURE_FEDERATED_TOKEN_FILE`; else the managed identity; else the Azure command line',
  writes: 'plain',
  notes: [
    'A removed secret can be recovered as long as the vault keeps it, and is recovered where the name is written again.',
    'Two names that differ in case only cannot both be kept.',
  ],
  options: {
    vault: address('the address of the vault, as https://NAME.vault.azure.net', { env: ['AZURE_KEYVAULT_URL'] }),
    client_id: optionalText('the user-assigned managed identity'),
  },
  names: { pattern: /^[A-Za-z0-9_]{1,120}$/, says: 'letters, digits and _' },
  open({ vault, client_id: client }, context) {
    const tokens = azureTokens(context, resourceOf(vault), client);
    const http = openHttp(context, {
      name: NAME,
      base: vault,
      authorize: async (_, fresh) => ({ authorization: `Bearer ${(await tokens(fresh)).expose()}` }),
      errorCode: (body) => at(body, 'error', 'innererror', 'code') ?? at(body, 'error', 'code'),
    });

    async function read(name: string): Promise<Answer | null> {
      const answer = await http.send({ path: `/secrets/${azureName(name)}`, query: VERSION });
      if (isAbsent(answer)) return null;
      if (!answer.ok) throw http.unexpected(answer);
      return answer;
    }

    return {
      async get(name) {
        const answer = await read(name);
        if (answer === null || nameOf(answer.json()) !== name) return null;
        return new Secret(textAt(NAME, answer.json(), 'value'));
      },
      list: () => names(http, vault),
      async set(name, value) {
        const json = { value: checkValue(NAME, value, RULE), tags: { [TAG]: name } };
        const held = await read(name);
        if (held !== null && nameOf(held.json()) !== name) {
          const what = `${NAME} holds a name that differs from ${name} in case only`;
          throw new KeywardError('name-invalid', what, 'choose another name, or another vault');
        }
        await put(http, azureName(name), json, context);
      },
      async remove(name) {
        const held = await read(name);
        if (held === null || nameOf(held.json()) !== name) return;
        const answer = await http.send({ method: 'DELETE', path: `/secrets/${azureName(name)}`, query: VERSION });
        if (!answer.ok && !isAbsent(answer)) throw http.unexpected(answer);
        answer.json();
      },
    } satisfies Store;
  },
});

const NAME = 'Azure Key Vault';
const VERSION = { 'api-version': '7.4' };
const TAG = 'keyward-name';
/** 25 KB; that an empty value is refused is unconfirmed. */
const RULE: ValueRule = { maxBytes: 25_600, notEmpty: true };
/** Deleting and recovering take some seconds on the server. */
const TRIES = 10;
const WAIT = 1500;

/** A 404 that is the vault's own. */
function isAbsent(answer: Answer): boolean {
  return answer.status === 404 && at(answer.json(), 'error', 'code') === 'SecretNotFound';
}

function azureName(name: string): string {
  return name.replaceAll('_', '-');
}

/** The name that a secret was written under; of one that keyward did not write, what its own name stands for. */
function nameOf(secret: unknown): string {
  const tag = at(secret, 'tags', TAG);
  const id = textAt(NAME, secret, 'id');
  const [, own = ''] = /\/secrets\/([^/]+)/.exec(id) ?? [];
  return typeof tag === 'string' && azureName(tag).toLowerCase() === own.toLowerCase() ? tag : own.replaceAll('-', '_');
}

async function put(http: Http, name: string, json: object, context: Context): Promise<void> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const answer = await http.send({ method: 'PUT', path: `/secrets/${name}`, query: VERSION, json });
    if (answer.ok) {
      answer.json();
      return;
    }
    // 409: deleted and recoverable, or just being deleted or recovered.
    if (answer.status !== 409) throw http.unexpected(answer);
    await http.send({ method: 'POST', path: `/deletedsecrets/${name}/recover`, query: VERSION, idempotent: true });
    await context.pause(WAIT);
  }
  const what = `${NAME} still deletes or recovers the secret`;
  throw new KeywardError('store-unavailable', what, 'try again in a minute');
}

async function names(http: Http, vault: string): Promise<string[]> {
  const found: string[] = [];
  let path = '/secrets';
  let query: Record<string, string> = { ...VERSION, maxresults: '25' };
  for (;;) {
    const answer = await http.send({ path, query });
    if (!answer.ok) throw http.unexpected(answer);
    const body = answer.json();
    for (const secret of listAt(NAME, body, 'value')) found.push(nameOf(secret));
    const next = at(body, 'nextLink');
    if (typeof next !== 'string' || next === '') return found;
    // The next page is of this vault, or it gets no token of ours.
    const url = URL.canParse(next) ? new URL(next) : null;
    if (url === null || url.origin !== new URL(vault).origin) {
      throw new KeywardError('answer-invalid', `${NAME} points to another host for its next page`, 'check its address');
    }
    path = url.pathname;
    query = Object.fromEntries(url.searchParams);
  }
}
