import { defineService } from '../../service.ts';
import { base62, base64Any, base64url, token } from '../../token.ts';

/** Portainer: session JWT, access token. */
export default defineService({
  id: 'portainer',
  name: 'Portainer',
  checked: '2026-11-24',
  keys: [
    {
      id: 'portainer-jwt',
      token: token('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.', base62(50, 310), '.', base64url(43)),
      near: ['portainer'],
      evidence: 'unconfirmed',
    },
    {
      id: 'portainer-token',
      token: token('ptr_', base64Any(20, 60)),
      near: ['portainer'],
      evidence: 'unconfirmed',
    },
  ],
});
