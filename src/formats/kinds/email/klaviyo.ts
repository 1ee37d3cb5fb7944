import { defineService } from '../../service.ts';
import { base62, either, hexLower, token } from '../../token.ts';

/** Klaviyo: private API key. */
export default defineService({
  id: 'klaviyo',
  name: 'Klaviyo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'klaviyo-api-key',
      token: either(token('pk_', hexLower(34)), token('pk_', base62(6), '_', hexLower(34)), token('pk_', base62(34))),
      near: ['klaviyo'],
      evidence: 'observed',
    },
  ],
});
