import { defineService } from '../../service.ts';
import { base64url, token } from '../../token.ts';

/** OpenShift: user OAuth token. */
export default defineService({
  id: 'openshift',
  name: 'OpenShift',
  checked: '2026-11-24',
  keys: [
    {
      id: 'openshift-user-token',
      token: token('sha256~', base64url(43)),
      evidence: 'observed',
    },
  ],
});
