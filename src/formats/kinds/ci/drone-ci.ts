import { defineService } from '../../service.ts';
import { base62, token } from '../../token.ts';

/** Drone CI: access token. */
export default defineService({
  id: 'drone-ci',
  name: 'Drone CI',
  checked: '2026-11-24',
  keys: [
    {
      id: 'droneci-access-token',
      token: token(base62(32)),
      near: [
        'drone_token',
        'drone-token',
        'dronetoken',
        'drone_server',
        'drone-server',
        'droneserver',
        'droneci',
        'drone-ci',
        'drone_ci',
        'drone_api',
        'drone-api',
        'droneapi',
        'drone_secret',
        'drone-secret',
        'dronesecret',
      ],
      evidence: 'observed',
    },
  ],
});
