import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Canva: client id, client secret. */
export default defineService({
  id: 'canva',
  name: 'Canva',
  checked: '2026-11-24',
  keys: [
    {
      id: 'canva-client-id',
      token: token('OC-', base64url(8, 16)),
      near: ['canva'],
      evidence: 'unconfirmed',
      publishable: true,
    },
    {
      id: 'canva-client-secret',
      token: token('cnvca', base64url(51)),
      evidence: 'unconfirmed',
    },
  ],
});
