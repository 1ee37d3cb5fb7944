import { defineService } from '../../service.ts';
import { base64url, base64urlDotPadded, either, token } from '../../token.ts';

/** SendGrid: API key. */
export default defineService({
  id: 'sendgrid',
  name: 'SendGrid',
  console: 'https://app.sendgrid.com/settings/api_keys',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sendgrid-api-token',
      token: either(token('SG.', base64url(20, 24), '.', base64url(39, 50)), token('SG.', base64urlDotPadded(66))),
      evidence: 'observed',
    },
  ],
});
