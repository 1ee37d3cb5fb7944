import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Elastic Email: API key. */
export default defineService({
  id: 'elastic-email',
  name: 'Elastic Email',
  checked: '2026-11-24',
  keys: [
    {
      id: 'elastic-email-api-key',
      token: token(base64url(96)),
      near: ['elasticemail', 'elastic_email', 'elastic-email'],
      evidence: 'observed',
    },
  ],
});
