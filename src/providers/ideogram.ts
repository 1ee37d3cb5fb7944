import { base64url, token } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Ideogram. A key has no prefix: 64 random bytes in base64url, shown once. */
export default defineProvider(
  {
    id: 'ideogram',
    name: 'Ideogram',
    env: ['IDEOGRAM_API_KEY'],
    docs: 'https://developer.ideogram.ai/ideogram-api/api-setup',
    console: 'https://ideogram.ai/platform',
    checked: '2026-11-24',
    keys: [
      {
        id: 'ideogram-api-key',
        // 86 characters in public code, seen 2026-11-24; nothing promises it.
        token: token(base64url(80, 90)),
        near: ['ideogram'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.ideogram.ai', auth: header('api-key') },
    health: [
      {
        // The one request that costs nothing. The span is asked for, and one day that is over always is a good one.
        path: '/v2/account/usage',
        query: { start_time: '2026-11-01T00:00:00Z', end_time: '2026-11-02T00:00:00Z' },
        answers: [
          { status: 200, at: 'buckets', list: true, means: 'live', evidence: 'documented' },
          refused(401, 'observed'),
          { status: 403, at: 'error', means: 'live', reason: 'restricted', evidence: 'documented' },
          // Told to keys whose owner may not read the usage, but also where the address is none.
          { status: 404, means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
        ],
        source: 'https://developer.ideogram.ai/ideogram-api/authentication',
      },
    ],
    rotation: {
      how: 'console',
      note: 'keys do not expire and cannot be restricted',
      evidence: 'documented',
      source: 'https://developer.ideogram.ai/ideogram-api/authentication',
    },
    usage: {
      api: 'GET /v2/account/usage',
      byKey: true,
      url: 'https://ideogram.ai/platform',
      note: 'for keys whose owner has access to billing',
      evidence: 'documented',
      source: 'https://developer.ideogram.ai/ideogram-api/authentication',
    },
    limits: {
      kind: 'prepaid',
      scope: 'workspace',
      api: null,
      url: 'https://ideogram.ai/platform',
      note: 'unless the balance is filled up by itself',
      evidence: 'documented',
      source: 'https://developer.ideogram.ai/v1/ideogram-api/api-setup.md',
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
