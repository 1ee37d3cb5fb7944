import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Red Hat Pyxis: API key. */
export default defineService({
  id: 'red-hat-pyxis',
  name: 'Red Hat Pyxis',
  checked: '2026-11-24',
  keys: [
    {
      id: 'redhat-pyxis-api-key',
      token: token(base36Lower(32)),
      near: ['redhat', 'pyxis'],
      evidence: 'unconfirmed',
    },
  ],
});
