import { defineService } from '../../service.ts';
import { base62Hyphen, base64url, token, uuidAnyCase } from '../../token.ts';

/** Coinbase: API secret or OAuth token, API key, key name with EC private key. */
export default defineService({
  id: 'coinbase',
  name: 'Coinbase',
  checked: '2026-11-24',
  keys: [
    {
      id: 'coinbase-access-token',
      token: token(base64url(64)),
      near: ['coinbase'],
      evidence: 'observed',
    },
    {
      id: 'coinbase-api-key-legacy',
      token: token(base62Hyphen(32)),
      near: ['coinbase'],
      evidence: 'unconfirmed',
    },
    {
      // Slashes may be backslash-escaped in JSON.
      id: 'coinbase-cdp-api-key',
      token: token('organizations/', uuidAnyCase, '/apiKeys/', uuidAnyCase),
      evidence: 'unconfirmed',
      publishable: true,
    },
  ],
});
