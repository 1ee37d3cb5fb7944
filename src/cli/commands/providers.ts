import { defineCommand, JSON_OPTION } from '../command.ts';

export const providers = defineCommand({
  name: 'providers',
  summary: 'what is known of the issuers of AI keys',
  description:
    'Lists the catalogue, or tells all that is known of one provider: variables, kinds of keys, where keys are made, how ' +
    'one learns whether a key is alive and what each answer means, rotation, usage, limits, what becomes of leaked keys. ' +
    'Every fact carries how sure it is and where it is from.',
  arguments: [{ name: '[provider]', description: 'an id, a name, or a variable such as OPENAI_API_KEY' }],
  options: [JSON_OPTION],
  examples: [
    { command: 'keyward providers', explains: 'the whole catalogue' },
    { command: 'keyward providers groq', explains: 'all that is known of one' },
    { command: 'keyward providers --json', explains: 'for a program' },
  ],
  exits: { 0: 'it was told', 1: 'not used', 2: 'there is no such provider' },
  json:
    '{"version":1,"providers":[{"id","name","env":[name],"kinds":[id],"docs","console","checked",' +
    '"facts":[{"name","value","evidence":"documented"|"observed"|"unconfirmed"|null,"source":text|null}]}]}',
  load: () => import('./providers.run.ts'),
});
