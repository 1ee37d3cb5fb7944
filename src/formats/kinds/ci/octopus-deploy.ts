import { defineService } from '../../service.ts';
import { base36Upper, token } from '../../token.ts';

/** Octopus Deploy: API key. */
export default defineService({
  id: 'octopus-deploy',
  name: 'Octopus Deploy',
  checked: '2026-11-24',
  keys: [
    {
      id: 'octopus-deploy-api-key',
      token: token('API-', base36Upper(26, 34)),
      near: ['octopus'],
      evidence: 'observed',
    },
  ],
});
