import { base62, base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Moonshot AI (Kimi). An open-platform key is as long as an old OpenAI key, without the mark in its middle; keys of
 * moonshot.ai and moonshot.cn are not interchangeable, and Kimi Code subscriptions have keys of their own.
 */
export default defineProvider(
  {
    id: 'moonshot',
    name: 'Moonshot',
    env: [
      'MOONSHOT_API_KEY',
      'KIMI_API_KEY',
      'KIMI_MODEL_API_KEY',
      'KIMI_CODE_API_KEY',
      'MOONSHOTAI_API_KEY',
      'MOONSHOT_KEY',
    ],
    docs: 'https://platform.moonshot.ai/docs',
    console: 'https://platform.moonshot.ai/console/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'moonshot-api-key',
        token: token('sk-', base64url(48)),
        near: ['moonshot', 'kimi'],
        evenAlone: true,
        evidence: 'observed',
      },
      // 64 characters in keys seen (public code, 2026-11-24).
      { id: 'moonshot-kimi-code-key', token: token('sk-kimi-', base62(48, 80)), evidence: 'observed' },
    ],
  },
  () => ({
    api: {
      base: 'https://api.moonshot.ai/v1',
      env: ['MOONSHOT_API_BASE', 'MOONSHOT_BASE_URL'],
      auth: bearer,
      regions: [{ name: 'china', base: 'https://api.moonshot.cn/v1' }],
    },
    health: [
      {
        kinds: ['moonshot-kimi-code-key'],
        path: 'https://api.kimi.com/coding/v1/usages',
        answers: [
          { status: 200, at: 'usage', means: 'live', evidence: 'observed' },
          {
            status: 401,
            at: 'error.message',
            holds: ['invalid authentication', 'appears to be invalid'],
            means: 'dead',
            evidence: 'documented',
          },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'documented' },
          {
            status: 403,
            at: 'error.message',
            holds: ['usage limit'],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          {
            status: 403,
            at: 'error.message',
            holds: ['access terminated'],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { plan: 'user.membership.level' },
        source: 'https://www.kimi.com/code/docs/en/kimi-code/error-reference.html',
      },
      {
        path: '/users/me/balance',
        answers: [
          { status: 200, at: 'data.available_balance', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.type', is: ['invalid_authentication_error'], means: 'dead', evidence: 'observed' },
          {
            status: 429,
            at: 'error.type',
            is: ['exceeded_current_quota_error'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        // USD at moonshot.ai, CNY at moonshot.cn.
        identity: { creditRemaining: 'data.available_balance' },
        source: 'https://platform.moonshot.ai/docs/api/balance',
      },
    ],
    rotation: {
      how: 'console',
      note: 'China: https://platform.moonshot.cn/console/api-keys',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the documentation',
    },
    usage: {
      api: null,
      balance: 'GET /v1/users/me/balance',
      url: 'https://platform.moonshot.ai/console',
      evidence: 'documented',
      source: 'https://platform.moonshot.ai/docs/api/balance',
    },
    limits: {
      kind: 'prepaid',
      api: null,
      url: 'https://platform.moonshot.ai/console',
      note: 'budgets of projects are set in the console',
      evidence: 'unconfirmed',
      source: 'no request for it was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'support@moonshot.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
