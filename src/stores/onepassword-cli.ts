import type { Context, ExecResult } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { text } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { Store } from '../core/store.ts';
import { FIELD, RULE, valueField } from './_onepassword.ts';
import { at, listAt, type Table, tableAt, textAt } from './_shape.ts';
import { checkValue } from './_value.ts';
import { defineStore } from './store.ts';

// Command lines of op 2: developer.1password.com/docs/cli/reference/management-commands/item. That `item edit` takes a
// piped item (2.24 and newer), and the texts of its errors, are from memory.

/**
 * 1Password by way of its command line: one item a name, its title; the value is the field `credential`. Values go through
 * standard input as a JSON item.
 */
export default defineStore({
  id: 'onepassword-cli',
  name: '1Password, by its command line',
  docs: 'https://developer.1password.com/docs/cli/reference/',
  checked: '2026-11-24',
  proven: '',
  credentials: 'whatever op itself finds: `OP_SERVICE_ACCOUNT_TOKEN`, the desktop app, `op signin`',
  writes: 'plain',
  notes: [
    'Needs op 2.24 or newer, which takes a changed item from standard input.',
    'Of an item that keyward did not make, the field `credential` is taken, else its password.',
    'A removed item goes to the archive, where it can be restored.',
    'Every value costs one run of op; a Connect server is quicker where there are many.',
  ],
  options: { vault: text('name or id of the vault', { env: ['OP_VAULT'] }) },
  names: { pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$/, says: 'letters, digits, _, . and -' },
  open({ vault }, context) {
    // One word, so that a name that begins with a dash is no option.
    const place = [`--vault=${vault}`, '--format=json'];

    async function find(name: string): Promise<Table | null> {
      const result = await op(['item', 'get', name, ...place, '--reveal'], context);
      if (isAbsent(result)) return null;
      const item = tableAt(NAME, answerOf(result));
      // op takes an id, too, for a title.
      return at(item, 'title') === name ? item : null;
    }

    return {
      async get(name) {
        const item = await find(name);
        if (item === null) return null;
        const value = at(valueField(NAME, item), 'value');
        return new Secret(typeof value === 'string' ? value : '');
      },
      async list() {
        const items = listAt(NAME, answerOf(await op(['item', 'list', ...place], context)) ?? []);
        return items.map((item) => textAt(NAME, item, 'title'));
      },
      async set(name, value) {
        const content = checkValue(NAME, value, RULE);
        const item = await find(name);
        if (item === null) {
          const fields = [{ id: FIELD, label: FIELD, type: 'CONCEALED', value: content }];
          const made = { title: name, category: 'API_CREDENTIAL', fields };
          answerOf(await op(['item', 'create', ...place, '-'], context, JSON.stringify(made)));
          return;
        }
        const field = valueField(NAME, item);
        const fields = listAt(NAME, item, 'fields').map((each) =>
          each === field ? { ...field, value: content } : each,
        );
        const changed = JSON.stringify({ ...item, fields });
        answerOf(await op(['item', 'edit', textAt(NAME, item, 'id'), ...place], context, changed));
      },
      async remove(name) {
        const item = await find(name);
        if (item === null) return;
        const result = await op(['item', 'delete', textAt(NAME, item, 'id'), `--vault=${vault}`, '--archive'], context);
        if (result.status !== 0 && !isAbsent(result)) throw failure(result);
      },
    } satisfies Store;
  },
});

const NAME = '1Password';

function op(args: readonly string[], context: Context, stdin = ''): Promise<ExecResult> {
  return context.exec('op', args, { stdin, env: { OP_CACHE: 'false', NO_COLOR: '1', LC_ALL: 'C' } });
}

function isAbsent({ status, stderr }: ExecResult): boolean {
  return status !== 0 && /isn't an item/i.test(stderr);
}

/** The JSON that op printed; null where it printed nothing. */
function answerOf(result: ExecResult): unknown {
  if (result.status !== 0) throw failure(result);
  if (result.stdout.trim() === '') return null;
  try {
    return JSON.parse(result.stdout) as unknown;
  } catch {
    // The parser's own error shows a piece of the text.
    throw new KeywardError('answer-invalid', 'op printed something else than JSON', 'look whether op is 2.24 or newer');
  }
}

/** op ends with 1 whatever went wrong. What it prints is not told on: it may hold a value. */
function failure({ stderr }: ExecResult): KeywardError {
  if (/isn't a vault/i.test(stderr)) {
    return new KeywardError('config-invalid', `${NAME} shows no vault of that name`, 'correct the option vault');
  }
  if (/more than one item/i.test(stderr)) {
    const hint = 'rename or delete all but one';
    return new KeywardError('store-refused', `${NAME} holds several items of that title`, hint);
  }
  if (
    /not (?:currently )?signed in|unauthorized|forbidden|permission|authorization|no accounts? configured/i.test(stderr)
  ) {
    return new KeywardError('store-refused', 'op is not signed in, or may not do this', 'run op signin, or op whoami');
  }
  return new KeywardError('store-unavailable', 'op failed', 'run op vault list by hand to see what it says');
}
