import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Mandrill: API key. */
export default defineService({
  id: 'mandrill',
  name: 'Mandrill',
  checked: '2026-11-24',
  keys: [
    {
      // 22; newer ones start with md-.
      id: 'mandrill-api-key',
      token: token(base64url(20, 24)),
      near: ['mandrill'],
      evidence: 'observed',
    },
  ],
});
