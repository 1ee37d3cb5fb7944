import { defineCommand, JSON_OPTION } from '../command.ts';
import { PROFILE_OPTION, STORE_OPTION } from '../secret-options.ts';

export const list = defineCommand({
  name: 'list',
  summary: 'which keys rest in which store, and which are lacking',
  description:
    'Asks the stores of the project for the names that they hold, and says which keys of keyward.toml none of their ' +
    'stores holds. What is set in the environment counts too, since it wins under `keyward run`. A value is never printed.',
  arguments: [],
  options: [STORE_OPTION, PROFILE_OPTION, JSON_OPTION],
  examples: [
    { command: 'keyward list', explains: 'the stores of the project' },
    { command: 'keyward list --profile production', explains: 'is all there that production needs?' },
    { command: 'keyward list --store keychain', explains: 'any store' },
  ],
  exits: {
    0: 'nothing that keyward.toml needs is lacking',
    1: 'a key that keyward.toml needs is lacking, and every store answered',
    2: 'it did not work, or a store gave no answer; the others are listed',
  },
  json:
    '{"version":1,"profile","stores":[{"name","type","names":[name]|null,"problem":text|null}],' +
    '"keys":[{"name","provider","optional":bool,"stores":[name],"held":name|"environment"|null,"known":bool}]}; ' +
    'names is null, and known is false, where a store gave no answer',
  load: () => import('./list.run.ts'),
});
