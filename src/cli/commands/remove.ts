import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION } from '../secret-options.ts';

export const remove = defineCommand({
  name: 'remove',
  summary: 'take a key out of its store',
  description:
    'Asks, then takes the name and its value out of the store that holds it. Where several stores of the project hold ' +
    'it, --store says which. The provider is not told: a key that is not needed any more is revoked there.',
  arguments: [{ name: '<name>', description: 'the name of the variable, as OPENAI_API_KEY' }],
  options: [STORE_OPTION, PROFILE_OPTION, { flags: '--yes', description: 'do not ask' }, JSON_OPTION],
  examples: [
    { command: 'keyward remove OPENAI_API_KEY', explains: 'asks first' },
    { command: 'keyward remove OPENAI_API_KEY --store keychain --yes', explains: 'for a script' },
  ],
  exits: {
    0: 'it is taken out',
    1: 'no store holds the name, and every one of them answered',
    2: 'it did not work, several stores hold the name, or nobody said yes',
  },
  json: '{"version":1,"name","store":name|null,"removed":bool}',
  load: () => import('./remove.run.ts'),
});
