import { defineService } from '../../service.ts';
import { base36Lower, hexLower, token } from '../../token.ts';

/** Finicity: app key, partner secret. */
export default defineService({
  id: 'finicity',
  name: 'Finicity',
  checked: '2026-11-24',
  keys: [
    {
      id: 'finicity-api-token',
      token: token(hexLower(32)),
      near: ['finicity'],
      evidence: 'observed',
    },
    {
      id: 'finicity-client-secret',
      token: token(base36Lower(20)),
      near: ['finicity'],
      evidence: 'observed',
    },
  ],
});
