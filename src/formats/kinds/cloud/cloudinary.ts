import { defineService } from '../../service.ts';
import { base62, base64url, either, token } from '../../token.ts';

/** Cloudinary: API secret. */
export default defineService({
  id: 'cloudinary',
  name: 'Cloudinary',
  checked: '2026-11-24',
  keys: [
    {
      id: 'cloudinary-api-secret',
      token: either(token(base64url(27)), token(base62(32))),
      near: ['cloudinary'],
      evidence: 'observed',
    },
  ],
});
