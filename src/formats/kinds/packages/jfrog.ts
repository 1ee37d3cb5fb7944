import { defineService } from '../../service.ts';
import { base36Lower, base62, token } from '../../token.ts';

/** JFrog. */
export default defineService({
  id: 'jfrog',
  name: 'JFrog',
  checked: '2026-11-24',
  keys: [
    {
      id: 'artifactory-api-key',
      token: token('AKCp', base62(68, 70)),
      evidence: 'observed',
    },
    {
      id: 'artifactory-reference-token',
      token: token('cmVmd', base62(59)),
      evidence: 'observed',
    },
    {
      id: 'jfrog-api-key',
      token: token(base36Lower(73)),
      near: ['jfrog', 'artifactory', 'bintray'],
      evidence: 'observed',
    },
    {
      id: 'jfrog-identity-token',
      token: token(base36Lower(64)),
      near: ['jfrog', 'artifactory', 'bintray'],
      evidence: 'unconfirmed',
    },
  ],
});
