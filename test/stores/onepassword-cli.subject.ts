import { randomBytes } from 'node:crypto';
import type { ExecOptions, ExecResult } from '../../src/core/context.ts';
import type { Subject } from '../contract/store-bench.ts';
import { testContext } from '../support/store-context.ts';
import onepasswordCli from '../../src/stores/onepassword-cli.ts';

const VAULT = 'Kw Vault';

interface FakeItem {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { id: string; value?: string }[];
}

/** op 2 with one vault, as its reference describes it: items are JSON, and a value never stands in an argument. */
export function fakeOp(): (file: string, args: readonly string[], options?: ExecOptions) => ExecResult {
  const items = new Map<string, FakeItem>();
  const done = (value: unknown): ExecResult => ({ status: 0, stdout: `${JSON.stringify(value)}\n`, stderr: '' });
  const failed = (text: string): ExecResult => ({ status: 1, stdout: '', stderr: `[ERROR] 2026/11/24 ${text}\n` });

  return (file, args, { stdin = '', env = {} } = {}) => {
    if (file !== 'op' || env['OP_CACHE'] !== 'false') throw new Error('not how op is run');
    const [noun, verb, ...others] = args;
    const flags = others.filter((word) => word.startsWith('--')).toSorted();
    const [word, ...more] = others.filter((each) => !each.startsWith('--'));
    if (noun !== 'item' || more.length > 0) throw new Error(`unknown to the fake: ${args.join(' ')}`);
    const vault = flags.find((flag) => flag.startsWith('--vault='))?.slice(8);
    if (vault !== VAULT) return failed(`"${vault}" isn't a vault in this account`);
    const only = (...expected: string[]): void => {
      const rest = flags.filter((flag) => !flag.startsWith('--vault=')).join(' ');
      if (rest !== expected.join(' ')) throw new Error(`unknown to the fake: ${args.join(' ')}`);
    };
    const held = [...items.values()].filter(({ id, title }) => id === word || title === word);
    const absent = failed(`"${word}" isn't an item in the "${VAULT}" vault. Specify the item with its UUID or name.`);
    switch (verb) {
      case 'list':
        only('--format=json');
        return done([...items.values()].map(({ id, title }) => ({ id, title })));
      case 'create': {
        only('--format=json');
        if (word !== '-') throw new Error('an item comes through standard input');
        const item = { ...(JSON.parse(stdin) as FakeItem), id: randomBytes(13).toString('hex') };
        items.set(item.id, item);
        return done(item);
      }
      case 'get':
        only('--format=json', '--reveal');
        if (held.length > 1)
          return failed(`More than one item matches "${word}". Try again and specify the item by its ID`);
        return held[0] === undefined ? absent : done(held[0]);
      case 'edit': {
        only('--format=json');
        if (held[0] === undefined) return absent;
        items.set(held[0].id, { ...held[0], ...(JSON.parse(stdin) as FakeItem) });
        return done(items.get(held[0].id));
      }
      case 'delete':
        only('--archive');
        if (held[0] === undefined) return absent;
        items.delete(held[0].id);
        return { status: 0, stdout: '', stderr: '' };
      default:
        throw new Error(`unknown to the fake: ${args.join(' ')}`);
    }
  };
}

export const subject: Subject = {
  definition: onepasswordCli,
  bench: () => {
    const fake = fakeOp();
    const exec = async (...call: Parameters<typeof fake>): Promise<ExecResult> => fake(...call);
    return { options: { vault: VAULT }, context: { ...testContext(), exec }, credentials: [] };
  },
  badNames: ['A B', 'A/B', 'A:B', '.A', '-A', 'É'],
};
