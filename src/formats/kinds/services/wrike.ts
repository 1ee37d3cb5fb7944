import { defineService } from '../../service.ts';
import { base64urlDot, token } from '../../token.ts';

/** Wrike: permanent access token. */
export default defineService({
  id: 'wrike',
  name: 'Wrike',
  checked: '2026-11-24',
  keys: [
    {
      id: 'wrike-api-token',
      token: token('eyJ', base64urlDot(332)),
      near: ['wrike'],
      evidence: 'observed',
    },
  ],
});
