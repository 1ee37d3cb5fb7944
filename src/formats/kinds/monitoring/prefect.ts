import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Prefect: API key. */
export default defineService({
  id: 'prefect',
  name: 'Prefect',
  checked: '2026-11-24',
  keys: [
    {
      // Service account keys start with pnb_.
      id: 'prefect-api-token',
      token: token('pnu_', base62(36)),
      evidence: 'observed',
    },
  ],
});
