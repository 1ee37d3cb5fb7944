import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** Blynk: organisation access token. */
export default defineService({
  id: 'blynk',
  name: 'Blynk',
  checked: '2026-11-24',
  keys: [
    {
      id: 'blynk-organization-token',
      token: token(base64url(40)),
      near: ['blynk'],
      evidence: 'observed',
    },
  ],
});
