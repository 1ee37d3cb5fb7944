import { base62, token, uuid } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** AI21 Labs, maker of Jamba. A key is a bare UUID, in older accounts 32 letters and digits: only its name tells it. */
export default defineProvider(
  {
    id: 'ai21',
    name: 'AI21',
    env: ['AI21_API_KEY', 'AI21_KEY'],
    docs: 'https://docs.ai21.com/reference',
    console: 'https://studio.ai21.com/v2/account/api-key',
    checked: '2026-11-24',
    keys: [
      { id: 'ai21-api-key', token: token(uuid), near: ['ai21'], evidence: 'observed' },
      { id: 'ai21-legacy-api-key', token: token(base62(32)), near: ['ai21'], evidence: 'unconfirmed' },
    ],
  },
  () => ({
    // The address in the variable ends before the version.
    api: { base: 'https://api.ai21.com', env: ['AI21_API_HOST'], auth: bearer },
    health: [
      {
        // Names of files come back; none of them is kept.
        path: '/studio/v1/library/files',
        query: { limit: '1' },
        answers: [
          { status: 200, at: '', list: true, means: 'live', evidence: 'observed' },
          refused(401, 'unconfirmed'),
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'other scanners rely on it',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://studio.ai21.com/v2/account/usage',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      scope: 'account, by month',
      api: null,
      url: 'https://studio.ai21.com/v2/account/billing',
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
