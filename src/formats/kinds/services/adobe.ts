import { defineService } from '../../service.ts';
import { base62Hyphen, oneOf } from '../../token.ts';

/** Adobe: OAuth client secret. */
export default defineService({
  id: 'adobe',
  name: 'Adobe',
  checked: '2026-11-24',
  keys: [
    {
      // P8e- and p8- heads occur.
      id: 'adobe-client-secret',
      token: oneOf(['p8e-', 'P8E-'], base62Hyphen(32)),
      evidence: 'observed',
    },
  ],
});
