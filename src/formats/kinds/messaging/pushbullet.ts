import { defineService } from '../../service.ts';
import { base64urlDot, token } from '../../token.ts';

/** Pushbullet: access token. */
export default defineService({
  id: 'pushbullet',
  name: 'Pushbullet',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pushbullet-api-key',
      token: token(base64urlDot(34)),
      near: ['pushbullet'],
      evidence: 'observed',
    },
  ],
});
