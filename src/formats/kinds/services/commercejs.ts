import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Commerce.js: public key. */
export default defineService({
  id: 'commercejs',
  name: 'Commerce.js',
  checked: '2026-11-24',
  keys: [
    {
      id: 'chec-api-key',
      token: token('pk_', base36Lower(45)),
      near: ['checio', 'commercejs'],
      evidence: 'observed',
      publishable: true,
    },
  ],
});
