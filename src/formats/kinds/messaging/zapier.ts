import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** Zapier: catch hook URL. */
export default defineService({
  id: 'zapier',
  name: 'Zapier',
  checked: '2026-11-24',
  keys: [
    {
      id: 'zapier-webhook-url',
      token: token('https://hooks.zapier.com/hooks/catch/', base64(10, 24)),
      evidence: 'observed',
    },
  ],
});
