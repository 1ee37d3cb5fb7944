import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import type { Reading } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Refusals come with status 200 too. "login fail" (1004) is what a key that does not exist is answered. */
const DEAD: readonly [Reading, ...Reading[]] = [
  { status: [200, 401], at: 'base_resp.status_code', is: [1004, 2049], means: 'dead', evidence: 'documented' },
  {
    status: 401,
    at: 'error.type',
    is: ['authorized_error', 'authentication_error'],
    means: 'dead',
    evidence: 'observed',
  },
];

/** What a living key may be answered besides. */
const ALIVE: readonly Reading[] = [
  {
    status: 200,
    at: 'base_resp.status_code',
    is: [1008],
    means: 'live',
    reason: 'no-credit',
    evidence: 'documented',
  },
  {
    status: 200,
    at: 'base_resp.status_code',
    is: [1002, 1039, 2056],
    means: 'live',
    reason: 'rate-limited',
    evidence: 'documented',
  },
  { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'documented' },
  { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
];

/**
 * MiniMax. Pay-as-you-go and subscription keys are not interchangeable, and neither are those of minimax.io and
 * minimaxi.com. Older keys are JWTs, which name their account.
 */
export default defineProvider(
  {
    id: 'minimax',
    name: 'MiniMax',
    env: ['MINIMAX_API_KEY', 'MINIMAX_CODING_API_KEY'],
    docs: 'https://platform.minimax.io/docs/guides/quickstart',
    console: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    checked: '2026-11-24',
    keys: [
      { id: 'minimax-api-key', token: token('sk-api-', base64url(119)), evidence: 'observed' },
      // 119 characters too in keys seen (public code, 2026-11-24).
      { id: 'minimax-subscription-key', token: token('sk-cp-', base64url(100, 130)), evidence: 'observed' },
      {
        id: 'minimax-legacy-api-key',
        // The header {"alg":"RS256","typ":"JWT"}, then claims that start with {"GroupName" (public code, 2026-11-24).
        token: token('eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJHcm91cE5hbWUi', base64url(40, 1600), '.', base64url(342)),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    // MINIMAX_API_HOST is an address without the version, so that it is no base for these paths.
    api: {
      base: 'https://api.minimax.io/v1',
      env: ['MINIMAX_API_BASE'],
      auth: bearer,
      regions: [{ name: 'china', base: 'https://api.minimaxi.com/v1' }],
    },
    health: [
      {
        kinds: ['minimax-subscription-key'],
        path: '/token_plan/remains',
        answers: [...DEAD, { status: 200, at: 'model_remains', means: 'live', evidence: 'observed' }, ...ALIVE],
        source: "the provider's own command line and several public clients rely on it",
      },
      {
        path: '/models',
        answers: [...DEAD, { status: 200, at: 'data', means: 'live', evidence: 'documented' }, ...ALIVE],
        source: 'https://platform.minimax.io/docs/api-reference/models',
      },
    ],
    rotation: { how: 'console', evidence: 'observed', source: 'no key-management API is in the API reference' },
    usage: {
      api: null,
      url: 'https://platform.minimax.io/user-center/payment/balance',
      note: 'what a subscription has left: GET /v1/token_plan/remains',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'prepaid',
      api: null,
      url: 'https://platform.minimax.io/user-center/payment/balance',
      note: 'then every call is answered with 1008',
      evidence: 'documented',
      source: 'https://platform.minimax.io/docs/api-reference/errorcode',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'api@minimax.io',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
