import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Private AI: API key. */
export default defineService({
  id: 'private-ai',
  name: 'Private AI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'privateai-api-token',
      token: token(base36Lower(32)),
      near: ['privateai', 'private_ai', 'private-ai'],
      evidence: 'observed',
    },
  ],
});
