import { defineService } from '../../service.ts';
import { base62, base64urlDotPadded, token } from '../../token.ts';

/** Typeform: personal access token, access token without prefix. */
export default defineService({
  id: 'typeform',
  name: 'Typeform',
  checked: '2026-11-24',
  keys: [
    {
      id: 'typeform-api-token',
      token: token('tfp_', base64urlDotPadded(40, 59)),
      evidence: 'observed',
    },
    {
      id: 'typeform-token-legacy',
      token: token(base62(44)),
      near: ['typeform'],
      evidence: 'unconfirmed',
    },
  ],
});
