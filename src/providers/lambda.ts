import { base62, base64url, hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Lambda Cloud. The name that its owner gave a key is part of the key. Old Notion keys start with `secret_` too, but
 * have no dot.
 */
export default defineProvider(
  {
    id: 'lambda',
    name: 'Lambda',
    env: ['LAMBDA_API_KEY', 'LAMBDA_CLOUD_API_KEY', 'LAMBDALABS_API_KEY'],
    docs: 'https://docs.lambda.ai/api/cloud',
    console: 'https://cloud.lambda.ai/api-keys/cloud-api',
    checked: '2026-11-24',
    keys: [
      {
        id: 'lambda-api-key',
        token: token('secret_', base64url(1, 64), '_', hexLower(32), '.', base62(32)),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    // The serverless inference API (api.lambda.ai) was wound down: a key says nothing there.
    api: { base: 'https://cloud.lambda.ai/api/v1', hosts: ['cloud.lambdalabs.com'], auth: bearer },
    health: [
      {
        path: '/instances',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.code', is: ['global/invalid-api-key'], means: 'dead', evidence: 'documented' },
          {
            status: 403,
            at: 'error.code',
            is: ['global/account-inactive'],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://cloud.lambda.ai/api/v1/openapi.json',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://cloud.lambda.ai/billing',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://cloud.lambda.ai/billing',
      note: 'a leaked key can start GPU instances; deleting the key does not stop them',
      evidence: 'unconfirmed',
      source: 'no limit was found in the API reference',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'security@lambda.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
