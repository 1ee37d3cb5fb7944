import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Sanity: API token. */
export default defineService({
  id: 'sanity',
  name: 'Sanity',
  checked: '2026-11-24',
  keys: [
    {
      id: 'sanity-api-token',
      token: token('sk', base62(79, 179)),
      near: ['sanity'],
      evidence: 'unconfirmed',
    },
  ],
});
