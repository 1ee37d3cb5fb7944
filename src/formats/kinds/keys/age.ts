import { bech32 } from '../../checksum/bech32.ts';
import { defineService } from '../../service.ts';
import { bech32Lower, bech32Upper, checked, token } from '../../token.ts';

/** age (https://age-encryption.org/v1): an X25519 identity opens what was encrypted to its recipient, which is public. */
export default defineService({
  id: 'age',
  name: 'age',
  checked: '2026-11-24',
  keys: [
    {
      id: 'age-secret-key',
      token: token('AGE-SECRET-KEY-1', checked(bech32Upper(58), bech32)),
      evidence: 'documented',
    },
    {
      id: 'age-recipient',
      token: token('age1', checked(bech32Lower(58), bech32)),
      evidence: 'documented',
      publishable: true,
    },
  ],
});
