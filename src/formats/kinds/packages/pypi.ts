import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** PyPI: API token. */
export default defineService({
  id: 'pypi',
  name: 'PyPI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pypi-upload-token',
      token: token('pypi-AgEIcHlwaS5vcmc', base64url(50, 1000)),
      evidence: 'observed',
    },
  ],
});
