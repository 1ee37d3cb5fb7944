import { base62, token, uuid } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Black Forest Labs, maker of FLUX. Keys of today begin with `bfl_`; older ones are bare UUIDs. */
export default defineProvider({
  id: 'black-forest-labs',
  name: 'Black Forest Labs',
  env: ['BFL_API_KEY', 'BLACK_FOREST_LABS_API_KEY'],
  docs: 'https://docs.bfl.ai/api-reference',
  console: 'https://dashboard.bfl.ai/keys',
  checked: '2026-11-24',
  keys: [
    // Prefix: github.com/black-forest-labs/skills, api-key-setup, seen 2026-11-24. The length is observed.
    { id: 'black-forest-labs-api-key', token: token('bfl_', base62(32, 64)), evidence: 'documented' },
    {
      id: 'black-forest-labs-legacy-api-key',
      token: token(uuid),
      near: [
        'black_forest',
        'black-forest',
        'black forest',
        'blackforest',
        'bfl_',
        'bfl-',
        'bflapi',
        'bflkey',
        'bfl.ai',
        'bfl.ml',
      ],
      evidence: 'observed',
    },
  ],
});
