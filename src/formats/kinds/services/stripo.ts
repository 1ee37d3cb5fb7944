import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Stripo: plugin JWT. */
export default defineService({
  id: 'stripo',
  name: 'Stripo',
  checked: '2026-11-24',
  keys: [
    {
      id: 'stripo-jwt',
      token: token('eyJhbGciOiJIUzI1NiJ9.', base62(130), '.', base64url(43)),
      near: ['stripo'],
      evidence: 'observed',
    },
  ],
});
