import { defineService } from '../../service.ts';
import { base64, token } from '../../token.ts';

/** Kraken: private key. */
export default defineService({
  id: 'kraken',
  name: 'Kraken',
  checked: '2026-11-24',
  keys: [
    {
      id: 'kraken-access-token',
      token: token(base64(86), '=='),
      near: ['kraken'],
      evidence: 'observed',
    },
  ],
});
