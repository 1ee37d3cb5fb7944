import type { OptionSpec } from './command.ts';

export const STORE_OPTION: OptionSpec = {
  flags: '--store <store>',
  description: 'a store of keyward.toml, or a kind of store',
};

export const PROFILE_OPTION: OptionSpec = {
  flags: '--profile <profile>',
  description: 'a profile of keyward.toml; else KEYWARD_PROFILE, else dev',
};

/** What is said to a value on the command line. It is never repeated. */
export const VALUE_TYPED = {
  message: 'a value does not belong on the command line: others of this machine see it, and the shell keeps it',
  hint: 'type the name alone and give the value when asked, or on standard input; revoke a key that was typed here',
};
