import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION } from '../secret-options.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'are the keys alive, whose are they, what is left of them',
  description:
    'Asks the provider of every key that the project uses by its cheapest request, which changes nothing and costs no ' +
    'tokens. `live` and `dead` are said only where the provider itself says so in the way that it documents; all else is ' +
    '`unknown`, with the reason. Keys go to hosts of their provider alone, redirects are not followed, and every request ' +
    'is in the audit log (`keyward audit`), without the key. With --found the keys that a scan finds are asked about ' +
    'instead, each only after consent for its provider.',
  arguments: [{ name: '[name...]', description: 'names of variables; all keys of the project if none is given' }],
  options: [
    STORE_OPTION,
    PROFILE_OPTION,
    { flags: '--found', description: 'the keys that a scan of the current folder finds, instead of those it uses' },
    {
      flags: '--providers <ids>',
      description:
        'with --found: the providers that may be asked, divided by commas; else [verify] of keyward.toml, else it asks you',
    },
    {
      flags: '--base <address>',
      description: 'with one name: where to ask instead of the provider, as a gateway of your own',
    },
    { flags: '--timeout <seconds>', description: 'how long one provider may take', default: '10' },
    { flags: '--watch', description: 'check again and again, and tell what changes' },
    { flags: '--every <duration>', description: 'how often, as 30m, 6h, 1d; implies --watch; 1h if not given' },
    {
      flags: '--notify <where>',
      description:
        'tell changes: desktop, or the address of a Slack, Discord, Teams or other webhook; else KEYWARD_NOTIFY, which others of this machine do not see',
    },
    JSON_OPTION,
  ],
  examples: [
    { command: 'keyward check', explains: 'every key of this project' },
    { command: 'keyward check OPENAI_API_KEY', explains: 'one of them' },
    {
      command: 'keyward check --found --providers groq,openai',
      explains: 'is what was found in the code still alive?',
    },
    { command: 'keyward check --every 6h --notify desktop', explains: 'hear of it when a key dies' },
  ],
  exits: {
    0: 'every key is live; with --found, none is',
    1: 'a key is dead; with --found, one is live',
    2: 'of a key it is not known, or it did not work',
  },
  json:
    '{"version":1,"keys":[{"name","provider","kind","status":"live"|"dead"|"unknown","reason","identity":{},"latencyMs",' +
    '"checkedAt"}]}; with --watch one such line a round',
  load: () => import('./check.run.ts'),
});
