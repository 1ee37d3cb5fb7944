import { defineService } from '../../service.ts';
import { base62, hexLower, oneOf } from '../../token.ts';

/** Voiceflow: API key. */
export default defineService({
  id: 'voiceflow',
  name: 'Voiceflow',
  checked: '2026-11-24',
  keys: [
    {
      id: 'voiceflow-api-key',
      token: oneOf(['VF.', 'VF.DM.', 'VF.WS.'], hexLower(24), '.', base62(16)),
      near: ['voiceflow'],
      evidence: 'observed',
    },
  ],
});
