import { defineService } from '../../service.ts';
import { base62, either, token } from '../../token.ts';

/** Mailjet: API key and secret. */
export default defineService({
  id: 'mailjet',
  name: 'Mailjet',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mailjet-api-secret',
      token: either(token(base62(32)), token(base62(87), '=')),
      near: ['mailjet'],
      evidence: 'observed',
    },
  ],
});
