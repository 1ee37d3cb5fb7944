import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Opsgenie: API key. */
export default defineService({
  id: 'opsgenie',
  name: 'Opsgenie',
  checked: '2026-11-24',
  keys: [
    {
      id: 'opsgenie-api-key',
      token: token(uuidAnyCase),
      near: ['opsgenie'],
      evidence: 'observed',
    },
  ],
});
