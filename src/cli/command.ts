import type { CommandContext } from './context.ts';

/** 0 fine; 1 the answer is bad news; 2 it did not work. */
export type ExitStatus = 0 | 1 | 2;

export interface ArgumentSpec {
  /** As commander writes it: `<action>`, `[path]`, `[path...]`. */
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  /** As commander writes it: `--format <format>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** What a command's implementation is given: its arguments in order, its options by camel-cased name. */
export interface CommandInput {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Gives the exit status: an `ExitStatus`, or that of the program which the command ran. */
export type Run = (context: CommandContext, input: CommandInput) => Promise<number>;

/** A command as data: the help, the shell and docs/cli.md are rendered from it, and none of that loads its work. */
export interface CommandSpec {
  readonly name: string;
  /** Half a sentence for the list of commands. */
  readonly summary: string;
  /** What it does, in full. */
  readonly description: string;
  readonly arguments: readonly ArgumentSpec[];
  /** True where the words behind the first argument are another program's, whatever they look like. */
  readonly passThrough?: true;
  /** What to say to more words than there are arguments, where there is more to say than that. */
  readonly tooMany?: { readonly message: string; readonly hint: string };
  readonly options: readonly OptionSpec[];
  readonly examples: readonly { readonly command: string; readonly explains: string }[];
  /** What each exit status says. */
  readonly exits: Readonly<Record<ExitStatus, string>>;
  /** The shape of `--json`, for docs/cli.md. */
  readonly json: string;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** Declares a command; the named export of its file. */
export function defineCommand(spec: CommandSpec): CommandSpec {
  return spec;
}

export const JSON_OPTION: OptionSpec = { flags: '--json', description: 'print the answer as JSON' };
