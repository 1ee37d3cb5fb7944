import { base64url, digits, token } from '../formats/token.ts';
import { bearer, header } from './api.ts';
import type { Reading } from './probe.ts';
import { defineProvider } from './provider.ts';

/** What a key is answered that is alive and yet does not work, or is in the wrong place. */
const HINDERED: readonly Reading[] = [
  {
    status: [400, 401, 403],
    at: 'error.message',
    holds: ['organization has been disabled'],
    means: 'live',
    reason: 'suspended',
    evidence: 'observed',
  },
  {
    status: 400,
    at: 'error.message',
    holds: ['credit balance is too low'],
    means: 'live',
    reason: 'no-credit',
    evidence: 'documented',
  },
  // The limit that an organization or workspace set itself.
  {
    status: 400,
    at: 'error.message',
    holds: ['reached your specified api usage limits'],
    means: 'live',
    reason: 'spend-limit',
    evidence: 'observed',
  },
  {
    status: 402,
    at: 'error.type',
    is: ['billing_error'],
    means: 'live',
    reason: 'no-credit',
    evidence: 'documented',
  },
  // "Request not allowed": said before the key is looked at, to some countries and networks.
  {
    status: 403,
    at: 'error.type',
    is: ['forbidden'],
    means: 'unknown',
    reason: 'place-refused',
    evidence: 'observed',
  },
  {
    status: 403,
    at: 'error.type',
    is: ['permission_error'],
    means: 'live',
    reason: 'restricted',
    evidence: 'documented',
  },
  {
    status: 429,
    at: 'error.type',
    is: ['rate_limit_error'],
    means: 'live',
    reason: 'rate-limited',
    evidence: 'documented',
  },
];

/** One answer for keys that are malformed, revoked, disabled, archived or expired: only the list of keys tells which. */
const REFUSED: Reading = {
  status: 401,
  at: 'error.type',
  is: ['authentication_error'],
  means: 'dead',
  evidence: 'documented',
};

/**
 * Anthropic. Every credential says what it is for behind `sk-ant-`; personal, service-account and workspace keys look
 * alike. There is no way to make a key by API, only to disable and archive it.
 */
