import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** ConvertAPI: secret. */
export default defineService({
  id: 'convertapi',
  name: 'ConvertAPI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'convertapi-secret',
      token: token('secret_', base62(16)),
      near: ['convertapi'],
      evidence: 'observed',
    },
  ],
});
