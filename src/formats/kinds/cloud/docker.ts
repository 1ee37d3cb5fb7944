import { defineService } from '../../service.ts';
import { base36Lower, base64, base64url, token, uuidAnyCase } from '../../token.ts';

/** Docker: Hub and Swarm. */
export default defineService({
  id: 'docker',
  name: 'Docker',
  console: 'https://app.docker.com/settings/personal-access-tokens',
  checked: '2026-11-24',
  keys: [
    {
      // First part is a CA digest, second the secret.
      id: 'docker-swarm-join-token',
      token: token('SWMTKN-1-', base36Lower(50, 60), '-', base36Lower(24, 30)),
      evidence: 'unconfirmed',
    },
    {
      id: 'docker-swarm-unlock-key',
      token: token('SWMKEY-1-', base64(40, 50)),
      evidence: 'unconfirmed',
    },
    {
      id: 'dockerhub-organization-access-token',
      token: token('dckr_oat_', base64url(32)),
      evidence: 'observed',
    },
    {
      id: 'dockerhub-personal-access-token',
      token: token('dckr_pat_', base64url(27)),
      evidence: 'observed',
    },
    {
      id: 'dockerhub-token-legacy',
      token: token(uuidAnyCase),
      near: [
        'docker_token',
        'docker-token',
        'dockertoken',
        'dockerhub',
        'docker_hub',
        'docker-hub',
        'docker_password',
        'docker-password',
        'dockerpassword',
        'docker_access',
        'docker-access',
        'dockeraccess',
      ],
      evidence: 'unconfirmed',
    },
  ],
});
