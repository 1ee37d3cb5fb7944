import { defineService } from '../../service.ts';
import { base64, padding, token } from '../../token.ts';

/** Highnote: live secret key. */
export default defineService({
  id: 'highnote',
  name: 'Highnote',
  checked: '2026-11-24',
  keys: [
    {
      // Same shape as WorkOS; the keyword decides.
      id: 'highnote-secret-live-key',
      token: token('sk_live_a2V5Xz', base64(69), padding(0, 2)),
      near: ['highnote'],
      evidence: 'unconfirmed',
    },
  ],
});
