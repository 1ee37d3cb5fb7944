import { base36Lower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** DeepSeek. Its keys look like Alibaba's DashScope keys (`sk-` and 32 characters), so the name must stand nearby. */
export default defineProvider(
  {
    id: 'deepseek',
    name: 'DeepSeek',
    env: ['DEEPSEEK_API_KEY', 'DEEPSEEK_KEY', 'DEEP_SEEK_API_KEY'],
    docs: 'https://api-docs.deepseek.com',
    console: 'https://platform.deepseek.com/api_keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'deepseek-api-key',
        // Lower-case hex in every key seen; scanners' rules differ on whether other letters occur.
        token: token('sk-', base36Lower(32)),
        near: ['deepseek', 'deep_seek', 'deep-seek', 'deep seek'],
        evenAlone: true,
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.deepseek.com', env: ['DEEPSEEK_BASE_URL'], hosts: ['*.deepseek.com'], auth: bearer },
    health: [
      {
        path: '/user/balance',
        answers: [
          { status: 200, at: 'is_available', is: [false], means: 'live', reason: 'no-credit', evidence: 'documented' },
          { status: 200, at: 'is_available', is: [true], means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.message', holds: ['authentication fails'], means: 'dead', evidence: 'documented' },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'documented' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { creditRemaining: { at: 'balance_infos.0.total_balance', unitAt: 'balance_infos.0.currency' } },
        source: 'https://api-docs.deepseek.com/api/get-user-balance',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      balance: 'GET /user/balance',
      url: 'https://platform.deepseek.com/usage',
      evidence: 'documented',
      source: 'https://api-docs.deepseek.com/api/get-user-balance',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account',
      api: null,
      url: 'https://platform.deepseek.com/top_up',
      note: 'calls of models answer 402 when the balance is used up',
      evidence: 'documented',
      source: 'https://api-docs.deepseek.com/quick_start/error_codes',
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
