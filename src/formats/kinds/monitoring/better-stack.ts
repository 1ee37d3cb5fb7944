import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Better Stack: API token. */
export default defineService({
  id: 'better-stack',
  name: 'Better Stack',
  checked: '2026-11-24',
  keys: [
    {
      id: 'better-stack-api-token',
      token: token(base62(24)),
      near: ['betterstack'],
      evidence: 'observed',
    },
  ],
});
