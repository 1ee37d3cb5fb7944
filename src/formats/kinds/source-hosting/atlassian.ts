import { crc32HexUpper } from '../../checksum/crc32.ts';
import { defineService } from '../../service.ts';
import {
  base62,
  base64,
  base64Any,
  base64url,
  checked,
  either,
  hexUpper,
  oneOf,
  token,
  uuidAnyCase,
} from '../../token.ts';

/** Atlassian: Jira, Confluence, Bitbucket and Statuspage. The newer tokens end in a checksum. */
export default defineService({
  id: 'atlassian',
  name: 'Atlassian',
  checked: '2026-11-24',
  keys: [
    {
      id: 'atlassian-data-center-pat',
      token: oneOf(['M', 'N', 'O'], base64(43)),
      near: ['jira', 'confluence', 'atlassian'],
      evidence: 'unconfirmed',
    },
    {
      id: 'bitbucket-client-secret',
      token: either(token(base64url(64)), token(base64url(44))),
      near: ['bitbucket'],
      evidence: 'observed',
    },
    {
      id: 'bitbucket-data-center-token',
      token: token('BBDC-', base64Any(40, 50)),
      evidence: 'unconfirmed',
    },
    {
      id: 'statuspage-api-key',
      token: token(uuidAnyCase),
      near: ['statuspage'],
      evidence: 'observed',
    },
    {
      id: 'atlassian-api-token-legacy',
      token: token(base62(24)),
      near: ['atlassian', 'confluence', 'jira'],
      evidence: 'observed',
    },
    {
      id: 'atlassian-api-token',
      token: token('ATATT3xFfGF0', base64url(20, 200), '=', checked(hexUpper(8), crc32HexUpper)),
      evidence: 'observed',
    },
    {
      id: 'bitbucket-access-token',
      token: token('ATCTT3xFfG', base64Any(20, 300), '=', checked(hexUpper(8), crc32HexUpper)),
      evidence: 'observed',
    },
    {
      id: 'bitbucket-app-password',
      token: token('ATBB', base62(24), checked(hexUpper(8), crc32HexUpper)),
      evidence: 'observed',
    },
  ],
});
