import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** SalesBlink: API key. */
export default defineService({
  id: 'salesblink',
  name: 'SalesBlink',
  checked: '2026-11-24',
  keys: [
    {
      id: 'salesblink-api-key',
      token: token('key-', base62(64)),
      near: ['salesblink'],
      evidence: 'observed',
    },
  ],
});
