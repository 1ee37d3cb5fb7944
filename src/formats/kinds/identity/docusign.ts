import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** DocuSign: integration secret key. */
export default defineService({
  id: 'docusign',
  name: 'DocuSign',
  checked: '2026-11-24',
  keys: [
    {
      id: 'docusign-client-secret',
      token: token(uuidAnyCase),
      near: ['docusign'],
      evidence: 'unconfirmed',
    },
  ],
});
