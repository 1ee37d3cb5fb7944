import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** eBay: production cert id. */
export default defineService({
  id: 'ebay',
  name: 'eBay',
  checked: '2026-11-24',
  keys: [
    {
      id: 'ebay-client-secret',
      token: token('PRD-', hexLower(8), '-', hexLower(4), '-', hexLower(4), '-', hexLower(4), '-', hexLower(4, 12)),
      near: ['ebay'],
      evidence: 'unconfirmed',
    },
  ],
});
