import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Stability AI. A key has the shape of a Moonshot key and of an early OpenAI key (which has T3BlbkFJ in its middle):
 * only its surroundings tell it.
 */
export default defineProvider(
  {
    id: 'stability',
    name: 'Stability AI',
    // STABILITY_KEY: stability-sdk. SAI_API_KEY: Stability's nodes for ComfyUI. Both seen 2026-11-24.
    env: [
      'STABILITY_API_KEY',
      'STABILITY_KEY',
      'STABILITY_AI_API_KEY',
      'STABILITYAI_API_KEY',
      'SAI_API_KEY',
      'DREAMSTUDIO_API_KEY',
    ],
    docs: 'https://platform.stability.ai/docs/api-reference',
    console: 'https://platform.stability.ai/account/keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'stability-api-key',
        token: token('sk-', base62(48)),
        near: [
          'stability_api',
          'stability_key',
          'stability_ai',
          'stability_sdk',
          'stability.ai',
          'stability-ai',
          'stability-api',
          'stability-sdk',
          'stability ai',
          'stabilityai',
          'stabilityapi',
          'stabilitykey',
          'stabilityinference',
          'sai_api',
          'saiapi',
          'dreamstudio',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.stability.ai', auth: bearer },
    health: [
      {
        path: '/v1/user/account',
        answers: [
          { status: 200, at: 'organizations', means: 'live', evidence: 'documented' },
          { status: 401, at: 'name', is: ['unauthorized'], means: 'dead', evidence: 'observed' },
          { status: 402, at: 'name', means: 'live', reason: 'no-credit', evidence: 'observed' },
          // Of a key that may not, of a content filter or of a firewall.
          { status: 403, at: 'name', means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 429, at: 'name', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        // `id` is that of the user, and in a refusal that of the refusal.
        identity: { email: 'email', account: 'organizations.*.id', organization: 'organizations.*.name' },
        more: [{ path: '/v1/user/balance', identity: { creditRemaining: { at: 'credits', unit: 'credits' } } }],
        source: 'https://platform.stability.ai/docs/api-reference',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      balance: 'GET https://api.stability.ai/v1/user/balance',
      url: 'https://platform.stability.ai/account/usage',
      note: 'in credits, of which one is 0.01 USD',
      evidence: 'documented',
      source: 'https://platform.stability.ai/docs/api-reference',
    },
    limits: {
      kind: 'prepaid',
      scope: 'organization',
      api: null,
      url: 'https://platform.stability.ai/account/credits',
      note: 'as long as credits are not bought automatically',
      evidence: 'unconfirmed',
      source: 'no spend limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://kb.stability.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
