import { defineService } from '../../service.ts';
import { base62, base64urlDot, base64urlDotPadded, token } from '../../token.ts';

/** Salesforce: session id / access token, connected app consumer key, OAuth refresh token. */
export default defineService({
  id: 'salesforce',
  name: 'Salesforce',
  checked: '2026-11-24',
  keys: [
    {
      id: 'salesforce-access-token',
      token: token('00', base62(13), '!', base64urlDot(80, 260)),
      near: ['salesforce'],
      evidence: 'observed',
    },
    {
      id: 'salesforce-consumer-key',
      token: token('3MVG9', base64urlDotPadded(80, 251)),
      evidence: 'unconfirmed',
      publishable: true,
    },
    {
      id: 'salesforce-refresh-token',
      token: token('5AEP861', base64urlDotPadded(80, 600)),
      evidence: 'unconfirmed',
    },
  ],
});
