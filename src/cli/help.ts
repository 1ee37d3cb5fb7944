import type { CommandSpec, ExitStatus } from './command.ts';

const WIDTH = 78;
const LEFT = 22;

/** The help of one command, or of the program (null). Plain text, the same on every terminal. */
export function helpOf(spec: CommandSpec | null, commands: readonly CommandSpec[]): string {
  return `${(spec === null ? programHelp(commands) : commandHelp(spec)).join('\n')}\n`;
}

function programHelp(commands: readonly CommandSpec[]): string[] {
  const named = commands.filter(({ name }) => name !== 'overview');
  return [
    'keyward looks after AI API keys: it keeps them out of code, finds those that are in it, guards every commit',
    '',
    'usage: keyward [path]              what keys a project uses, and what is wrong with them',
    '       keyward <command> [options]',
    '',
    'commands',
    ...named.map(({ name, summary }) => row(name, summary)),
    row('help <command>', 'print the help of a command'),
    '',
    'options',
    row('--json', 'print the answer as JSON'),
    row('--version', 'print the version'),
    row('-h, --help', 'print this help'),
    '',
    'exit status: 0 fine, 1 the answer is bad news, 2 it did not work',
  ];
}

function commandHelp(spec: CommandSpec): string[] {
  return [
    `usage: ${usageOf(spec)}`,
    '',
    ...wrap(spec.description),
    '',
    ...section(
      'arguments',
      spec.arguments.map(({ name, description, choices }) => row(name, withChoices(description, choices))),
    ),
    ...section('options', [
      ...spec.options.map((option) =>
        row(option.flags, withChoices(option.description, option.choices, option.default)),
      ),
      row('-h, --help', 'print this help'),
    ]),
    ...section(
      'examples',
      spec.examples.map(({ command, explains }) => `  ${command}\n      ${explains}`),
    ),
    'exit status',
    ...([0, 1, 2] as const).map((status: ExitStatus) => row(`${status}`, spec.exits[status])),
  ];
}

/** `keyward scan [options] [path...]`. */
export function usageOf({ name, arguments: args, options }: CommandSpec): string {
  const words = ['keyward', name === 'overview' ? '' : name, options.length > 0 ? '[options]' : ''];
  return [...words, ...args.map((argument) => argument.name)].filter((word) => word !== '').join(' ');
}

export function withChoices(description: string, choices?: readonly string[], fallback?: string): string {
  const list = choices === undefined ? '' : `: ${choices.join(', ')}`;
  return `${description}${list}${fallback === undefined ? '' : ` (default: ${fallback})`}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

function row(left: string, right: string): string {
  const [first = '', ...rest] = wrap(right, WIDTH - LEFT);
  const indent = ' '.repeat(LEFT + 2);
  const head = left.length < LEFT ? [`  ${left.padEnd(LEFT)}${first}`] : [`  ${left}`, indent + first];
  return [...head, ...rest.map((line) => indent + line)].join('\n');
}

function wrap(text: string, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
