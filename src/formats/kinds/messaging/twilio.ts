import { defineService } from '../../service.ts';
import { base62, hex, hexLower, token } from '../../token.ts';

/** Twilio: account SID, API key secret, API key SID, auth token. */
export default defineService({
  id: 'twilio',
  name: 'Twilio',
  console: 'https://console.twilio.com',
  checked: '2026-11-24',
  keys: [
    {
      id: 'twilio-account-sid',
      token: token('AC', hexLower(32)),
      near: ['twilio'],
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'twilio-api-key-secret',
      token: token(base62(32)),
      near: ['twilio'],
      evidence: 'unconfirmed',
    },
    {
      // Two-letter head, keep a keyword or word boundary.
      id: 'twilio-api-key-sid',
      token: token('SK', hex(32)),
      near: ['twilio'],
      evidence: 'observed',
    },
    {
      id: 'twilio-auth-token',
      token: token(hexLower(32)),
      near: ['twilio'],
      evidence: 'observed',
    },
  ],
});
