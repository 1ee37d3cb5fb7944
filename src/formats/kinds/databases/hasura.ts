import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Hasura: admin secret. */
export default defineService({
  id: 'hasura',
  name: 'Hasura',
  checked: '2026-11-24',
  keys: [
    {
      id: 'hasura-admin-secret',
      token: token(base62(64)),
      near: ['hasura'],
      evidence: 'unconfirmed',
    },
  ],
});
