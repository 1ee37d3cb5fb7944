import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** MailerSend: API token. */
export default defineService({
  id: 'mailersend',
  name: 'MailerSend',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mailersend-api-token',
      token: token('mlsn.', base62(30, 100)),
      evidence: 'unconfirmed',
    },
  ],
});
