import { joined } from '../../near.ts';
import { defineService } from '../../service.ts';
import { token, uuidAnyCase } from '../../token.ts';

/** Sauce Labs: access key. */
export default defineService({
  id: 'sauce-labs',
  name: 'Sauce Labs',
  checked: '2026-11-24',
  keys: [
    {
      id: 'saucelabs-access-key',
      token: token(uuidAnyCase),
      near: joined('sauce'),
      evidence: 'observed',
    },
  ],
});
