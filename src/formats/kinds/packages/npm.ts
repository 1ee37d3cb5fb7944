import { crc32Base62 } from '../../checksum/crc32.ts';
import { defineService } from '../../service.ts';
import { base62, checked, token, uuidAnyCase } from '../../token.ts';

/** npm: access token. */
export default defineService({
  id: 'npm',
  name: 'npm',
  checked: '2026-11-24',
  keys: [
    {
      id: 'npm-access-token',
      token: token('npm_', checked(base62(36), crc32Base62('npm_'.length))),
      evidence: 'observed',
    },
    {
      // Typical line in .npmrc: //HOST/:_authToken=.
      id: 'npm-access-token-legacy',
      token: token(uuidAnyCase),
      near: ['npm_token', 'npm-token', 'npmtoken', 'npm_auth', 'npm-auth', 'npmauth', '_authtoken'],
      evidence: 'observed',
    },
  ],
});
