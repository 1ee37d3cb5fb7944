import { defineService } from '../../service.ts';
import { base62, base64url, token } from '../../token.ts';

/** Form.io: JWT. */
export default defineService({
  id: 'form-io',
  name: 'Form.io',
  checked: '2026-11-24',
  keys: [
    {
      id: 'formio-jwt',
      token: token('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.', base62(220, 310), '.', base64url(43)),
      near: ['formio'],
      evidence: 'observed',
    },
  ],
});
