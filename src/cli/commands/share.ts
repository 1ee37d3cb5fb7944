import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION } from '../secret-options.ts';

export const share = defineCommand({
  name: 'share',
  summary: 'a template for a new colleague: which keys, where to make them, how to set them',
  description:
    'Prints, for every key that keyward.toml names (where it names none: that the project uses), whose it is, the page ' +
    'where one is made, the store it rests in with what opens that store, and the command that sets it. No value and no ' +
    'credential is read for it, so that it can be sent to anybody.',
  arguments: [],
  options: [STORE_OPTION, PROFILE_OPTION, JSON_OPTION],
  examples: [
    { command: 'keyward share', explains: 'to paste into a message or a wiki' },
    { command: 'keyward share --profile staging > KEYS.md', explains: 'for one profile' },
  ],
  exits: {
    0: 'it is printed',
    1: 'the project names no key, so that there is nothing to share',
    2: 'it did not work',
  },
  json:
    '{"version":1,"profile","keys":[{"name","provider","optional":bool,"makeAt":url,"store":name,"command":text}],' +
    '"stores":[{"name","type","credentials":text}]}',
  load: () => import('./share.run.ts'),
});
