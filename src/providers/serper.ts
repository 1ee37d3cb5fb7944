import { hexLower, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/** Serper, a search API. A key has no prefix and the shape of a git commit id: only its surroundings tell it. */
export default defineProvider(
  {
    id: 'serper',
    name: 'Serper',
    env: ['SERPER_API_KEY', 'SERPERDEV_API_KEY', 'SERPER_DEV_API_KEY'],
    docs: 'https://serper.dev/playground',
    console: 'https://serper.dev/api-keys',
    checked: '2026-11-24',
    keys: [{ id: 'serper-api-key', token: token(hexLower(40)), near: ['serper'], evidence: 'unconfirmed' }],
  },
  () => ({
    api: { base: 'https://google.serper.dev', env: ['SERPER_BASE_URL'], auth: header('x-api-key') },
    health: [
      {
        path: '/account',
        answers: [
          { status: 200, at: 'balance', means: 'live', evidence: 'observed' },
          { status: 200, at: 'credits', means: 'live', evidence: 'unconfirmed' },
          { status: [401, 403], at: 'message', is: ['Unauthorized.'], means: 'dead', evidence: 'observed' },
          {
            status: 400,
            at: 'message',
            holds: ['not enough credits'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'observed',
          },
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { creditRemaining: { at: 'balance', unit: 'credits' } },
        source: 'many public clients rely on it',
      },
    ],
    rotation: { how: 'console', evidence: 'unconfirmed', source: 'no key-management API was found' },
    usage: {
      api: null,
      balance: 'GET https://google.serper.dev/account',
      url: 'https://serper.dev/dashboard',
      note: 'in credits of the account',
      evidence: 'observed',
      source: 'many public clients rely on it',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account',
      api: null,
      url: 'https://serper.dev/billing',
      note: 'credits expire after six months; without any, searches are answered 400',
      evidence: 'observed',
      source: 'many public clients rely on it',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:support@serper.dev',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
