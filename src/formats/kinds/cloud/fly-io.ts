import { defineService } from '../../service.ts';
import { base64, base64Any, base64url, either, oneOf, padding, token } from '../../token.ts';

/** Fly.io: API token. */
export default defineService({
  id: 'fly-io',
  name: 'Fly.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'flyio-access-token',
      token: either(
        token('FlyV1 ', base64Any(100, 600)),
        oneOf(['fm1a_', 'fm1r_', 'fm2_'], base64(100, 600), padding(0, 3)),
        token('fo1_', base64url(43)),
      ),
      evidence: 'observed',
    },
  ],
});
