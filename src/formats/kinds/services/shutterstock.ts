import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Shutterstock: OAuth token. */
export default defineService({
  id: 'shutterstock',
  name: 'Shutterstock',
  checked: '2026-11-24',
  keys: [
    {
      id: 'shutterstock-oauth-token',
      token: token('v2/', base62(388)),
      near: ['shutterstock'],
      evidence: 'observed',
    },
  ],
});
