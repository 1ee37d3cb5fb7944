import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * Voyage AI. The prefix chooses the host: `pa-` keys are Voyage's own, `al-` keys are made in MongoDB Atlas and hold at
 * ai.mongodb.com. Both prefixes are too short to tell a key without its surroundings.
 */
export default defineProvider(
  {
    id: 'voyage',
    name: 'Voyage AI',
    env: ['VOYAGE_API_KEY', 'VOYAGEAI_API_KEY', 'VOYAGE_AI_API_KEY'],
    docs: 'https://docs.voyageai.com/reference',
    console: 'https://dashboard.voyageai.com/organization/api-keys',
    checked: '2026-11-24',
    // The prefixes are in Voyage's Python SDK; no source gives the lengths.
    keys: [
      { id: 'voyage-api-key', token: token('pa-', base64url(40, 48)), near: ['voyage'], evidence: 'unconfirmed' },
      {
        id: 'voyage-atlas-api-key',
        token: token('al-', base64url(40, 48)),
        near: ['voyage', 'mongodb'],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.voyageai.com/v1', auth: bearer },
    health: [
      {
        kinds: ['voyage-api-key'],
        path: '/batches',
        query: { limit: '1' },
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          refused(401, 'documented'),
          // The address of the caller is forbidden.
          { status: 403, means: 'unknown', reason: 'place-refused', evidence: 'documented' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://docs.voyageai.com/docs/error-codes',
      },
      {
        kinds: ['voyage-atlas-api-key'],
        path: 'https://ai.mongodb.com/v1/batches',
        query: { limit: '1' },
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'unconfirmed' },
          refused(401, 'unconfirmed'),
          { status: 403, means: 'unknown', reason: 'place-refused', evidence: 'unconfirmed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'the host is in the official Python client, the path as at Voyage',
      },
    ],
    rotation: {
      how: 'console',
      note: 'Atlas has an API for its own (preview): /api/atlas/v2/orgs/{orgId}/aiModelApiKeys',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://dashboard.voyageai.com/organization/usage',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      api: null,
      url: 'https://dashboard.voyageai.com/organization/billing',
      note: 'limits of requests and tokens by tier',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:contact@voyageai.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
