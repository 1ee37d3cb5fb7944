import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** monday.com: API token. */
export default defineService({
  id: 'monday-com',
  name: 'monday.com',
  checked: '2026-11-24',
  keys: [
    {
      id: 'monday-api-key',
      token: token('eyJ', base64url(15, 100), '.eyJ', base64url(100, 300), '.', base64url(25, 100)),
      near: joined('monday'),
      evidence: 'observed',
    },
  ],
});
