import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * The LiteLLM proxy, which everyone hosts for themselves: keys are made by its admin API or UI. The master key is any
 * string that starts with `sk-`, so that only its variable tells it.
 */
export default defineProvider(
  {
    id: 'litellm',
    name: 'LiteLLM',
    env: ['LITELLM_PROXY_API_KEY', 'LITELLM_API_KEY', 'LITELLM_KEY', 'LITELLM_VIRTUAL_KEY', 'LITELLM_MASTER_KEY'],
    docs: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
    console: 'https://docs.litellm.ai/docs/proxy/ui',
    checked: '2026-11-24',
    keys: [
      {
        id: 'litellm-virtual-key',
        token: token('sk-', base64url(22)),
        near: ['litellm', 'lite_llm', 'lite-llm'],
        evidence: 'documented',
      },
    ],
  },
  () => ({
    api: {
      base: null,
      env: ['LITELLM_PROXY_API_BASE', 'LITELLM_BASE_URL'],
      auth: bearer,
    },
    health: [
      {
        path: '/key/info',
        answers: [
          { status: 200, at: 'info.blocked', is: [true], means: 'dead', reason: 'disabled', evidence: 'documented' },
          { status: 200, at: 'info.spend', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.type', is: ['token_not_found_in_db'], means: 'dead', evidence: 'observed' },
          {
            status: [400, 401],
            at: 'error.type',
            is: ['expired_key'],
            means: 'dead',
            reason: 'expired',
            evidence: 'observed',
          },
          {
            status: 401,
            at: 'error.message',
            holds: ['key is blocked'],
            means: 'dead',
            reason: 'disabled',
            evidence: 'unconfirmed',
          },
          {
            status: [400, 429],
            at: 'error.type',
            is: ['budget_exceeded'],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          // The master key stands in no table; only a request that was let in learns that.
          { status: 404, at: 'error.message', holds: ['key not found'], means: 'live', evidence: 'unconfirmed' },
          { status: 403, at: 'error.type', means: 'live', reason: 'restricted', evidence: 'unconfirmed' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          keyName: 'info.key_alias',
          owner: 'info.user_id',
          project: 'info.team_id',
          scopes: 'info.models',
          createdAt: 'info.created_at',
          expiresAt: 'info.expires',
          creditUsed: { at: 'info.spend', unit: 'USD' },
          creditLimit: { at: 'info.max_budget', unit: 'USD' },
        },
        source: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /key/generate',
      list: 'GET /key/list',
      remove: 'POST /key/delete',
      needs: 'the master key or the key of a proxy admin',
      note: 'POST /key/block and /key/unblock switch one off and on; POST /key/{key}/regenerate rolls it (Enterprise)',
      evidence: 'documented',
      source: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
    },
    usage: {
      api: 'GET /key/info',
      byKey: true,
      note: 'a team or user: GET /team/info, GET /user/info',
      evidence: 'documented',
      source: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
    },
    limits: {
      kind: 'hard',
      scope: 'key, user or team, by a period of choice',
      api: 'POST /key/update',
      note: 'held against what is recorded before each call, so calls at the same time can go over it',
      evidence: 'documented',
      source: 'https://docs.litellm.ai/docs/proxy/users',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'whoever runs the proxy',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
