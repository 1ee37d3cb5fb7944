import { defineService } from '../../service.ts';
import { base36Upper, digits, token } from '../../token.ts';

/** ClickUp: personal API token. */
export default defineService({
  id: 'clickup',
  name: 'ClickUp',
  checked: '2026-11-24',
  keys: [
    {
      id: 'clickup-personal-api-token',
      token: token('pk_', digits(7, 9), '_', base36Upper(32)),
      near: ['clickup'],
      evidence: 'observed',
    },
  ],
});