export default defineProvider(
  {
    id: 'anthropic',
    name: 'Anthropic',
    env: [
      'ANTHROPIC_API_KEY',
      'ANTHROPIC_AUTH_TOKEN',
      'CLAUDE_API_KEY',
      'CLAUDE_CODE_OAUTH_TOKEN',
      'ANTHROPIC_ADMIN_API_KEY',
      'ANTHROPIC_ADMIN_KEY',
      'ANTHROPIC_AWS_API_KEY',
    ],
    docs: 'https://platform.claude.com/docs/en/api/overview',
    console: 'https://platform.claude.com/settings/keys',
    checked: '2026-11-24',
    keys: [
      // Prefix: Claude docs, Get your API key, seen 2026-11-24. Observed: number 03, 93 characters and then AA. Wider
      // here, since nothing promises the number, the length or the ending.
      {
        id: 'anthropic-api-key',
        token: token('sk-ant-api', digits(2, 4), '-', base64url(80, 128)),
        evidence: 'documented',
      },
      {
        id: 'anthropic-admin-key',
        token: token('sk-ant-admin', digits(2, 4), '-', base64url(80, 128)),
        evidence: 'observed',
      },
      // Claude Code's. Short-lived, but for a year where `claude setup-token` made it.
      {
        id: 'anthropic-oauth-access-token',
        token: token('sk-ant-oat', digits(2, 4), '-', base64url(40, 160)),
        evidence: 'observed',
      },
      // Not to be tried out: an exchange uses it up.
      {
        id: 'anthropic-oauth-refresh-token',
        token: token('sk-ant-ort', digits(2, 4), '-', base64url(40, 160)),
        evidence: 'observed',
      },
      // The cookie of a claude.ai session: full access to the account. GitHub lists it as anthropic_session_id.
      {
        id: 'anthropic-session-key',
        token: token('sk-ant-sid', digits(2, 4), '-', base64url(40, 160)),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.anthropic.com',
      env: ['ANTHROPIC_BASE_URL'],
      auth: header('x-api-key'),
      headers: { 'anthropic-version': '2023-06-01' },
    },
    health: [
      {
        kinds: ['anthropic-admin-key'],
        path: '/v1/organizations/me',
        answers: [
          { status: 200, at: 'type', is: ['organization'], means: 'live', evidence: 'documented' },
          ...HINDERED,
          REFUSED,
        ],
        identity: { organization: 'name', account: 'id' },
        source: 'https://platform.claude.com/docs/en/manage-claude/admin-api-keys',
      },
      {
        kinds: ['anthropic-oauth-access-token'],
        path: '/api/oauth/profile',
        auth: bearer,
        headers: { 'anthropic-beta': 'oauth-2025-04-20' },
        answers: [
          { status: 200, at: 'account.uuid', means: 'live', evidence: 'observed' },
          {
            status: 401,
            at: 'error.message',
            holds: ['oauth token has expired'],
            means: 'dead',
            reason: 'expired',
            evidence: 'observed',
          },
          {
            status: [401, 403],
            at: 'error.message',
            holds: ['oauth token has been revoked'],
            means: 'dead',
            reason: 'revoked',
            evidence: 'observed',
          },
          // A token for inference alone may not read the profile: 403, so alive.
          ...HINDERED,
          REFUSED,
        ],
        identity: {
          owner: 'account.full_name',
          email: 'account.email',
          account: 'account.uuid',
          organization: 'organization.name',
          plan: 'organization.organization_type',
        },
        source: 'several public clients rely on it',
      },
      { kinds: ['anthropic-oauth-refresh-token'], never: 'an exchange uses it up and gives another one' },
      { kinds: ['anthropic-session-key'], never: 'it is the cookie of a session of claude.ai, which no API takes' },
      {
        path: '/v1/models',
        query: { limit: '1' },
        answers: [{ status: 200, at: 'data', means: 'live', evidence: 'documented' }, ...HINDERED, REFUSED],
        identity: {
          account: 'header:anthropic-organization-id',
          requestsRemaining: 'header:anthropic-ratelimit-requests-remaining',
          tokensRemaining: 'header:anthropic-ratelimit-tokens-remaining',
        },
        source: 'https://platform.claude.com/docs/en/api/errors',
      },
    ],
    rotation: {
      how: 'disable',
      list: 'GET /v1/organizations/api_keys?status=active&workspace_id={workspace_id}',
      remove: 'POST /v1/organizations/api_keys/{api_key_id} {"status": "inactive"}, or "archived", which is final',
      needs: 'an admin key (sk-ant-admin), which organizations alone have',
      note: 'made by hand, with an expiry if wanted; partial_key_hint tells which is which; a personal key ends when its owner leaves; workload identity federation needs no key',
      evidence: 'documented',
      source: 'https://platform.claude.com/docs/en/api/admin/api_keys/list',
    },
    usage: {
      api: 'GET /v1/organizations/usage_report/messages?starting_at={time}&bucket_width=1d&group_by[]=api_key_id',
      byKey: true,
      url: 'https://platform.claude.com/usage',
      note: 'needs an admin key; money is told by GET /v1/organizations/cost_report, by workspace and not by key; no request tells the balance',
      evidence: 'documented',
      source: 'https://platform.claude.com/docs/en/manage-claude/usage-cost-api',
    },
    limits: {
      kind: 'hard',
      scope: 'organization or workspace, by month',
      api: 'POST /v1/organizations/spend_limits',
      url: 'https://platform.claude.com/settings/limits',
      note: 'the request is in beta and by invitation; users have reported spend past the limit',
      evidence: 'documented',
      source: 'https://platform.claude.com/docs/en/api/beta/organization/spend_limits',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://support.claude.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
