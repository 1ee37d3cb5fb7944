import { base62, token, uuid } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Black Forest Labs, maker of FLUX. Keys of today begin with `bfl_`; older ones are bare UUIDs. */
export default defineProvider(
  {
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
  },
  () => ({
    api: { base: 'https://api.bfl.ai/v1', hosts: ['*.bfl.ai', 'api.bfl.ml'], auth: header('x-key') },
    health: [
      {
        // Not /get_result, which answers 404 whatever the key is.
        path: '/credits',
        answers: [
          { status: 200, at: 'credits', means: 'live', evidence: 'observed' },
          { status: 403, at: 'detail', holds: ['not authenticated'], means: 'dead', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 402, at: 'detail', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { creditRemaining: { at: 'credits', unit: 'credits' } },
        source: 'several public clients rely on it',
      },
    ],
    rotation: {
      how: 'console',
      note: 'keys belong to a project',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      balance: 'GET /v1/credits',
      url: 'https://dashboard.bfl.ai/usage',
      note: 'a credit is one cent (USD)',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account',
      api: null,
      url: 'https://dashboard.bfl.ai',
      evidence: 'unconfirmed',
      source: 'nothing was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
