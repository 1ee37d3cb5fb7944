import { Argument, Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { isKeywardError, KeywardError, messageOf } from '../core/errors.ts';
import type { CommandInput, CommandSpec } from './command.ts';
import { COMMANDS } from './commands/_all.ts';
import { suggest } from '../project/suggest.ts';
import type { CommandContext } from './context.ts';
import { helpOf } from './help.ts';

/** Runs one command line to its end. Every failure is told here and nowhere else. */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<number> {
  let status = 0;
  const program = commanderProgram(context, async (spec, input) => {
    const { run } = await spec.load();
    status = await run(context, input);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return await report(error, context);
  }
}

type Start = (spec: CommandSpec, input: CommandInput) => Promise<void>;

function commanderProgram(context: CommandContext, start: Start): Command {
  const program = quiet(new Command('keyward'), context)
    .version(packageJson.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions();
  program.helpInformation = () => helpOf(null, COMMANDS);
  program.addCommand(helpCommand(context));

  for (const spec of COMMANDS) {
    const isDefault = spec.name === 'overview';
    const command = quiet(new Command(spec.name), context).helpOption('-h, --help', 'print this help');
    command.helpInformation = () => helpOf(spec, COMMANDS);
    for (const { name, description, choices } of spec.arguments) {
      const argument = new Argument(name, description);
      command.addArgument(choices === undefined ? argument : argument.choices(choices));
    }
    for (const { flags, description, choices, default: fallback } of spec.options) {
      const option = new Option(flags, description);
      if (choices !== undefined) option.choices(choices);
      command.addOption(fallback === undefined ? option : option.default(fallback));
    }
    command.passThroughOptions(spec.passThrough === true).allowExcessArguments(spec.tooMany !== undefined);
    command.action(async () => {
      if (spec.tooMany !== undefined && command.args.length > spec.arguments.length) {
        throw new KeywardError('usage', spec.tooMany.message, spec.tooMany.hint);
      }
      await start(spec, { arguments: command.args, options: command.opts() });
    });
    program.addCommand(command, { isDefault, hidden: isDefault });
  }
  return program;
}

/** `keyward help [command]`. */
function helpCommand(context: CommandContext): Command {
  const command = quiet(new Command('help'), context).argument('[command]');
  command.helpInformation = () => helpOf(null, COMMANDS);
  return command.action((name: string | undefined) => {
    const spec = COMMANDS.find((candidate) => candidate.name === name);
    if (name !== undefined && name !== 'help' && spec === undefined) {
      const names = COMMANDS.map((candidate) => candidate.name).filter((candidate) => candidate !== 'overview');
      const similar = suggest(name, names);
      const hint = similar === null ? `the commands are ${names.join(', ')}` : `did you mean ${similar}?`;
      throw new KeywardError('usage', `no such command: ${name}`, hint);
    }
    context.terminal.out(helpOf(spec ?? null, COMMANDS).trimEnd());
  });
}

/** Makes commander throw and print nothing by itself but the help. */
function quiet(command: Command, { terminal }: CommandContext): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => undefined })
    .showSuggestionAfterError();
}

/** Tells a failure. What was typed may be a key, so that nothing of it is repeated before it was looked through. */
async function report(error: unknown, { terminal }: CommandContext): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { message, hint } = told(error);
  const { withoutKeys } = await import('./without-keys.ts');
  terminal.error(withoutKeys(message));
  terminal.hint(withoutKeys(hint));
  return 2;
}

function told(error: unknown): { message: string; hint: string } {
  if (error instanceof CommanderError) return usageError(error);
  if (isKeywardError(error)) return error;
  const message = `something in keyward went wrong: ${messageOf(error)}`;
  return { message, hint: 'please report it, with the command that you ran' };
}

/** commander's own words in our manners: what it suggests, or says behind its first sentence, becomes the hint. */
function usageError(error: CommanderError): KeywardError {
  const [line = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const [first = '', ...more] = line.replace(/\.$/, '').split('. ');
  const message = first
    .replace(/^command-argument value '(.*)' is invalid for argument '(.*)'$/s, "unknown $2 '$1'")
    .replace(/ for 'overview'$/, '');
  const rest = suggestion?.replace(/^\((.*)\)$/, '$1') ?? more.join('. ');
  const hint = rest === '' ? 'see `keyward help`' : rest.charAt(0).toLowerCase() + rest.slice(1);
  return new KeywardError('usage', message, hint);
}
