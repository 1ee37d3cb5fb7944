import { defineService } from '../../service.ts';
import { base36Lower, token } from '../../token.ts';

/** ThingsBoard: device access token or provisioning key. */
export default defineService({
  id: 'thingsboard',
  name: 'ThingsBoard',
  checked: '2026-11-24',
  keys: [
    {
      id: 'thingsboard-device-token',
      token: token(base36Lower(20)),
      near: ['thingsboard', 'provisiondevicekey', 'provisiondevicesecret'],
      evidence: 'observed',
    },
  ],
});
