import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Calendly: personal access token. */
export default defineService({
  id: 'calendly',
  name: 'Calendly',
  checked: '2026-11-24',
  keys: [
    {
      id: 'calendly-api-key',
      token: token('eyJ', base64url(100, 300), '.eyJ', base64url(100, 300), '.', base64url(20, 600)),
      near: ['calendly'],
      evidence: 'observed',
    },
  ],
});
