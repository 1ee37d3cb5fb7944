import { defineService } from '../../service.ts';
import { base62Hyphen, hexLower, token } from '../../token.ts';

/** Mailgun. */
export default defineService({
  id: 'mailgun',
  name: 'Mailgun',
  console: 'https://app.mailgun.com/settings/api_security',
  checked: '2026-11-24',
  keys: [
    {
      id: 'mailgun-private-api-token',
      token: token('key-', hexLower(32)),
      near: ['mailgun'],
      evidence: 'observed',
    },
    {
      id: 'mailgun-pub-key',
      token: token('pubkey-', hexLower(32)),
      near: ['mailgun'],
      evidence: 'observed',
      publishable: true,
    },
    {
      id: 'mailgun-signing-key',
      token: token(hexLower(32), '-', hexLower(8), '-', hexLower(8)),
      near: ['mailgun'],
      evidence: 'observed',
    },
    {
      id: 'mailgun-token-original',
      token: token(base62Hyphen(72)),
      near: ['mailgun'],
      evidence: 'observed',
    },
  ],
});
