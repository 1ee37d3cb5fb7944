import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** Infura: project id or secret. */
export default defineService({
  id: 'infura',
  name: 'Infura',
  checked: '2026-11-24',
  keys: [
    {
      id: 'infura-api-key',
      token: token(base36Lower(32)),
      near: ['infura'],
      evidence: 'observed',
    },
  ],
});
