import { token, uuid } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Exa, once Metaphor. A key is a bare UUID; a service key, which manages a team's keys, is one as well. */
export default defineProvider(
  {
    id: 'exa',
    name: 'Exa',
    env: ['EXA_API_KEY', 'EXASEARCH_API_KEY', 'METAPHOR_API_KEY', 'EXA_SERVICE_KEY'],
    docs: 'https://exa.ai/docs/reference/getting-started',
    console: 'https://dashboard.exa.ai/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'exa-api-key',
        // Shape: public code that calls the SDK, seen 2026-11-24.
        token: token(uuid),
        // Not `exa` alone, which is in "example" and "hexadecimal".
        near: [
          'exa_api',
          'exa-api',
          'exaapi',
          'exa_key',
          'exa-key',
          'exakey',
          'exa.ai',
          'exa(',
          '"exa"',
          "'exa'",
          'exa_search',
          'exa-search',
          'exasearch',
          'exa_py',
          'exa-py',
          'exa-js',
          'exa-mcp',
          'metaphor_api',
          'metaphor-api',
          'metaphorapi',
        ],
        evidence: 'observed',
      },
      {
        id: 'exa-service-key',
        token: token(uuid),
        near: ['exa_service', 'exa-service', 'exaservice', 'admin-api.exa.ai'],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.exa.ai',
      env: ['EXA_BASE_URL'],
      hosts: ['*.exa.ai'],
      auth: header('x-api-key'),
    },
    health: [
      {
        kinds: ['exa-api-key'],
        path: '/websets/v0/websets',
        query: { limit: '1' },
        answers: [
          { status: 200, at: 'data', list: true, means: 'live', evidence: 'documented' },
          refused(401, 'documented'),
          {
            status: 402,
            at: 'tag',
            is: ['API_KEY_BUDGET_EXCEEDED', 'TEAM_BUDGET_EXCEEDED'],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'documented' },
          { status: 403, at: 'error', means: 'live', reason: 'restricted', evidence: 'documented' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://exa.ai/docs/reference/error-codes',
      },
      {
        kinds: ['exa-service-key'],
        // Nothing of the answer is told: the id of a key may be the key.
        path: 'https://admin-api.exa.ai/team-management/api-keys',
        answers: [
          { status: 200, at: 'apiKeys', list: true, means: 'live', evidence: 'documented' },
          refused(401, 'documented'),
          { status: 403, at: 'error', means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
        ],
        source: 'https://exa.ai/docs/admin/team-management',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://admin-api.exa.ai/team-management/api-keys',
      remove: 'DELETE https://admin-api.exa.ai/team-management/api-keys/{id}',
      list: 'GET https://admin-api.exa.ai/team-management/api-keys',
      needs: 'a service key, which Exa turns on for a team on request',
      note: 'the id of a key may be the key itself',
      evidence: 'documented',
      source: 'https://exa.ai/docs/admin/team-management',
    },
    usage: {
      api: 'GET https://admin-api.exa.ai/team-management/api-keys/{id}/usage',
      byKey: true,
      url: 'https://dashboard.exa.ai/billing',
      note: 'with a service key',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'hard',
      scope: 'key',
      api: 'PUT https://admin-api.exa.ai/team-management/api-keys/{id}',
      url: 'https://dashboard.exa.ai/api-keys',
      note: 'the field budget; 402 API_KEY_BUDGET_EXCEEDED when it is used up',
      evidence: 'documented',
      source: 'https://exa.ai/docs/admin/team-management',
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
