import { defineService } from '../../service.ts';
import { base62, oneOf } from '../../token.ts';

/** DevCycle: server, client or mobile SDK key. */
export default defineService({
  id: 'devcycle',
  name: 'DevCycle',
  checked: '2026-11-24',
  keys: [
    {
      // Client and mobile keys are public, server keys are not; real ones contain underscores in the tail.
      id: 'devcycle-sdk-key',
      token: oneOf(['dvc_server_', 'dvc_client_', 'dvc_mobile_'], base62(8, 32)),
      evidence: 'unconfirmed',
    },
  ],
});
