import { defineService } from '../../service.ts';
import { base64Padded, oneOf, pemBody, pgpBody, token } from '../../token.ts';

/**
 * Private keys as text (RFC 7468, RFC 4716, RFC 9580), whoever they are for, also encoded once more in base64. One that is
 * encrypted is worth nothing without its passphrase.
 */
export default defineService({
  id: 'private-key',
  name: 'Private key',
  checked: '2026-11-24',
  keys: [
    {
      id: 'pkcs8-private-key',
      token: token('-----BEGIN PRIVATE KEY-----', pemBody(60, 8000), '-----END PRIVATE KEY-----'),
      evidence: 'documented',
      generic: true,
    },
    {
      id: 'rsa-private-key',
      token: token('-----BEGIN RSA PRIVATE KEY-----', pemBody(200, 8000), '-----END RSA PRIVATE KEY-----'),
      evidence: 'documented',
      generic: true,
    },
    {
      id: 'ec-private-key',
      token: token('-----BEGIN EC PRIVATE KEY-----', pemBody(100, 1000), '-----END EC PRIVATE KEY-----'),
      evidence: 'documented',
      generic: true,
    },
    {
      id: 'dsa-private-key',
      token: token('-----BEGIN DSA PRIVATE KEY-----', pemBody(200, 2000), '-----END DSA PRIVATE KEY-----'),
      evidence: 'documented',
      generic: true,
    },
    {
      id: 'ssh-private-key',
      token: token('-----BEGIN OPENSSH PRIVATE KEY-----', pemBody(200, 8000), '-----END OPENSSH PRIVATE KEY-----'),
      evidence: 'documented',
      generic: true,
    },
    {
      id: 'encrypted-private-key',
      token: token('-----BEGIN ENCRYPTED PRIVATE KEY-----', pemBody(100, 8000), '-----END ENCRYPTED PRIVATE KEY-----'),
      evidence: 'documented',
      generic: true,
      doubtful: true,
    },
    {
      id: 'pgp-private-key',
      token: token('-----BEGIN PGP PRIVATE KEY BLOCK-----', pgpBody(200, 8000), '-----END PGP PRIVATE KEY BLOCK-----'),
      evidence: 'documented',
    },
    {
      // What `-----BEGIN PRIVATE KEY-----` and its like become in base64.
      id: 'base64-private-key',
      token: oneOf(
        [
          'LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t',
          'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tL',
          'LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0t',
          'LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS',
        ],
        base64Padded(80, 8000),
      ),
      evidence: 'observed',
    },
  ],
});
