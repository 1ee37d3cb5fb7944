import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** ReadMe: API key. */
export default defineService({
  id: 'readme',
  name: 'ReadMe',
  checked: '2026-11-24',
  keys: [
    {
      id: 'readme-api-token',
      token: token('rdme_', base36Lower(70)),
      evidence: 'observed',
    },
  ],
});
