import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * Mistral AI. Keys have no prefix, and those of workspaces, of Codestral and of administrators look alike; a Codestral
 * key works on its own host only.
 */
export default defineProvider(
  {
    id: 'mistral',
    name: 'Mistral',
    env: ['MISTRAL_API_KEY', 'CODESTRAL_API_KEY', 'MISTRALAI_API_KEY', 'MISTRAL_ADMIN_API_KEY'],
    docs: 'https://docs.mistral.ai',
    console: 'https://console.mistral.ai/api-keys',
    checked: '2026-11-24',
    keys: [{ id: 'mistral-api-key', token: token(base62(32)), near: ['mistral', 'codestral'], evidence: 'observed' }],
  },
  () => ({
    api: {
      base: 'https://api.mistral.ai',
      env: ['MISTRAL_BASE_URL'],
      auth: bearer,
      regions: [{ name: 'codestral', base: 'https://codestral.mistral.ai' }],
    },
    health: [
      {
        path: '/v1/models',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          refused(401, 'documented'),
          { status: 402, at: 'message', means: 'live', reason: 'no-credit', evidence: 'documented' },
          { status: 403, at: 'object', is: ['error'], means: 'live', reason: 'restricted', evidence: 'documented' },
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://docs.mistral.ai',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /v1/admin/api-keys',
      list: 'GET /v1/admin/api-keys',
      remove: 'DELETE /v1/admin/api-keys/{key_id}',
      needs: 'an API key with the admin scope',
      note: 'the list shows the last four characters and the last use; an expiry can be set or be required',
      evidence: 'documented',
      source: 'https://docs.mistral.ai/admin',
    },
    usage: {
      api: 'GET /v1/admin/usage?month=&year=',
      byKey: false,
      url: 'https://admin.mistral.ai/organization/usage',
      evidence: 'documented',
      source: 'https://docs.mistral.ai/admin',
    },
    limits: {
      kind: 'hard',
      scope: 'organization, by month; a workspace by hand',
      api: 'POST /v1/admin/spend-limit',
      url: 'https://admin.mistral.ai',
      note: 'then requests are refused until the next period',
      evidence: 'documented',
      source: 'https://docs.mistral.ai/admin',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://help.mistral.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
