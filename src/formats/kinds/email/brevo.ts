import { defineService } from '../../service.ts';
import { base62, hex, token } from '../../token.ts';

/** Brevo: API v3 key. */
export default defineService({
  id: 'brevo',
  name: 'Brevo',
  checked: '2026-11-24',
  keys: [
    {
      // SMTP keys start with xsmtpsib-.
      id: 'brevo-api-key',
      token: token('xkeysib-', hex(64), '-', base62(16)),
      evidence: 'observed',
    },
  ],
});
