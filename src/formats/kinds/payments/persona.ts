import { defineService } from '../../service.ts';
import { base36Hyphen, token } from '../../token.ts';

/** Persona: production API key. */
export default defineService({
  id: 'persona',
  name: 'Persona',
  checked: '2026-11-24',
  keys: [
    {
      id: 'persona-production-api-key',
      token: token('persona_production_', base36Hyphen(20, 80)),
      evidence: 'unconfirmed',
    },
  ],
});
