import { defineService } from '../../service.ts';
import { hexLower, token } from '../../token.ts';

/** packagecloud: API token. */
export default defineService({
  id: 'packagecloud',
  name: 'packagecloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'packagecloud-api-key',
      token: token(hexLower(48)),
      near: ['packagecloud'],
      evidence: 'observed',
    },
  ],
});
