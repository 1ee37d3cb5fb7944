import { base62, token } from '../formats/token.ts';
import { header } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Baseten. A key is a public prefix, a dot and the secret; personal and workspace keys of every type look alike. */
export default defineProvider(
  {
    id: 'baseten',
    name: 'Baseten',
    env: ['BASETEN_API_KEY'],
    docs: 'https://docs.baseten.co/reference/management-api/api-keys/creates-an-api-key',
    console: 'https://app.baseten.co/settings/account/api_keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'baseten-api-key',
        // Shape: Baseten docs, Best practices for API keys, seen 2026-11-24; its gateway API's pages show a prefix of 7.
        token: token(base62(7, 8), '.', base62(32)),
        near: ['baseten', 'trussrc'],
        evidence: 'documented',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.baseten.co',
      hosts: ['inference.baseten.co', '*.api.baseten.co'],
      auth: header('authorization', 'Api-Key '),
    },
    health: [
      {
        path: '/v1/models',
        answers: [
          { status: 200, at: 'models', means: 'live', evidence: 'observed' },
          refused(401, 'unconfirmed'),
          // A key that may only call a model, or only read metrics; older servers said the same to unknown keys.
          { status: 403, at: '', means: 'unknown', reason: 'ambiguous', evidence: 'unconfirmed' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'several public clients rely on it',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /v1/api_keys {"name", "type"}, POST /v1/teams/{team_id}/api_keys',
      list: 'GET /v1/api_keys',
      remove: 'DELETE /v1/api_keys/{api_key_prefix}',
      needs: 'a key of type PERSONAL, WORKSPACE_MANAGE_ALL or WORKSPACE_MANAGE_API_KEYS',
      note: 'the part of a key before the dot is its prefix',
      evidence: 'documented',
      source: 'https://docs.baseten.co/reference/management-api/api-keys/creates-a-team-api-key',
    },
    usage: {
      api: 'GET /v1/billing/usage_summary?start_date={date}&end_date={date}',
      evidence: 'unconfirmed',
      source: 'not held against the API reference',
    },
    limits: {
      kind: 'hard',
      scope: 'member of a team, by month; for keys of type ROUTES alone',
      api: 'PATCH of the member settings of a team {"spend_limit"}',
      url: 'https://docs.baseten.co/reference/management-api/team-settings/update-member-settings',
      evidence: 'documented',
      source: 'https://docs.baseten.co/reference/management-api/team-settings/update-member-settings',
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
