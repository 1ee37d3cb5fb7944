import { defineService } from '../../service.ts';
import { base64urlDot, token } from '../../token.ts';

/** Really Simple Systems: API token. */
export default defineService({
  id: 'really-simple-systems',
  name: 'Really Simple Systems',
  checked: '2026-11-24',
  keys: [
    {
      id: 'really-simple-systems-token',
      token: token('eyJ', base64urlDot(152), '.eyJ', base64urlDot(915, 999)),
      near: ['reallysimplesystems'],
      evidence: 'observed',
    },
  ],
});
