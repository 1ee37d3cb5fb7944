import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Hyperbolic. A key is a JWT that names its owner's e-mail address; a newer form has the prefix of Stripe's keys. */
export default defineProvider(
  {
    id: 'hyperbolic',
    name: 'Hyperbolic',
    env: ['HYPERBOLIC_API_KEY'],
    docs: 'https://docs.hyperbolic.xyz/docs/getting-started',
    console: 'https://app.hyperbolic.ai/settings',
    checked: '2026-11-24',
    keys: [
      {
        id: 'hyperbolic-api-key',
        // Signed with HS256, hence 43 characters at the end. Shape: public code, seen 2026-11-24.
        token: token('eyJhbGciOi', base64url(10, 60), '.eyJ', base64url(30, 400), '.', base64url(43)),
        near: ['hyperbolic'],
        evidence: 'observed',
      },
      {
        id: 'hyperbolic-live-api-key',
        token: token('sk_live_', base64url(20, 100)),
        near: [
          'hyperbolic_api',
          'hyperbolic-api',
          'hyperbolicapi',
          'hyperbolic_key',
          'hyperbolickey',
          'hyperbolic.xyz',
          'hyperbolic.ai',
        ],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.hyperbolic.xyz/v1',
      env: ['HYPERBOLIC_API_BASE'],
      auth: bearer,
    },
    health: [
      {
        path: 'https://api.hyperbolic.xyz/billing/get_current_balance',
        answers: [{ status: 200, at: 'credits', means: 'live', evidence: 'observed' }, refused(401, 'unconfirmed')],
        // In cents, as Hyperbolic's own AgentKit reads it.
        identity: { creditRemaining: { at: 'credits', unit: 'USD', divide: 100 } },
        source: "Hyperbolic's own AgentKit and several other public clients ask it",
      },
    ],
    rotation: {
      how: 'console',
      note: 'one key an account; a new one takes its place at once',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the documentation',
    },
    usage: {
      api: null,
      balance: 'GET https://api.hyperbolic.xyz/billing/get_current_balance',
      url: 'https://app.hyperbolic.ai/billing',
      note: 'GET /billing/purchase_history lists what was paid in, not what was used',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'prepaid',
      scope: 'account',
      api: null,
      url: 'https://app.hyperbolic.ai/billing',
      evidence: 'unconfirmed',
      source: 'no cap was found in the documentation',
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
