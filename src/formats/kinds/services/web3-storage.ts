import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** web3.storage: API token. */
export default defineService({
  id: 'web3-storage',
  name: 'web3.storage',
  checked: '2026-11-24',
  keys: [
    {
      id: 'web3-storage-api-token',
      token: token('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ', base64url(100, 300), '.', base64url(25, 100)),
      near: ['web3.storage', 'web3storage', 'web3_storage', 'web3-storage'],
      evidence: 'observed',
    },
  ],
});
