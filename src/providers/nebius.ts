import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Nebius Token Factory, formerly AI Studio. A key is a Nebius static key: a message that names the key and its service
 * account, a dot and the signature. AI Studio issued JWTs.
 */
export default defineProvider(
  {
    id: 'nebius',
    name: 'Nebius',
    env: ['NEBIUS_API_KEY', 'NEBIUS_TOKEN_FACTORY_API_KEY', 'TOKEN_FACTORY_API_KEY'],
    docs: 'https://docs.tokenfactory.nebius.com/api-reference/introduction',
    console: 'https://tokenfactory.nebius.com',
    checked: '2026-11-24',
    // Shapes: keys in public code, seen 2026-11-24.
    keys: [
      {
        id: 'nebius-api-key',
        // In the middle "atickey-", of the key's id, in base64.
        token: token('v1.Cm', base64url(6), 'YXRpY2tleS1', base64url(60, 400), '.', base64url(60, 200)),
        evidence: 'observed',
      },
      {
        id: 'nebius-studio-api-key',
        // The header is the same in all of them: it names the signing key.
        token: token(
          'eyJhbGciOiJIUzI1NiIsImtpZCI6IlV6SXJWd1h0dnprLVRvdzlLZWstc0M1akptWXBvX1VaVkxUZlpnMDRlOFUiLCJ0eXAiOiJKV1QifQ.',
          base64url(100, 1600),
          '.',
          base64url(43),
        ),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.tokenfactory.nebius.com/v1',
      env: ['NEBIUS_BASE_URL', 'NEBIUS_API_BASE'],
      hosts: ['api.studio.nebius.com', 'api.studio.nebius.ai'],
      auth: bearer,
    },
    health: [
      {
        path: '/models',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'observed' },
          // "token is not present", of a request that lost its header, is no word about the key.
          { status: 401, at: 'detail', holds: ['unable authenticate'], means: 'dead', evidence: 'observed' },
          { status: 402, at: 'detail', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { requestsRemaining: 'header:x-ratelimit-remaining-requests' },
        source: 'seen in answers to keys that were made up and to one that was deleted',
      },
    ],
    rotation: {
      how: 'console',
      note: 'an expiry can be chosen when a key is made',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the documentation',
    },
    usage: {
      api: null,
      url: 'https://tokenfactory.nebius.com',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the documentation',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://tokenfactory.nebius.com',
      evidence: 'unconfirmed',
      source: 'no limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: true,
      report: 'tokenfactory-support@nebius.com',
      note: 'it may revoke a key that it finds compromised',
      evidence: 'documented',
      source: 'https://docs.tokenfactory.nebius.com/api-reference/introduction',
    },
  }),
);
