import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** Zoho: OAuth access or refresh token. */
export default defineService({
  id: 'zoho',
  name: 'Zoho',
  checked: '2026-11-24',
  keys: [
    {
      id: 'zoho-crm-access-token',
      token: token('1000.', hexLower(32), '.', hexLower(32)),
      near: ['zoho'],
      evidence: 'observed',
    },
  ],
});
