import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** JumpCloud: API key. */
export default defineService({
  id: 'jumpcloud',
  name: 'JumpCloud',
  checked: '2026-11-24',
  keys: [
    {
      // Newer keys start with jca_.
      id: 'jumpcloud-api-key',
      token: token(base62(40)),
      near: ['jumpcloud'],
      evidence: 'observed',
    },
  ],
});
