import { defineService } from '../../service.ts';
import { base64, hex, padding, token, uuidAnyCase } from '../../token.ts';

/** Polymarket: API key, API secret, wallet private key. */
export default defineService({
  id: 'polymarket',
  name: 'Polymarket',
  checked: '2026-11-24',
  keys: [
    {
      id: 'polymarket-api-key',
      token: token(uuidAnyCase),
      near: ['polymarket', 'poly_api', 'poly-api', 'polyapi'],
      evidence: 'unconfirmed',
    },
    {
      id: 'polymarket-api-secret',
      token: token(base64(40, 600), padding(0, 2)),
      near: ['polymarket', 'poly_secret', 'poly-secret', 'polysecret', 'poly_api', 'poly-api', 'polyapi'],
      evidence: 'unconfirmed',
    },
    {
      id: 'polymarket-private-key',
      token: token('0x', hex(64)),
      near: ['polymarket', 'poly_private', 'poly-private', 'polyprivate', 'poly_key', 'poly-key', 'polykey'],
      evidence: 'unconfirmed',
    },
  ],
});
