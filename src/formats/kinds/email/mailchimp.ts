import { defineService } from '../../service.ts';
import { digits, hexLower, token } from '../../token.ts';

/** Mailchimp: API key. */
export default defineService({
  id: 'mailchimp',
  name: 'Mailchimp',
  console: 'https://admin.mailchimp.com/account/api/',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mailchimp-api-key',
      token: token(hexLower(32), '-us', digits(1, 2)),
      evidence: 'observed',
    },
  ],
});
