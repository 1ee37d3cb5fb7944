import { base64url, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/** Hyperbolic. A key is a JWT that names its owner's e-mail address; a newer form has the prefix of Stripe's keys. */
export default defineProvider({
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
});
