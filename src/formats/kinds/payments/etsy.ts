import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Etsy: API key string, Open API key string with shared secret. */
export default defineService({
  id: 'etsy',
  name: 'Etsy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'etsy-access-token',
      token: token(base36Lower(24)),
      near: ['etsy'],
      evidence: 'unconfirmed',
    },
    {
      id: 'etsy-open-api-key',
      token: token(base36Lower(24), ':', base36Lower(10, 64)),
      near: ['etsy'],
      evidence: 'unconfirmed',
    },
  ],
});
