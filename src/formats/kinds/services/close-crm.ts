import { defineService } from '../../service.ts';
import { base62Dot, token } from '../../token.ts';

/** Close CRM: API key. */
export default defineService({
  id: 'close-crm',
  name: 'Close CRM',
  checked: '2026-11-24',
  keys: [
    {
      id: 'close-api-key',
      token: token('api_', base62Dot(45)),
      near: [
        'close_api',
        'close-api',
        'closeapi',
        'closeio',
        'close.io',
        'closecrm',
        'close.com',
        'close_key',
        'close-key',
        'closekey',
      ],
      evidence: 'observed',
    },
  ],
});
