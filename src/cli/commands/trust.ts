import { defineCommand, JSON_OPTION } from '../command.ts';

export const trust = defineCommand({
  name: 'trust',
  summary: 'agree to an address of keyward.toml that would see a credential of yours',
  description:
    'A keyward.toml may name the server that keeps the keys, and whoever is asked for keys is shown a credential. So an ' +
    'address counts only if it is the service itself, if one of your variables names it too (VAULT_ADDR and its like), ' +
    'or if you have agreed to it for this project: on a terminal when it is first met, or here. Your answers are in ' +
    '`~/.config/keyward/trusted` (XDG_CONFIG_HOME), never in the project.',
  arguments: [{ name: '<address>', description: 'the address, as keyward.toml has it' }],
  options: [{ flags: '--forget', description: 'take it back' }, JSON_OPTION],
  examples: [
    { command: 'keyward trust https://vault.example.com', explains: 'from now on, in this project' },
    { command: 'keyward trust https://vault.example.com --forget', explains: 'and no longer' },
  ],
  exits: {
    0: 'it is noted',
    1: 'not used',
    2: 'keyward.toml names no such address, or it could not be noted',
  },
  json: '{"version":1,"address","root","trusted":bool}',
  load: () => import('./trust.run.ts'),
});
