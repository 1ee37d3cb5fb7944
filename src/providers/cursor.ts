import { base62, hexLower, token } from '../formats/token.ts';
import { basic } from './api.ts';
import { defineProvider } from './provider.ts';

/** Cursor: the command line, the Cloud Agents API and a team's Admin API. Keys of the user and the team look alike. */
export default defineProvider(
  {
    id: 'cursor',
    name: 'Cursor',
    env: ['CURSOR_API_KEY', 'CURSOR_ADMIN_API_KEY', 'CURSOR_USER_API_KEY'],
    docs: 'https://cursor.com/docs/cloud-agent/api/endpoints',
    console: 'https://cursor.com/dashboard/integrations',
    checked: '2026-11-24',
    keys: [
      // What the dashboard issues today. The length is not published.
      { id: 'cursor-api-key', token: token('crsr_', base62(32, 80)), evidence: 'observed' },
      // A Runway key is longer, `key_` and 128 hex digits.
      { id: 'cursor-legacy-api-key', token: token('key_', hexLower(64)), near: ['cursor'], evidence: 'observed' },
      // Seen once. Without `_`, which would take in names of variables.
      { id: 'cursor-user-key', token: token('cursor_user_', base62(20, 100)), evidence: 'unconfirmed' },
    ],
  },
  () => ({
    api: { base: 'https://api.cursor.com', auth: basic('{key}', '') },
    health: [
      {
        path: '/v0/me',
        answers: [
          { status: 200, at: 'apiKeyName', means: 'live', evidence: 'documented' },
          // "Invalid User API Key": a team's key, which looks the same, is none of a user either.
          { status: [401, 403], at: '', means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { keyName: 'apiKeyName', email: 'userEmail', createdAt: 'createdAt' },
        source: 'https://cursor.com/docs/cloud-agent/api/endpoints',
      },
    ],
    rotation: {
      how: 'console',
      note: 'keys of a team: https://cursor.com/dashboard/api?section=team-keys',
      evidence: 'documented',
      source: 'https://cursor.com/docs/account/teams/admin-api',
    },
    usage: {
      api: 'POST /teams/spend, POST /teams/filtered-usage-events, POST /teams/daily-usage-data',
      url: 'https://cursor.com/dashboard?tab=usage',
      note: 'by member of a team; needs a key of a team admin',
      evidence: 'documented',
      source: 'https://cursor.com/docs/account/teams/admin-api',
    },
    limits: {
      kind: 'hard',
      scope: 'member of a team',
      api: 'POST /teams/user-spend-limit {"userEmail", "spendLimitDollars"}',
      url: 'https://cursor.com/dashboard?tab=spending',
      note: 'by API on the Enterprise plan alone',
      evidence: 'unconfirmed',
      source: 'not held against the API reference',
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
