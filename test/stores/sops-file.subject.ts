import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecOptions, ExecResult } from '../../src/core/context.ts';
import type { Subject } from '../contract/store-bench.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import sopsFile from '../../src/stores/sops-file.ts';

/** sops 3.11 for JSON files, as it was seen to behave; what it "encrypts" is base64 here. */
function fakeSops(folder: string, args: readonly string[], { stdin = '' }: ExecOptions): ExecResult {
  const command = args.join(' ');
  const done = (stdout = ''): ExecResult => ({ status: 0, stdout, stderr: '' });
  const seal = (table: object): string => Buffer.from(JSON.stringify(table)).toString('base64');
  const read = (path: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(readFileSync(join(folder, path), 'utf8'), 'base64').toString()) as Record<string, unknown>;
  if (/^encrypt --age age1test --input-type json --output-type json --filename-override \S+$/.test(command)) {
    return done(seal(JSON.parse(stdin) as object));
  }
  const [, open] = /^decrypt --output-type json (\S+)$/.exec(command) ?? [];
  if (open !== undefined) return done(JSON.stringify(read(open)));
  const change = /^(set|unset) --input-type json --output-type json (?:--value-stdin )?(\S+) \["(\w+)"\]$/.exec(
    command,
  );
  if (change === null) throw new Error(`unknown to the fake: ${command}`);
  const [, action, path = '', name = ''] = change;
  const { [name]: _, ...others } = read(path);
  const table = action === 'unset' ? others : { ...others, [name]: JSON.parse(stdin) as unknown };
  writeFileSync(join(folder, path), seal(table));
  return done();
}

export const subject: Subject = {
  definition: sopsFile,
  bench: () => {
    const folder = testFolder();
    const exec = async (file: string, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> => {
      if (file !== 'sops') throw new Error(`unknown to the fake: ${file}`);
      return fakeSops(folder, args, options);
    };
    return {
      options: { path: 'keys.json', age: ['age1test'] },
      context: { ...testContext({}, folder), exec },
      credentials: [],
    };
  },
  badNames: ['1A', 'A-B', 'A.B', 'A B', '"A"', 'É'],
};
