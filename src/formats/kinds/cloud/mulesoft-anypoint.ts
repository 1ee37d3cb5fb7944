import { defineService } from '../../service.ts';
import { either, hexLower, token, uuid } from '../../token.ts';

/** MuleSoft Anypoint: client id and secret. */
export default defineService({
  id: 'mulesoft-anypoint',
  name: 'MuleSoft Anypoint',
  checked: '2026-11-24',
  keys: [
    {
      id: 'anypoint-client-secret',
      token: either(token(hexLower(32)), token(uuid)),
      near: ['anypoint'],
      evidence: 'observed',
    },
  ],
});
