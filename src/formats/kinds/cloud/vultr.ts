import { defineService } from '../../service.ts';
import { base36Upper, token } from '../../token.ts';

/** Vultr: API key. */
export default defineService({
  id: 'vultr',
  name: 'Vultr',
  checked: '2026-11-24',
  keys: [
    {
      id: 'vultr-api-key',
      token: token(base36Upper(36)),
      near: ['vultr'],
      evidence: 'observed',
    },
  ],
});
