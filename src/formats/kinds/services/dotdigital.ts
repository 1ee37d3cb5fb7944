import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Dotdigital: API user e-mail. */
export default defineService({
  id: 'dotdigital',
  name: 'Dotdigital',
  checked: '2026-11-24',
  keys: [
    {
      id: 'dotdigital-api-user',
      token: token('apiuser-', base36Lower(12), '@apiconnector.com'),
      evidence: 'unconfirmed',
      publishable: true,
    },
  ],
});
