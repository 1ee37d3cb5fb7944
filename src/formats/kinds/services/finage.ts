import { defineService } from '../../service.ts';
import { base36Upper, token } from '../../token.ts';

/** Finage: API key. */
export default defineService({
  id: 'finage',
  name: 'Finage',
  checked: '2026-11-24',
  keys: [
    {
      id: 'finage-api-key',
      token: token('API_KEY', base36Upper(32)),
      near: ['finage'],
      evidence: 'observed',
    },
  ],
});
