import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** SpectralOps: DSN key. */
export default defineService({
  id: 'spectralops',
  name: 'SpectralOps',
  checked: '2026-11-24',
  keys: [
    {
      id: 'spectral-ops-token',
      token: token('spu-', base36Lower(32)),
      evidence: 'unconfirmed',
    },
  ],
});
