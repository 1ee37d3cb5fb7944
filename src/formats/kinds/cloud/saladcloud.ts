import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** SaladCloud: API key. */
export default defineService({
  id: 'saladcloud',
  name: 'SaladCloud',
  checked: '2026-11-24',
  keys: [
    {
      id: 'salad-cloud-api-key',
      token: token('salad_cloud_', base62(1, 7), '_', base62(7, 235)),
      evidence: 'unconfirmed',
    },
  ],
});
