import { hexLower, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/** ElevenLabs. Others use `sk_` too, but not with 48 hex digits. Older keys are 32 bare hex digits and still live. */
export default defineProvider(
  {
    id: 'elevenlabs',
    name: 'ElevenLabs',
    env: ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'XI_API_KEY', 'ELEVEN_LABS_API_KEY', 'ELEVENLABS_KEY'],
    docs: 'https://elevenlabs.io/docs/api-reference',
    console: 'https://elevenlabs.io/app/settings/api-keys',
    checked: '2026-11-24',
    keys: [
      { id: 'elevenlabs-api-key', token: token('sk_', hexLower(48)), evidence: 'observed' },
      {
        id: 'elevenlabs-legacy-api-key',
        token: token(hexLower(32)),
        near: [
          'elevenlabs',
          'eleven_labs',
          'eleven-labs',
          'eleven labs',
          'eleven_api',
          'xi-api-key',
          'xi_api_key',
          'xiapikey',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.elevenlabs.io',
      hosts: ['*.elevenlabs.io'],
      auth: header('xi-api-key'),
      // Workspaces with data residency have keys of their own.
      regions: [
        { name: 'eu', base: 'https://api.eu.residency.elevenlabs.io' },
        { name: 'india', base: 'https://api.in.residency.elevenlabs.io' },
        { name: 'singapore', base: 'https://api.sg.residency.elevenlabs.io' },
      ],
    },
    health: [
      {
        path: '/v1/user',
        answers: [
          { status: 200, at: 'subscription.tier', means: 'live', evidence: 'documented' },
          { status: 401, at: 'detail.status', is: ['invalid_api_key'], means: 'dead', evidence: 'documented' },
          // A key of limited scope, which may not read the user.
          {
            status: 401,
            at: 'detail.status',
            is: ['missing_permissions'],
            means: 'live',
            reason: 'restricted',
            evidence: 'observed',
          },
          {
            status: 401,
            at: 'detail.status',
            is: ['quota_exceeded'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          {
            status: 401,
            at: 'detail.status',
            is: ['detected_unusual_activity'],
            means: 'live',
            reason: 'suspended',
            evidence: 'observed',
          },
          {
            status: 401,
            at: 'detail.status',
            is: ['api_key_not_verifiable'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'observed',
          },
          { status: 429, at: 'detail.status', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          owner: 'first_name',
          account: 'user_id',
          plan: 'subscription.tier',
          creditUsed: { at: 'subscription.character_count', unit: 'characters' },
          creditLimit: { at: 'subscription.character_limit', unit: 'characters' },
        },
        source: 'https://help.elevenlabs.io/hc/en-us/articles/19572237925521-API-Error-Code-400-or-401',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /v1/service-accounts/{service_account_user_id}/api-keys',
      remove: 'DELETE /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}',
      list: 'GET /v1/service-accounts/{service_account_user_id}/api-keys',
      needs: 'a key of a workspace administrator, on a plan with service accounts',
      note: "a person's keys are made by hand; PATCH with is_enabled turns a service account's key off and on",
      evidence: 'documented',
      source: 'https://elevenlabs.io/docs/api-reference/service-accounts/api-keys/create',
    },
    usage: {
      api: 'POST /v1/workspace/analytics/query/usage-by-product-over-time',
      balance: 'GET /v1/user/subscription',
      url: 'https://elevenlabs.io/app/usage',
      note: 'counts characters or credits, not money',
      evidence: 'documented',
      source: 'https://elevenlabs.io/docs/api-reference/user/subscription/get',
    },
    limits: {
      kind: 'hard',
      scope: 'key, in characters by month',
      api: 'PATCH /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}',
      url: 'https://elevenlabs.io/app/settings/api-keys',
      evidence: 'documented',
      source: 'https://elevenlabs.io/docs/api-reference/service-accounts/api-keys/create',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report:
        'POST /v1/workspaces/api-keys/disable?api_key_name=self, with the key itself, where its workspace allows it',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
