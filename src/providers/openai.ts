import { base62, base64url, either, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import type { Reading } from './probe.ts';
import { defineProvider } from './provider.ts';

/** What the API answers to every kind of key. One status has several meanings, so that the body decides. */
const ANSWERS: readonly [Reading, ...Reading[]] = [
  { status: 200, at: 'data', means: 'live', evidence: 'documented' },
  {
    status: [401, 403],
    at: 'error.message',
    holds: ['insufficient permissions', 'missing scopes'],
    means: 'live',
    reason: 'restricted',
    evidence: 'observed',
  },
  // Administration answers with the message alone.
  {
    status: [401, 403],
    at: 'error',
    holds: ['insufficient permissions', 'missing scopes'],
    means: 'live',
    reason: 'restricted',
    evidence: 'observed',
  },
  {
    status: 401,
    at: 'error.code',
    is: ['incorrect_hostname'],
    means: 'unknown',
    reason: 'wrong-region',
    evidence: 'documented',
  },
  {
    status: 401,
    at: 'error.message',
    holds: ['regional hostname', 'geography restrictions'],
    means: 'unknown',
    reason: 'wrong-region',
    evidence: 'observed',
  },
  {
    status: 401,
    at: 'error.code',
    is: ['ip_not_authorized'],
    means: 'unknown',
    reason: 'place-refused',
    evidence: 'documented',
  },
  {
    status: 403,
    at: 'error.code',
    is: ['unsupported_country_region_territory'],
    means: 'unknown',
    reason: 'place-refused',
    evidence: 'documented',
  },
  {
    status: 401,
    at: 'error.message',
    holds: ['must be a member of an organization'],
    means: 'unknown',
    reason: 'ambiguous',
    evidence: 'documented',
  },
  {
    status: 401,
    at: 'error.code',
    is: ['account_deactivated'],
    means: 'live',
    reason: 'suspended',
    evidence: 'observed',
  },
  { status: 401, at: 'error.code', is: ['invalid_api_key'], means: 'dead', evidence: 'documented' },
  {
    status: 429,
    at: 'error.code',
    is: ['organization_spend_limit_exceeded', 'project_spend_limit_exceeded', 'organization_usage_limit_exceeded'],
    means: 'live',
    reason: 'spend-limit',
    evidence: 'documented',
  },
  {
    status: 429,
    at: 'error.code',
    is: ['insufficient_quota', 'credit_balance_exhausted'],
    means: 'live',
    reason: 'no-credit',
    evidence: 'documented',
  },
  { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
];

/**
 * OpenAI. Every key has `T3BlbkFJ` ("OpenAI" in base64) in its middle. Admin keys cannot run models, but make and
 * delete keys.
 */
export default defineProvider(
  {
    id: 'openai',
    name: 'OpenAI',
    env: ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY', 'OPENAI_KEY', 'OPENAI_API_TOKEN', 'OPENAI_TOKEN', 'OPENAI_SECRET_KEY'],
    docs: 'https://platform.openai.com/docs/api-reference',
    console: 'https://platform.openai.com/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'openai-project-key',
        // 164 characters now; 132 before that, 56 in 2024.
        token: either(
          token('sk-proj-', base64url(74), 'T3BlbkFJ', base64url(74)),
          token('sk-proj-', base64url(58), 'T3BlbkFJ', base64url(58)),
          token('sk-proj-', base64url(20), 'T3BlbkFJ', base64url(20)),
        ),
        evidence: 'observed',
      },
      {
        id: 'openai-legacy-key',
        token: token('sk-', base62(20), 'T3BlbkFJ', base62(20)),
        evidence: 'observed',
      },
      {
        id: 'openai-service-account-key',
        token: either(
          token('sk-svcacct-', base64url(74), 'T3BlbkFJ', base64url(74)),
          token('sk-svcacct-', base64url(58), 'T3BlbkFJ', base64url(58)),
          token('sk-svcacct-', base64url(20), 'T3BlbkFJ', base64url(20)),
          // The oldest hold the account's name.
          token('sk-service-', base64url(21, 120), 'T3BlbkFJ', base62(20)),
        ),
        evidence: 'observed',
      },
      {
        id: 'openai-admin-key',
        token: either(
          token('sk-admin-', base64url(58), 'T3BlbkFJ', base64url(58)),
          token('sk-admin-', base64url(74), 'T3BlbkFJ', base64url(74)),
          token('sk-admin-', base64url(20), 'T3BlbkFJ', base64url(20)),
        ),
        evidence: 'observed',
      },
      {
        id: 'openai-none-key',
        // User keys of 2024, whose project was "None".
        token: token('sk-None-', base64url(20, 74), 'T3BlbkFJ', base64url(20, 74)),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    // Projects bound to a place answer at us.api.openai.com, eu.api.openai.com and others alone.
    // No OpenAI-Organization or OpenAI-Project header: one that does not match makes a live key look refused.
    api: {
      base: 'https://api.openai.com/v1',
      env: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'],
      hosts: ['*.api.openai.com'],
      auth: bearer,
    },
    health: [
      {
        kinds: ['openai-admin-key'],
        path: '/organization/admin_api_keys',
        query: { limit: '1' },
        answers: ANSWERS,
        source: 'https://developers.openai.com/api/docs/guides/admin-apis',
      },
      {
        path: '/models',
        answers: ANSWERS,
        identity: { organization: 'header:openai-organization', project: 'header:openai-project' },
        // Not documented; keys with few permissions are refused it.
        more: [{ path: '/me', identity: { owner: 'name', email: 'email', account: 'id' } }],
        source: 'https://developers.openai.com/docs/guides/error-codes',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /v1/organization/projects/{project_id}/service_accounts',
      list: 'GET /v1/organization/projects/{project_id}/api_keys',
      remove: 'DELETE /v1/organization/projects/{project_id}/service_accounts/{service_account_id}',
      needs: 'an admin key (sk-admin-) with the scope api.management.write',
      note:
        'a service account takes its keys with it; keys of users are made by hand and deleted with ' +
        'DELETE /v1/organization/projects/{project_id}/api_keys/{key_id}; an admin key can replace itself with ' +
        'POST /v1/organization/admin_api_keys. The list says when each was last used. Nothing only disables one.',
      evidence: 'documented',
      source: 'https://developers.openai.com/api/docs/guides/admin-apis',
    },
    usage: {
      api: 'GET /v1/organization/costs?start_time=&group_by=api_key_id',
      byKey: true,
      url: 'https://platform.openai.com/usage',
      note: 'needs an admin key; tokens by the minute: GET /v1/organization/usage/completions',
      evidence: 'documented',
      source: 'https://developers.openai.com/api/docs/guides/admin-apis',
    },
    limits: {
      kind: 'hard',
      scope: 'organization and project, by month',
      api: 'POST /v1/organization/projects/{project_id}/spend_limit',
      url: 'https://platform.openai.com/settings/organization/limits',
      note: 'in cents; holds a little late, then every call is answered with 429',
      evidence: 'documented',
      source: 'https://developers.openai.com/api/docs/guides/spend-limits',
    },
    leaks: {
      githubTells: true,
      revokes: true,
      report: 'https://help.openai.com',
      note: 'its page of API keys says that it may disable any key that leaked',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
