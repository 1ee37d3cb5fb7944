import { defineService } from '../../service.ts';
import { base36Lower, base64url, token } from '../../token.ts';

/** Tines: webhook URL. */
export default defineService({
  id: 'tines',
  name: 'Tines',
  checked: '2026-11-24',
  keys: [
    {
      id: 'tines-webhook-url',
      token: token('https://', base64url(1, 60), '.tines.com/webhook/', base36Lower(32), '/', base36Lower(32)),
      evidence: 'observed',
    },
  ],
});
