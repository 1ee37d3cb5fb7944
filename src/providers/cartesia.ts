import { token, word } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Cartesia. Admin keys begin like all others. */
export default defineProvider(
  {
    id: 'cartesia',
    name: 'Cartesia',
    env: ['CARTESIA_API_KEY'],
    docs: 'https://docs.cartesia.ai/use-the-api/api-conventions',
    console: 'https://play.cartesia.ai/keys',
    checked: '2026-11-24',
    // Prefix: github.com/cartesia-ai/skills, cartesia-api, seen 2026-11-24. Observed: 20 characters; longer ones allowed.
    keys: [{ id: 'cartesia-api-key', token: token('sk_car_', word(20, 48)), evidence: 'documented' }],
  },
  () => ({
    api: {
      base: 'https://api.cartesia.ai',
      env: ['CARTESIA_BASE_URL'],
      auth: bearer,
      headers: { 'cartesia-version': '2026-03-01' },
    },
    health: [
      {
        path: '/voices',
        query: { limit: '1' },
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          refused(401, 'observed'),
          { status: 402, at: 'error_code', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 403, at: 'error_code', means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
          { status: 429, at: 'error_code', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'https://docs.cartesia.ai/api-reference/voices/list',
      },
    ],
    rotation: { how: 'console', evidence: 'observed', source: 'no key-management API was found in the API reference' },
    usage: {
      api: 'GET /usage/credits?start_ts={time}&end_ts={time}&interval=month',
      note: 'in credits; needs an admin key',
      evidence: 'observed',
      source: 'a public client relies on it',
    },
    limits: {
      kind: 'unknown',
      scope: 'plan: credits by month, and a switch for more',
      api: null,
      url: 'https://play.cartesia.ai/subscription',
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
