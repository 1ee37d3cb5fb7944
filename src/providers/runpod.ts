import { base36Upper, base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Runpod. What a key may do (all, restricted, read only) does not show; keys of before November 2024 lack a prefix. */
export default defineProvider(
  {
    id: 'runpod',
    name: 'Runpod',
    env: ['RUNPOD_API_KEY', 'RUNPOD_AI_API_KEY'],
    docs: 'https://docs.runpod.io/api-reference/overview',
    console: 'https://console.runpod.io/user/settings',
    checked: '2026-11-24',
    keys: [
      { id: 'runpod-api-key', token: token('rpa_', base36Upper(40), base62(6)), evidence: 'observed' },
      { id: 'runpod-legacy-api-key', token: token(base36Upper(40)), near: ['runpod'], evidence: 'unconfirmed' },
    ],
  },
  () => ({
    api: { base: 'https://api.runpod.ai/v2', hosts: ['*.runpod.ai', '*.runpod.io'], auth: bearer },
    health: [
      {
        method: 'POST',
        path: 'https://api.runpod.io/graphql',
        json: { query: '{ myself { id email clientBalance } }' },
        answers: [
          { status: 200, at: 'data.myself.id', means: 'live', evidence: 'observed' },
          // A restricted key may not ask this.
          { status: 200, at: 'errors', means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 403, means: 'unknown', reason: 'ambiguous', evidence: 'unconfirmed' },
          { status: 429, at: 'errors', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: {
          email: 'data.myself.email',
          account: 'data.myself.id',
          creditRemaining: { at: 'data.myself.clientBalance', unit: 'USD' },
        },
        source: 'other scanners and public clients rely on it',
      },
    ],
    rotation: {
      how: 'console',
      note: 'a key can be disabled, and its permissions changed, before it is deleted',
      evidence: 'documented',
      source: 'https://docs.runpod.io/get-started/api-keys',
    },
    usage: {
      api: 'GET https://api.runpod.io/v2/billing',
      balance: 'POST https://api.runpod.io/graphql { myself { clientBalance } }',
      url: 'https://console.runpod.io/user/billing',
      note: 'also by pods, serverless, endpoints, network volumes and clusters; not by key',
      evidence: 'documented',
      source: 'https://docs.runpod.io/api-reference/overview',
    },
    limits: {
      kind: 'hard',
      scope: 'account, 80 USD an hour unless raised',
      api: null,
      url: 'https://console.runpod.io/user/billing',
      note: 'work stops when the balance is used up',
      evidence: 'documented',
      source: 'https://docs.runpod.io',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'mailto:security@runpod.io',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
